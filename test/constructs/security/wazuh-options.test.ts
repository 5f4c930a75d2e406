import { wazuhOptions } from '../../../constructs/security/wazuh-options';

describe('wazuhOptions', () => {
  it('needs nothing said', () => {
    expect(wazuhOptions.parse({})).toMatchObject({
      indexer: {
        replicas: 1,
        heap: '1Gi',
        resources: { requests: { cpu: '500m', memory: '2Gi' }, limits: { memory: '2Gi' } },
        storage: '20Gi',
        retentionDays: 90,
      },
      dashboard: {
        replicas: 1,
        resources: { requests: { cpu: '200m', memory: '1Gi' }, limits: { memory: '1536Mi' } },
      },
      manager: { audit: { kind: 'none' } },
      agent: {},
    });
  });

  it.each([
    [{ indexer: { replicas: 0 } }, ['indexer', 'replicas']],
    [{ indexer: { heap: '1 GB' } }, ['indexer', 'heap']],
    [{ indexer: { retentionDays: 0 } }, ['indexer', 'retentionDays']],
    [{ dashboard: { replicas: 5 } }, ['dashboard', 'replicas']],
  ])('refuses %j', (given, path) => {
    expect(wazuhOptions.safeParse(given).error?.issues[0]?.path).toEqual(path);
  });
});
