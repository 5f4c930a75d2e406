import { suricataPods } from '../../charts/suricata-pods';
import { suricataOptions } from '../../constructs/security/suricata-options';

it('is a sensor with its updater on every node', () => {
  const options = suricataOptions.parse({
    resources: { requests: { cpu: '300m', memory: '512Mi' }, limits: { cpu: '2', memory: '1Gi' } },
  });
  expect(suricataPods(options)).toEqual([
    {
      name: 'zerotrace-suricata',
      replicas: 'per-node',
      resources: { requests: { cpu: '320m', memory: '576Mi' }, limits: { memory: '1280Mi' } },
    },
  ]);
});
