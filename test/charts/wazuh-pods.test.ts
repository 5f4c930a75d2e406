import { wazuhPods } from '../../charts/wazuh-pods';
import { sampleWazuhOptions } from '../support/sample-wazuh';

describe('wazuhPods', () => {
  it('are those of the indexer, which have volumes, of the dashboard, and of the job that sets up', () => {
    const options = sampleWazuhOptions({ indexer: { replicas: 3 }, dashboard: { replicas: 2 } });
    expect(wazuhPods(options)).toEqual([
      {
        name: 'zerotrace-wazuh-indexer',
        replicas: 3,
        resources: options.indexer.resources,
        storage: options.indexer.storage,
      },
      { name: 'zerotrace-wazuh-dashboard', replicas: 2, resources: options.dashboard.resources },
      {
        name: 'zerotrace-wazuh-indexer-setup',
        replicas: 1,
        resources: { requests: { cpu: '50m', memory: '128Mi' }, limits: { memory: '640Mi' } },
      },
    ]);
  });
});
