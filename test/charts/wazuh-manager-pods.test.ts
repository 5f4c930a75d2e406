import { wazuhAgentPods, wazuhManagerPods } from '../../charts/wazuh-manager-pods';
import { sampleWazuh } from '../support/sample-wazuh-managers';

describe('wazuhManagerPods', () => {
  it('counts what runs beside each manager', () => {
    expect(wazuhManagerPods(sampleWazuh({ manager: { workers: { replicas: 2 } } }))).toEqual([
      {
        name: 'zerotrace-wazuh-master',
        replicas: 1,
        resources: { requests: { cpu: '520m', memory: '1088Mi' }, limits: { memory: '2240Mi' } },
        storage: '20Gi',
      },
      {
        name: 'zerotrace-wazuh-worker',
        replicas: 2,
        resources: { requests: { cpu: '510m', memory: '1040Mi' }, limits: { memory: '2112Mi' } },
        storage: '20Gi',
      },
    ]);
  });
});

describe('wazuhAgentPods', () => {
  it('has one on each node', () => {
    expect(wazuhAgentPods(sampleWazuh())).toEqual([
      {
        name: 'zerotrace-wazuh-agent',
        replicas: 'per-node',
        resources: { requests: { cpu: '100m', memory: '192Mi' }, limits: { cpu: '500m', memory: '512Mi' } },
      },
    ]);
  });
});
