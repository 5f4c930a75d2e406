import { monitoringOptions } from '../../../constructs/monitoring/monitoring-options';

const prometheus = {
  retentionSize: '8Gi',
  storage: '10Gi',
  resources: { requests: { cpu: '100m', memory: '512Mi' }, limits: { memory: '1Gi' } },
};
const receiver = { name: 'archive', url: 'https://metrics.example.com/api/v1/write' };

function problems(change: object): readonly string[] {
  const { error } = monitoringOptions.safeParse({ prometheus: { ...prometheus, ...change } });
  return (error?.issues ?? []).map(({ path }) => path.join('.'));
}

describe('options of monitoring', () => {
  it('ask for the sizes of Prometheus, and have these defaults', () => {
    expect(monitoringOptions.parse({ prometheus })).toEqual({
      prometheus: {
        ...prometheus,
        replicas: 1,
        scrapeIntervalSeconds: 30,
        retentionDays: 15,
        expectedSeries: 100_000,
        remoteWrite: [],
      },
      alertmanager: { replicas: 1, storage: '1Gi' },
      grafana: {
        storage: '2Gi',
        resources: { requests: { cpu: '100m', memory: '256Mi' }, limits: { memory: '512Mi' } },
      },
      access: { kind: 'port-forward' },
      instrumented: { api: false, agent: false },
      pgStatMonitor: false,
    });
  });

  it.each([
    [{ scrapeIntervalSeconds: 5 }, 'prometheus.scrapeIntervalSeconds'],
    [{ scrapeIntervalSeconds: 61 }, 'prometheus.scrapeIntervalSeconds'],
    [{ replicas: 0 }, 'prometheus.replicas'],
    [{ remoteWrite: [{ ...receiver, url: 'http://metrics.example.com' }] }, 'prometheus.remoteWrite.0.url'],
    [{ remoteWrite: [{ ...receiver, credentials: { secret: 'a/b' } }] }, 'prometheus.remoteWrite.0.credentials.secret'],
    [{ remoteWrite: [{ ...receiver, password: 'x' }] }, 'prometheus.remoteWrite.0'],
  ])('refuse %j', (change, where) => {
    expect(problems(change)).toEqual([where]);
  });

  it('name the keys of a Secret that most have', () => {
    const remoteWrite = [{ ...receiver, credentials: { secret: 'archive' } }];
    expect(monitoringOptions.parse({ prometheus: { ...prometheus, remoteWrite } }).prometheus.remoteWrite).toEqual([
      { ...receiver, credentials: { secret: 'archive', usernameKey: 'username', passwordKey: 'password' } },
    ]);
  });
});
