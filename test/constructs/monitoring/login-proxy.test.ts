import { TerraformVariable } from 'cdktf';
import { accessOptions } from '../../../constructs/monitoring/access-options';
import { LoginProxy } from '../../../constructs/monitoring/login-proxy';
import { prometheusStackPeers } from '../../../constructs/monitoring/prometheus-stack-flows';
import { flowsOf } from '../../support/flows-of';
import { mainContainer, podOf } from '../../support/pod-of';
import { resource, synthesize } from '../../support/synthesize';

const namespace = { name: 'zerotrace-monitoring', isolated: true };

function synthesized(change: object = {}) {
  const options = accessOptions.parse({
    kind: 'login',
    issuer: 'https://login.example.com/realms/zerotrace',
    clientId: 'monitoring',
    emailDomains: ['example.com'],
    ...change,
  });
  if (options.kind !== 'login') throw new Error('not a login');
  return synthesize((stack) => {
    const { target, workload } = new LoginProxy(stack, 'login', {
      namespace,
      host: 'monitoring.example.com',
      options,
      peers: prometheusStackPeers(namespace),
      secrets: {
        client: { reference: new TerraformVariable(stack, 'client', {}).stringValue, revision: 1 },
        cookieKey: { reference: new TerraformVariable(stack, 'cookie', {}).stringValue, revision: 1 },
      },
      registrationSeconds: 30,
    });
    expect(target).toEqual({ job: 'login-proxy', pods: workload.peer, port: 44_180 });
  });
}

describe('LoginProxy', () => {
  const json = synthesized();

  it('runs two pods that a load balancer has time to take in, and lets one go at a time', () => {
    expect(resource(json, 'kubernetes_deployment_v1')).toMatchObject({
      metadata: { name: 'login-proxy', namespace: 'zerotrace-monitoring' },
      spec: { replicas: '2', min_ready_seconds: 30 },
    });
    expect(resource(json, 'kubernetes_pod_disruption_budget_v1')).toMatchObject({ spec: { max_unavailable: '1' } });
  });

  it('has its secrets in files that Terraform writes and never keeps', () => {
    expect(resource(json, 'kubernetes_secret_v1')).toMatchObject({
      metadata: { name: 'login-proxy' },
      data_wo: {
        'client-secret': '${var.client}',
        'cookie-key': '${var.cookie}',
      },
    });
    const container = mainContainer(podOf(json, 'kubernetes_deployment_v1'));
    expect(container['volume_mount']).toEqual([
      { name: 'login-proxy', mount_path: '/etc/login-proxy', read_only: true },
    ]);
    expect(container.env ?? []).toEqual([]);
    expect(container['args']).toEqual(
      expect.arrayContaining([
        '--client-secret-file=/etc/login-proxy/client-secret',
        '--cookie-secret-file=/etc/login-proxy/cookie-key',
      ]),
    );
  });

  it('leads to the Services of the stack', () => {
    expect(mainContainer(podOf(json, 'kubernetes_deployment_v1'))['args']).toEqual(
      expect.arrayContaining([
        '--upstream=http://grafana.zerotrace-monitoring.svc:80/',
        '--upstream=http://monitoring-prometheus.zerotrace-monitoring.svc:9090/prometheus/',
        '--upstream=http://monitoring-alertmanager.zerotrace-monitoring.svc:9093/alertmanager/',
      ]),
    );
  });

  it('talks to what is behind it and to the provider, on its port', () => {
    const own = 'zerotrace-monitoring/login-proxy-to';
    expect(flowsOf(json)).toEqual([
      'zerotrace-monitoring/alertmanager-from-login-proxy ingress 9093',
      'zerotrace-monitoring/grafana-from-login-proxy ingress 3000',
      `${own}-alertmanager egress 9093`,
      `${own}-grafana egress 3000`,
      `${own}-internet egress 443`,
      `${own}-prometheus egress 9090`,
      'zerotrace-monitoring/prometheus-from-login-proxy ingress 9090',
    ]);
    expect(flowsOf(synthesized({ issuer: 'https://login.example.com:8443' }))).toContain(`${own}-internet egress 8443`);
  });
});
