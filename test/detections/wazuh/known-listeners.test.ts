import { suricataDefaults } from '../../../constructs/security/suricata-defaults';
import { knownListeners } from '../../../detections/wazuh/known-listeners';

const ports: readonly number[] = knownListeners.map(({ port }) => port);

it('each port is named once', () => {
  expect(new Set(ports).size).toBe(ports.length);
});

it('what the stacks run in the network of a node is known: node-exporter by its port, Suricata by its own', () => {
  expect(ports).toEqual(expect.arrayContaining([9100, suricataDefaults.ports.metrics]));
});
