import { prometheusStackPeers } from '../../../constructs/monitoring/prometheus-stack-flows';
import { podMonitor } from '../../../constructs/monitoring/scrape-target';
import { Scrapes } from '../../../constructs/monitoring/scrapes';
import { kubeSystem } from '../../../constructs/platform/kube-system';
import { flowsOf } from '../../support/flows-of';
import { releasedObjects } from '../../support/release-values';
import { sampleNamespace } from '../../support/sample-pod';
import { dataPeer } from '../../support/sample-services';
import { resource, synthesize } from '../../support/synthesize';

const targets = [
  { job: 'valkey-exporter', pods: dataPeer('valkey'), port: 9121 },
  { job: 'cluster-autoscaler', pods: { ...dataPeer('autoscaler'), namespace: kubeSystem }, port: 8085 },
];

describe('Scrapes', () => {
  const json = synthesize((stack) => {
    const { prometheus } = prometheusStackPeers(sampleNamespace);
    new Scrapes(stack, 'scrapes', { namespace: sampleNamespace, prometheus, targets });
  });

  it('let Prometheus in where pods are isolated, on the port of their metrics only', () => {
    expect(flowsOf(json)).toEqual([
      'sample/prometheus-to-cluster-autoscaler-metrics egress 8085',
      'sample/prometheus-to-valkey-exporter-metrics egress 9121',
      'zerotrace-data/valkey-exporter-metrics-from-prometheus ingress 9121',
    ]);
    expect(resource(json, 'kubernetes_network_policy_v1', 'scrapes_valkey-exporter_ingress')).toMatchObject({
      spec: {
        pod_selector: { match_labels: { 'app.kubernetes.io/name': 'valkey' } },
        ingress: [
          {
            from: [
              {
                namespace_selector: { match_labels: { 'kubernetes.io/metadata.name': 'sample' } },
                pod_selector: {
                  match_labels: { 'app.kubernetes.io/name': 'prometheus', 'operator.prometheus.io/name': 'monitoring' },
                },
              },
            ],
          },
        ],
      },
    });
  });

  it('have a monitor for each target, in one release', () => {
    expect(resource(json, 'helm_release')).toMatchObject({ name: 'scrapes', namespace: 'sample' });
    expect(releasedObjects(json, 'scrapes')).toEqual(targets.map((target) => podMonitor(target)));
  });
});
