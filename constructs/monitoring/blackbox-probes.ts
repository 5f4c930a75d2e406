import type { BlackboxModule } from '../../charts/prometheus-blackbox-exporter';
import { blackboxExporterName, blackboxExporterPort } from '../../charts/prometheus-blackbox-exporter';
import { jobs } from '../../metrics/jobs';
import { recommendedLabels } from '../kubernetes/labels';
import type { Manifest } from '../kubernetes/manifest-release';
import type { Peer } from '../kubernetes/peer';

/**
 * The ways to probe. The API's status is 200 whatever is broken; its body says which part: `api-health` asks for a body that
 * says healthy, so that any other page, of a proxy for instance, fails too (config/testdata of blackbox_exporter 0.28.0).
 */
export const probeModules = {
  http: {
    prober: 'http',
    timeout: '5s',
    http: { valid_status_codes: [200], follow_redirects: false, preferred_ip_protocol: 'ip4' },
  },
  'api-health': {
    prober: 'http',
    timeout: '5s',
    http: {
      valid_status_codes: [200],
      fail_if_body_json_not_matches_cel: 'body.data.status == "healthy"',
      follow_redirects: false,
      preferred_ip_protocol: 'ip4',
    },
  },
  https: {
    prober: 'http',
    timeout: '10s',
    http: { valid_status_codes: [200], fail_if_not_ssl: true, follow_redirects: false, preferred_ip_protocol: 'ip4' },
  },
  icmp: { prober: 'icmp', timeout: '3s', icmp: { preferred_ip_protocol: 'ip4' } },
} as const satisfies Readonly<Record<string, BlackboxModule>>;

/** Something that is asked again and again. */
export interface ProbeTarget {
  /** Label `target` of its series. */
  readonly name: string;
  /** How it is asked. */
  readonly module: keyof typeof probeModules;
  /** What is asked for. */
  readonly url: string;
  /** Who answers, and on which port. */
  readonly peer: Peer;
  readonly port: number;
}

/** Address of the exporter, for those who send it questions. */
const prober = (namespace: string) => `${blackboxExporterName}.${namespace}.svc:${blackboxExporterPort}`;

/** A Probe: the exporter asks a URL. */
export function probe({ name, module, url }: ProbeTarget, namespace: string): Manifest {
  return {
    apiVersion: 'monitoring.coreos.com/v1',
    kind: 'Probe',
    metadata: { name, labels: recommendedLabels(name, 'probe') },
    spec: {
      jobName: jobs.probes,
      module,
      prober: { url: prober(namespace) },
      targets: { staticConfig: { static: [url], labels: { target: name } } },
    },
  };
}

/** What is pinged, by label `target`: what Prometheus finds by itself in the cluster. */
const pinged = {
  node: { kubernetesSDConfigs: [{ role: 'Node' }], address: '__meta_kubernetes_node_address_InternalIP', keep: [] },
  'cluster-dns': {
    kubernetesSDConfigs: [
      {
        role: 'Pod',
        namespaces: { names: ['kube-system'] },
        selectors: [{ role: 'Pod', label: 'k8s-app=kube-dns' }],
      },
    ],
    address: '__meta_kubernetes_pod_ip',
    // A pod is a target for each of its ports; once is enough.
    keep: [{ action: 'keep', sourceLabels: ['__meta_kubernetes_pod_container_port_name'], regex: 'metrics' }],
  },
} as const;

/** Names of what is pinged. */
export type PingTarget = keyof typeof pinged;

/** A ScrapeConfig: the exporter pings addresses that Prometheus finds. */
export function ping(target: PingTarget, namespace: string): Manifest {
  const name = `${jobs.ping}-${target}`;
  const { kubernetesSDConfigs, address, keep } = pinged[target];
  return {
    apiVersion: 'monitoring.coreos.com/v1alpha1',
    kind: 'ScrapeConfig',
    metadata: { name, labels: recommendedLabels(name, 'probe') },
    spec: {
      kubernetesSDConfigs,
      metricsPath: '/probe',
      params: { module: ['icmp'] },
      relabelings: [
        ...keep,
        { sourceLabels: [address], targetLabel: '__param_target' },
        { sourceLabels: ['__param_target'], targetLabel: 'instance' },
        { targetLabel: 'target', replacement: target },
        { targetLabel: 'job', replacement: jobs.ping },
        { targetLabel: '__address__', replacement: prober(namespace) },
      ],
    },
  };
}
