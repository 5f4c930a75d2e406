import { BlackboxExporter } from '../../../constructs/monitoring/blackbox-exporter';
import type { PingTarget } from '../../../constructs/monitoring/blackbox-probes';
import { flowsOf } from '../../support/flows-of';
import { releasedObjects, releaseValues } from '../../support/release-values';
import { sampleNamespace } from '../../support/sample-pod';
import { dataPeer } from '../../support/sample-services';
import { resource, synthesize } from '../../support/synthesize';

const probes = [
  { name: 'api', module: 'api-health', url: 'http://api:8080/health', peer: dataPeer('zerotrace-api'), port: 8080 },
  { name: 'web', module: 'http', url: 'http://web:3000/', peer: dataPeer('zerotrace-web'), port: 3000 },
] as const;

const create = (pings: readonly PingTarget[]) =>
  synthesize((stack) => {
    const { target } = new BlackboxExporter(stack, 'blackbox', {
      namespace: sampleNamespace,
      probes,
      pings,
      mirrors: { images: 'registry.example.com/cache' },
      placement: { nodeSelector: { pool: 'platform' } },
    });
    expect(target).toEqual({
      job: 'blackbox-exporter',
      port: 9115,
      pods: {
        kind: 'pods',
        name: 'blackbox-exporter',
        namespace: sampleNamespace,
        labels: { 'app.kubernetes.io/name': 'prometheus-blackbox-exporter' },
      },
    });
  });

const asking = [
  'sample/blackbox-exporter-to-api egress 8080',
  'sample/blackbox-exporter-to-web egress 3000',
  'zerotrace-data/api-from-blackbox-exporter ingress 8080',
  'zerotrace-data/web-from-blackbox-exporter ingress 3000',
];

describe('BlackboxExporter', () => {
  const json = create(['node', 'cluster-dns']);

  it('may talk to what it asks, on the port that answers', () => {
    expect(flowsOf(create([]))).toEqual(asking);
  });

  it('may ping private addresses only, and only where it has something to ping', () => {
    expect(flowsOf(json)).toEqual(['sample/blackbox-exporter-pings egress ', ...asking].sort());
    expect(resource(json, 'kubernetes_network_policy_v1', 'blackbox_pings')).toMatchObject({
      spec: {
        pod_selector: { match_labels: { 'app.kubernetes.io/name': 'prometheus-blackbox-exporter' } },
        policy_types: ['Egress'],
        egress: [
          {
            to: ['10.0.0.0/8', '100.64.0.0/10', '172.16.0.0/12', '192.168.0.0/16'].map((cidr) => ({
              ip_block: { cidr },
            })),
          },
        ],
      },
    });
  });

  it('is the chart under the name that probes ask, through the mirror, where it belongs', () => {
    expect(resource(json, 'helm_release', 'blackbox_chart')).toMatchObject({
      name: 'blackbox-exporter',
      namespace: 'sample',
      chart: 'prometheus-blackbox-exporter',
    });
    expect(releaseValues(json, 'blackbox_chart')).toMatchObject({
      fullnameOverride: 'blackbox-exporter',
      global: { imageRegistry: 'registry.example.com/cache' },
      nodeSelector: { pool: 'platform' },
      config: {
        modules: {
          // The chart's own would be there besides.
          http_2xx: null,
          'api-health': { http: { fail_if_body_json_not_matches_cel: 'body.data.status == "healthy"' } },
        },
      },
    });
  });

  it('asks and pings once it is there', () => {
    expect(releasedObjects(json, 'blackbox_probes').map(({ kind, metadata }) => [kind, metadata.name])).toEqual([
      ['Probe', 'api'],
      ['Probe', 'web'],
      ['ScrapeConfig', 'ping-node'],
      ['ScrapeConfig', 'ping-cluster-dns'],
    ]);
    expect(JSON.stringify(releasedObjects(json, 'blackbox_probes'))).toContain('blackbox-exporter.sample.svc:9115');
    expect(resource(json, 'helm_release', 'blackbox_probes')['depends_on']).toEqual([
      expect.stringMatching(/^helm_release\.blackbox_chart/),
    ]);
  });
});
