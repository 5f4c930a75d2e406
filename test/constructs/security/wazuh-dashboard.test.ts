import { TerraformStack, Testing } from 'cdktf';
import { WazuhDashboard } from '../../../constructs/security/wazuh-dashboard';
import { flowsOf } from '../../support/flows-of';
import { sampleSecret } from '../../support/sample-data';
import {
  sampleWazuhCertificates,
  sampleWazuhIndexer,
  sampleWazuhMaster,
  sampleWazuhOptions,
  wazuhNamespaces,
} from '../../support/sample-wazuh';
import type { Synthesized } from '../../support/synthesize';
import { resource, resources } from '../../support/synthesize';

const stack = new TerraformStack(Testing.app(), 'test');
const certificates = sampleWazuhCertificates(stack);
new WazuhDashboard(stack, 'dashboard', {
  namespace: wazuhNamespaces.security,
  options: sampleWazuhOptions({ dashboard: { replicas: 2 } }),
  indexer: sampleWazuhIndexer(stack, certificates),
  master: sampleWazuhMaster,
  certificates,
  secrets: {
    dashboard: sampleSecret('wazuh_dashboard'),
    cookie: sampleSecret('wazuh_cookie'),
    api: sampleSecret('wazuh_api'),
  },
});
const text = Testing.synth(stack);
const json = JSON.parse(text) as Synthesized;
const deployment = resource(json, 'kubernetes_deployment_v1');
const key = (name: string) => ({ secret_key_ref: { name: 'zerotrace-wazuh-dashboard', key: name } });

describe('WazuhDashboard', () => {
  it('is reached within the cluster alone', () => {
    expect(resource(json, 'kubernetes_service_v1', 'dashboard')).toMatchObject({
      metadata: { name: 'zerotrace-wazuh-dashboard', namespace: 'zerotrace-security' },
      spec: { type: 'ClusterIP', port: [{ name: 'https', port: 5601 }] },
    });
    expect(resources(json, 'kubernetes_ingress_v1')).toEqual([]);
  });

  it("starts by our script, which takes the image's programs and passwords from a Secret", () => {
    expect(deployment).toMatchObject({
      spec: {
        replicas: '2',
        template: {
          spec: {
            automount_service_account_token: false,
            security_context: { run_as_non_root: true, run_as_user: '1000' },
            container: [
              {
                image: 'docker.io/wazuh/wazuh-dashboard:4.14.6',
                command: ['bash', '/etc/zerotrace/wazuh-dashboard-start.sh'],
                args: [
                  '/usr/share/wazuh-dashboard',
                  '/etc/zerotrace',
                  '/etc/wazuh-dashboard',
                  '/usr/share/wazuh-dashboard/data',
                ],
                env: [
                  { name: 'OSD_PATH_CONF', value: '/etc/wazuh-dashboard' },
                  { name: 'DASHBOARD_USER', value: 'kibanaserver' },
                  { name: 'DASHBOARD_PASSWORD', value_from: key('indexer-password') },
                  { name: 'COOKIE_KEY', value_from: key('cookie-key') },
                  { name: 'API_URL', value: 'https://zerotrace-wazuh-master.zerotrace-wazuh.svc' },
                  { name: 'API_PORT', value: '55000' },
                  { name: 'API_USER', value: 'wazuh-wui' },
                  { name: 'API_PASSWORD', value_from: key('api-password') },
                ],
                security_context: { read_only_root_filesystem: true, capabilities: { drop: ['ALL'] } },
              },
            ],
          },
        },
      },
    });
  });

  it('is ready when its page to log in is there, asked by TLS', () => {
    const page = { http_get: { path: '/app/login', port: 'https', scheme: 'HTTPS' } };
    expect(deployment).toMatchObject({
      spec: {
        template: {
          spec: {
            container: [
              { startup_probe: page, readiness_probe: page, liveness_probe: { tcp_socket: [{ port: 'https' }] } },
            ],
          },
        },
      },
    });
  });

  it('has its passwords in a Secret, in no state and in no ConfigMap', () => {
    expect(resource(json, 'kubernetes_secret_v1')['data_wo']).toEqual({
      'indexer-password': '${var.wazuh_dashboard}',
      'cookie-key': '${var.wazuh_cookie}',
      'api-password': '${var.wazuh_api}',
    });
    expect(text.match(/var\.wazuh_/g)).toHaveLength(3);
  });

  it("reaches the indexer and Wazuh's API, and nothing else", () => {
    expect(flowsOf(json)).toEqual([
      'zerotrace-security/zerotrace-wazuh-dashboard-to-zerotrace-wazuh-indexer egress 9200',
      'zerotrace-security/zerotrace-wazuh-dashboard-to-zerotrace-wazuh-master egress 55000',
      'zerotrace-security/zerotrace-wazuh-indexer-from-zerotrace-wazuh-dashboard ingress 9200',
      'zerotrace-wazuh/zerotrace-wazuh-master-from-zerotrace-wazuh-dashboard ingress 55000',
    ]);
  });
});
