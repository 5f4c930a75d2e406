import { podMonitor } from '../../../constructs/monitoring/scrape-target';
import { dataPeer } from '../../support/sample-services';

const target = { job: 'valkey-exporter', pods: dataPeer('valkey'), port: 9121 };

describe('podMonitor', () => {
  it('scrapes pods by the number of their port, in their namespace, and calls them by their job', () => {
    expect(podMonitor(target)).toEqual({
      apiVersion: 'monitoring.coreos.com/v1',
      kind: 'PodMonitor',
      metadata: {
        name: 'valkey-exporter',
        labels: expect.objectContaining({ 'app.kubernetes.io/component': 'scrape' }),
      },
      spec: {
        namespaceSelector: { matchNames: ['zerotrace-data'] },
        selector: { matchLabels: { 'app.kubernetes.io/name': 'valkey' } },
        podMetricsEndpoints: [
          { portNumber: 9121, relabelings: [{ targetLabel: 'job', replacement: 'valkey-exporter' }] },
        ],
      },
    });
  });

  it('takes path, labels of metrics and steps where a target has them', () => {
    const metricRelabelings = [{ action: 'labeldrop', regex: 'host' }] as const;
    const { spec } = podMonitor({ ...target, path: '/stats/prometheus', honorLabels: true, metricRelabelings });
    expect(spec).toMatchObject({
      podMetricsEndpoints: [
        {
          portNumber: 9121,
          path: '/stats/prometheus',
          honorLabels: true,
          relabelings: [{ targetLabel: 'job', replacement: 'valkey-exporter' }],
          metricRelabelings,
        },
      ],
    });
  });
});
