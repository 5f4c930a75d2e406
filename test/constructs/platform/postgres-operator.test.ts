import { cloudNativePg } from '../../../charts/cloudnative-pg';
import { certManager } from '../../../charts/cert-manager';
import { pluginBarmanCloud } from '../../../charts/plugin-barman-cloud';
import { Namespace } from '../../../constructs/kubernetes/namespace';
import { Operator } from '../../../constructs/platform/operator';
import { PostgresOperator } from '../../../constructs/platform/postgres-operator';
import type { Synthesized } from '../../support/synthesize';
import { resource, resources, synthesize } from '../../support/synthesize';

function postgres(backups: boolean): Synthesized {
  return synthesize((stack) => {
    const certificates = new Operator(stack, 'certificates', {
      namespace: new Namespace(stack, 'cert-manager', { name: 'cert-manager' }),
      installation: certManager(),
      mirrors: {},
    });
    const operator = new PostgresOperator(stack, 'postgres', {
      namespace: new Namespace(stack, 'cnpg-system', { name: 'cnpg-system' }),
      installation: cloudNativePg(),
      backupPlugin: backups ? pluginBarmanCloud() : undefined,
      certManager: certificates,
      mirrors: {},
    });
    expect(operator.peer.labels).toEqual({ 'app.kubernetes.io/instance': 'cloudnative-pg' });
    expect(operator.ready).toHaveLength(backups ? 4 : 1);
  });
}

const charts = (json: Synthesized) =>
  resources(json, 'helm_release')
    .map(([, { chart }]) => chart)
    .sort();

describe('PostgresOperator', () => {
  it('is CloudNativePG alone without backups', () => {
    expect(charts(postgres(false))).toEqual(['cert-manager', 'cloudnative-pg']);
  });

  describe('with backups', () => {
    const json = postgres(true);

    it('has the plugin in the same namespace, after the operator and cert-manager', () => {
      expect(charts(json)).toEqual(['cert-manager', 'cloudnative-pg', 'plugin-barman-cloud']);
      const plugin = resource(json, 'helm_release', 'postgres_barman-cloud');
      expect(plugin['namespace']).toBe(resource(json, 'helm_release', 'postgres_cloudnative-pg')['namespace']);
      expect(JSON.stringify(plugin['depends_on'])).toMatch(/postgres_cloudnative-pg_chart.*certificates_chart/);
    });

    it('lets the operator call the plugin', () => {
      expect(resource(json, 'kubernetes_network_policy_v1', 'postgres_operator-to-plugin_egress')).toMatchObject({
        spec: {
          pod_selector: { match_labels: { 'app.kubernetes.io/instance': 'cloudnative-pg' } },
          egress: [
            {
              to: [
                {
                  namespace_selector: { match_labels: { 'kubernetes.io/metadata.name': 'cnpg-system' } },
                  pod_selector: { match_labels: { 'app.kubernetes.io/instance': 'plugin-barman-cloud' } },
                },
              ],
              ports: [{ port: '9090', protocol: 'TCP' }],
            },
          ],
        },
      });
      expect(resource(json, 'kubernetes_network_policy_v1', 'postgres_operator-to-plugin_ingress')).toMatchObject({
        spec: { ingress: [{ ports: [{ port: '9090', protocol: 'TCP' }] }] },
      });
    });
  });
});
