import { TerraformStack, Testing } from 'cdktf';
import { literal } from '../../../constructs/core/literal';
import { wazuhIndexerConfig } from '../../../constructs/security/wazuh-indexer-config';
import { flowsOf } from '../../support/flows-of';
import { sampleWazuhCertificates, sampleWazuhIndexer } from '../../support/sample-wazuh';
import type { Synthesized } from '../../support/synthesize';
import { resource, resources } from '../../support/synthesize';

function synthesized(replicas: number) {
  const stack = new TerraformStack(Testing.app(), 'test');
  const indexer = sampleWazuhIndexer(stack, sampleWazuhCertificates(stack), replicas);
  return { indexer, json: JSON.parse(Testing.synth(stack)) as Synthesized };
}

const { indexer, json } = synthesized(3);
const set = resource(json, 'kubernetes_stateful_set_v1');

describe('WazuhIndexer', () => {
  it('is reached by clients where it is ready, and by who makes it ready everywhere', () => {
    expect(indexer).toMatchObject({
      url: 'https://zerotrace-wazuh-indexer.zerotrace-security.svc:9200',
      discoveryHost: 'zerotrace-wazuh-indexer-nodes.zerotrace-security.svc',
      port: 9200,
    });
    const services = resources(json, 'kubernetes_service_v1').map(([, service]) => service);
    expect(services).toMatchObject([
      {
        metadata: { name: 'zerotrace-wazuh-indexer-nodes', namespace: 'zerotrace-security' },
        spec: {
          type: 'ClusterIP',
          cluster_ip: 'None',
          publish_not_ready_addresses: true,
          selector: { 'app.kubernetes.io/name': 'zerotrace-wazuh-indexer' },
          port: [
            { name: 'https', port: 9200 },
            { name: 'transport', port: 9300 },
          ],
        },
      },
      { metadata: { name: 'zerotrace-wazuh-indexer' }, spec: { type: 'ClusterIP', cluster_ip: 'None' } },
    ]);
    expect(services[1]?.['spec']).not.toHaveProperty('publish_not_ready_addresses');
  });

  it('starts its pods together, each with a volume, and lets one go at a time', () => {
    expect(set).toMatchObject({
      metadata: { name: 'zerotrace-wazuh-indexer', namespace: 'zerotrace-security' },
      spec: {
        replicas: '3',
        pod_management_policy: 'Parallel',
        volume_claim_template: [
          {
            metadata: { name: 'data' },
            spec: { storage_class_name: 'gp3', resources: { requests: { storage: '20Gi' } } },
          },
        ],
      },
    });
    expect(resource(json, 'kubernetes_pod_disruption_budget_v1')).toMatchObject({ spec: { max_unavailable: '1' } });
  });

  it('is restricted, on a read-only root', () => {
    expect(set).toMatchObject({
      spec: {
        template: {
          spec: {
            automount_service_account_token: false,
            node_selector: { pool: 'stateful' },
            security_context: { run_as_non_root: true, run_as_user: '1000', fs_group: '1000' },
            init_container: [{ name: 'settings', security_context: { read_only_root_filesystem: true } }],
            container: [
              {
                image: 'docker.io/wazuh/wazuh-indexer:4.14.6',
                security_context: {
                  allow_privilege_escalation: false,
                  read_only_root_filesystem: true,
                  capabilities: { drop: ['ALL'] },
                },
              },
            ],
          },
        },
      },
    });
  });

  it('runs OpenSearch with settings of its own folder, which an init container fills', () => {
    expect(set).toMatchObject({
      spec: {
        template: {
          spec: {
            init_container: [
              {
                command: ['bash', '/etc/zerotrace/wazuh-indexer-files.sh'],
                args: ['/usr/share/wazuh-indexer/config', '/etc/zerotrace/opensearch.yml', '/etc/wazuh-indexer'],
                volume_mount: [
                  { mount_path: '/etc/wazuh-indexer', read_only: false },
                  { mount_path: '/etc/zerotrace' },
                ],
              },
            ],
            container: [
              {
                command: ['/usr/share/wazuh-indexer/bin/opensearch'],
                env: [
                  { name: 'OPENSEARCH_PATH_CONF', value: '/etc/wazuh-indexer' },
                  { name: 'OPENSEARCH_JAVA_OPTS', value: '-Xms1024m -Xmx1024m' },
                  { name: 'NODE_NAME', value_from: { field_ref: { field_path: 'metadata.name' } } },
                  { name: 'POD_IP', value_from: { field_ref: { field_path: 'status.podIP' } } },
                ],
                volume_mount: [
                  { name: 'etc-wazuh-indexer', mount_path: '/etc/wazuh-indexer', read_only: false },
                  { name: 'zerotrace-wazuh-indexer-tls', mount_path: '/etc/wazuh-indexer/certs', read_only: true },
                  { name: 'data', mount_path: '/var/lib/wazuh-indexer' },
                  { mount_path: '/var/log/wazuh-indexer' },
                  { mount_path: '/usr/share/wazuh-indexer/logs' },
                  { mount_path: '/tmp' },
                ],
              },
            ],
          },
        },
      },
    });
    expect(resource(json, 'kubernetes_config_map_v1')['data']).toMatchObject({
      'opensearch.yml': literal(wazuhIndexerConfig({ namespace: 'zerotrace-security', replicas: 3 })),
    });
  });

  it('is ready when it turns away who shows no password', () => {
    expect(set).toMatchObject({
      spec: {
        template: {
          spec: {
            container: [
              {
                startup_probe: { tcp_socket: [{ port: 'https' }], period_seconds: 5, failure_threshold: 120 },
                readiness_probe: {
                  exec: {
                    command: [
                      'bash',
                      '-c',
                      "code=$(curl --silent --output /dev/null --max-time 4 --write-out '%%{http_code}' " +
                        '--cacert /etc/wazuh-indexer/certs/ca.crt https://localhost:9200/) && [ "$code" = 401 ]',
                    ],
                  },
                },
                liveness_probe: { tcp_socket: [{ port: 'https' }] },
              },
            ],
          },
        },
      },
    });
  });

  it('lets nodes talk to each other where there are several, and nothing else', () => {
    expect(flowsOf(json)).toEqual([
      'zerotrace-security/zerotrace-wazuh-indexer-from-zerotrace-wazuh-indexer ingress 9300',
      'zerotrace-security/zerotrace-wazuh-indexer-to-zerotrace-wazuh-indexer egress 9300',
    ]);
    expect(flowsOf(synthesized(1).json)).toEqual([]);
  });

  it('holds no password', () => {
    expect(resources(json, 'kubernetes_secret_v1')).toEqual([]);
  });
});
