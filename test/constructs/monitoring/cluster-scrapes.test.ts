import { TerraformStack, Testing } from 'cdktf';
import { Workload } from '../../../constructs/kubernetes/workload';
import type { ClusterScrapesInput } from '../../../constructs/monitoring/cluster-scrapes';
import { clusterScrapes } from '../../../constructs/monitoring/cluster-scrapes';
import { samplePostgresOperator } from '../../support/sample-data';
import { sampleContainer } from '../../support/sample-pod';
import { dataPeer, servicesNamespace } from '../../support/sample-services';

const certManager = { peer: dataPeer('cert-manager'), ready: [] };
const input: ClusterScrapesInput = {
  edge: dataPeer('zerotrace-edge'),
  operators: { certManager, cloudNativePg: samplePostgresOperator },
  aws: false,
};

const api = new Workload(new TerraformStack(Testing.app(), 'test'), 'api', {
  name: 'zerotrace-api',
  namespace: servicesNamespace,
  component: 'api',
  user: 1000,
  container: { ...sampleContainer, ports: { http: { port: 8080 }, metrics: { port: 9091 } } },
});

const named = (scrapes: ReturnType<typeof clusterScrapes>, job: string) => scrapes.find((each) => each.job === job);

describe('clusterScrapes', () => {
  it('are of the edge and of operators, by the ports of their charts', () => {
    expect(clusterScrapes(input)).toEqual([
      { job: 'zerotrace-edge', pods: input.edge, port: 9902, path: '/stats/prometheus' },
      { job: 'cloudnative-pg-operator', pods: samplePostgresOperator.peer, port: 8080 },
      // The namespace of a certificate, not that of cert-manager.
      { job: 'cert-manager', pods: certManager.peer, port: 9402, honorLabels: true },
    ]);
  });

  it('are of the API where it exposes metrics, whose own `endpoint` is a route', () => {
    expect(named(clusterScrapes({ ...input, api }), 'zerotrace-api')).toEqual({
      job: 'zerotrace-api',
      pods: api.peer,
      port: 9091,
      honorLabels: true,
    });
  });

  it('are of the controllers that EKS needs, in a namespace that denies nothing', () => {
    const scrapes = clusterScrapes({ ...input, aws: true });
    for (const [job, port] of [
      ['aws-load-balancer-controller', 8080],
      ['cluster-autoscaler', 8085],
    ] as const) {
      expect(named(scrapes, job)).toEqual({
        job,
        port,
        pods: {
          kind: 'pods',
          name: job,
          namespace: { name: 'kube-system', isolated: false },
          labels: { 'app.kubernetes.io/instance': job },
        },
      });
    }
    expect(scrapes).toHaveLength(clusterScrapes(input).length + 2);
  });
});
