import { TerraformStack, Testing } from 'cdktf';
import { WazuhIndexerSetup } from '../../../constructs/security/wazuh-indexer-setup';
import { flowsOf } from '../../support/flows-of';
import { sampleSecret } from '../../support/sample-data';
import { sampleWazuhCertificates, sampleWazuhIndexer, sampleWazuhOptions } from '../../support/sample-wazuh';
import type { Synthesized } from '../../support/synthesize';
import { resource } from '../../support/synthesize';

function synthesized(revision = 1): Synthesized {
  const stack = new TerraformStack(Testing.app(), 'test');
  const certificates = sampleWazuhCertificates(stack);
  new WazuhIndexerSetup(stack, 'setup', {
    indexer: sampleWazuhIndexer(stack, certificates),
    options: sampleWazuhOptions().indexer,
    certificates,
    passwords: { admin: sampleSecret('wazuh_indexer', revision), dashboard: sampleSecret('wazuh_dashboard') },
  });
  return JSON.parse(Testing.synth(stack)) as Synthesized;
}

const json = synthesized();
const job = resource(json, 'kubernetes_cron_job_v1');
const key = (name: string) => ({ secret_key_ref: { name: 'zerotrace-wazuh-indexer-setup', key: name } });

describe('WazuhIndexerSetup', () => {
  it('runs often, one at a time, and gives up before the next one', () => {
    expect(job).toMatchObject({
      metadata: { name: 'zerotrace-wazuh-indexer-setup', namespace: 'zerotrace-security' },
      spec: {
        schedule: '*/5 * * * *',
        concurrency_policy: 'Forbid',
        job_template: { spec: { active_deadline_seconds: 270 } },
      },
    });
  });

  it("hands the script the image's settings and tools, the administrator's certificate, and passwords from a Secret", () => {
    expect(job).toMatchObject({
      spec: {
        job_template: {
          spec: {
            template: {
              spec: {
                security_context: { run_as_user: '1000' },
                container: [
                  {
                    image: 'docker.io/wazuh/wazuh-indexer:4.14.6',
                    command: ['bash', '/etc/zerotrace/script/wazuh-indexer-setup.sh'],
                    args: [
                      '/usr/share/wazuh-indexer/config/opensearch-security',
                      '/usr/share/wazuh-indexer/plugins/opensearch-security/tools',
                      '/etc/zerotrace/wanted',
                    ],
                    env: [
                      { name: 'INDEXER_HOST', value: 'zerotrace-wazuh-indexer-nodes.zerotrace-security.svc' },
                      { name: 'INDEXER_PORT', value: '9200' },
                      { name: 'CERTIFICATES', value: '/etc/zerotrace/certs' },
                      { name: 'ADMIN_USER', value: 'admin' },
                      { name: 'ADMIN_PASSWORD', value_from: key('admin-password') },
                      { name: 'DASHBOARD_USER', value: 'kibanaserver' },
                      { name: 'DASHBOARD_PASSWORD', value_from: key('dashboard-password') },
                      { name: 'REVISION', value: expect.stringMatching(/^ZeroTrace 4\.14\.6 [0-9a-f]{12}$/) as string },
                      { name: 'OPENSEARCH_JAVA_HOME', value: '/usr/share/wazuh-indexer/jdk' },
                      { name: 'JAVA_OPTS', value: '-Xmx256m' },
                    ],
                    volume_mount: [
                      { mount_path: '/etc/zerotrace/script' },
                      { mount_path: '/etc/zerotrace/wanted' },
                      { mount_path: '/etc/zerotrace/certs', name: 'zerotrace-wazuh-admin-tls', read_only: true },
                      { mount_path: '/tmp' },
                    ],
                    security_context: { read_only_root_filesystem: true },
                  },
                ],
              },
            },
          },
        },
      },
    });
  });

  it('has passwords in no state, and writes them again when one is rotated', () => {
    const secret = resource(json, 'kubernetes_secret_v1');
    expect(secret['data_wo']).toEqual({
      'admin-password': '${var.wazuh_indexer}',
      'dashboard-password': '${var.wazuh_dashboard}',
    });
    expect(resource(synthesized(2), 'kubernetes_secret_v1')['data_wo_revision']).not.toBe(secret['data_wo_revision']);
  });

  it('does not wait for pods that are ready only after it ran', () => {
    expect(JSON.stringify(job['depends_on'])).not.toContain('stateful_set');
  });

  it('reaches the indexer, and nothing else', () => {
    expect(flowsOf(json)).toEqual([
      'zerotrace-security/zerotrace-wazuh-indexer-from-zerotrace-wazuh-indexer-setup ingress 9200',
      'zerotrace-security/zerotrace-wazuh-indexer-setup-to-zerotrace-wazuh-indexer egress 9200',
    ]);
  });
});
