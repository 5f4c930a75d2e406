import { ping, probe, probeModules } from '../../../constructs/monitoring/blackbox-probes';
import { dataPeer } from '../../support/sample-services';

const target = {
  name: 'api',
  module: 'api-health',
  url: 'http://zerotrace-api.zerotrace.svc:8080/health',
  peer: dataPeer('zerotrace-api'),
  port: 8080,
} as const;

const prober = 'blackbox-exporter.sample.svc:9115';

describe('modules of the blackbox exporter', () => {
  it('take 200 alone for an answer, and follow nobody elsewhere', () => {
    for (const name of ['http', 'api-health', 'https'] as const) {
      expect(probeModules[name]).toMatchObject({
        prober: 'http',
        http: { valid_status_codes: [200], follow_redirects: false, preferred_ip_protocol: 'ip4' },
      });
    }
  });

  it('read in the body whether the API is healthy: its status is 200 whatever is broken', () => {
    expect(probeModules['api-health'].http.fail_if_body_json_not_matches_cel).toBe('body.data.status == "healthy"');
    expect(probeModules.http).not.toHaveProperty('http.fail_if_body_json_not_matches_cel');
  });

  it('want TLS where they are asked for it', () => {
    expect(probeModules.https.http.fail_if_not_ssl).toBe(true);
  });

  it('give up no later than Prometheus does, which waits for 10 s', () => {
    const timeouts = Object.entries(probeModules).map(([name, { timeout }]) => [name, timeout]);
    expect(timeouts).toEqual([
      ['http', '5s'],
      ['api-health', '5s'],
      ['https', '10s'],
      ['icmp', '3s'],
    ]);
  });
});

describe('probe', () => {
  it('has the exporter ask, and names what is asked in the label that rules read', () => {
    expect(probe(target, 'sample')).toEqual({
      apiVersion: 'monitoring.coreos.com/v1',
      kind: 'Probe',
      metadata: { name: 'api', labels: expect.objectContaining({ 'app.kubernetes.io/component': 'probe' }) },
      spec: {
        jobName: 'blackbox',
        module: 'api-health',
        prober: { url: prober },
        targets: { staticConfig: { static: [target.url], labels: { target: 'api' } } },
      },
    });
  });
});

describe('ping', () => {
  const steps = (address: string, name: string) => [
    { sourceLabels: [address], targetLabel: '__param_target' },
    { sourceLabels: ['__param_target'], targetLabel: 'instance' },
    { targetLabel: 'target', replacement: name },
    { targetLabel: 'job', replacement: 'ping' },
    { targetLabel: '__address__', replacement: prober },
  ];

  it('goes to the address of each node, by way of the exporter', () => {
    expect(ping('node', 'sample')).toMatchObject({
      apiVersion: 'monitoring.coreos.com/v1alpha1',
      kind: 'ScrapeConfig',
      metadata: { name: 'ping-node' },
      spec: {
        kubernetesSDConfigs: [{ role: 'Node' }],
        metricsPath: '/probe',
        params: { module: ['icmp'] },
        relabelings: steps('__meta_kubernetes_node_address_InternalIP', 'node'),
      },
    });
  });

  it('goes to each pod of the cluster DNS once, though it has several ports', () => {
    expect(ping('cluster-dns', 'sample').spec).toMatchObject({
      kubernetesSDConfigs: [
        {
          role: 'Pod',
          namespaces: { names: ['kube-system'] },
          selectors: [{ role: 'Pod', label: 'k8s-app=kube-dns' }],
        },
      ],
      relabelings: [
        { action: 'keep', sourceLabels: ['__meta_kubernetes_pod_container_port_name'], regex: 'metrics' },
        ...steps('__meta_kubernetes_pod_ip', 'cluster-dns'),
      ],
    });
  });
});
