import { stringify } from 'yaml';
import { wazuhSubjects } from './wazuh-certificates';
import { wazuhHost, wazuhNames } from './wazuh-names';

/** What the settings of the indexer depend on. */
export interface WazuhIndexerConfigInput {
  /** Namespace of the indexer. */
  readonly namespace: string;
  /** Nodes. */
  readonly replicas: number;
}

/** Folders and files of the indexer's containers. Below the folder of settings is what OpenSearch's security manager lets it read. */
export const wazuhIndexerPaths = {
  home: '/usr/share/wazuh-indexer',
  settings: '/etc/wazuh-indexer',
  certificates: '/etc/wazuh-indexer/certs',
  data: '/var/lib/wazuh-indexer',
  logs: '/var/log/wazuh-indexer',
} as const;

const { certificates } = wazuhIndexerPaths;

/**
 * `opensearch.yml` of Wazuh's indexer 4.14, which is OpenSearch 2.19, after that of the image
 * (https://github.com/wazuh/wazuh-docker/blob/v4.14.6/build-docker-images/wazuh-indexer/config/opensearch.yml).
 */
export function wazuhIndexerConfig({ namespace, replicas }: WazuhIndexerConfigInput): string {
  const { name, discovery, ports } = wazuhNames.indexer;
  const nodes = Array.from({ length: replicas }, (_, index) => `${name}-${index}`);
  return stringify(
    {
      'cluster.name': name,
      'node.name': '${NODE_NAME}',
      'network.host': '0.0.0.0',
      'network.publish_host': '${POD_IP}',
      'http.port': ports.http,
      'transport.port': ports.transport,
      // One name for all pods, ready or not: OpenSearch asks every address of it.
      'discovery.seed_hosts': [`${wazuhHost(discovery, namespace)}:${ports.transport}`],
      // All of them, so that most must meet before there is a cluster: one alone, with an empty volume, would begin a second.
      'cluster.initial_cluster_manager_nodes': nodes,
      // Without maps of memory, whose number a node allows by a setting that takes a privileged pod to raise. Files are read by calls.
      'node.store.allow_mmap': false,
      'path.data': wazuhIndexerPaths.data,
      'path.logs': wazuhIndexerPaths.logs,
      // No request deletes by a wildcard: indices are kept by a policy.
      'action.destructive_requires_name': true,
      // Filebeat 7.10, which the managers have in them, writes to what says it is 7.10 too.
      'compatibility.override_main_response_version': true,
      ...security,
    },
    { lineWidth: 0 },
  );
}

const files = {
  pemcert_filepath: `${certificates}/tls.crt`,
  pemkey_filepath: `${certificates}/tls.key`,
  pemtrustedcas_filepath: `${certificates}/ca.crt`,
} as const;

const security = {
  ...Object.fromEntries(
    (['http', 'transport'] as const).flatMap((layer) =>
      Object.entries(files).map(([key, value]) => [`plugins.security.ssl.${layer}.${key}`, value]),
    ),
  ),
  'plugins.security.ssl.http.enabled': true,
  'plugins.security.ssl.http.enabled_protocols': ['TLSv1.2', 'TLSv1.3'],
  'plugins.security.ssl.transport.enabled_protocols': ['TLSv1.2', 'TLSv1.3'],
  // A node meets another by its address, which no certificate names. Who is a node is said by the subject, which none but nodes have.
  'plugins.security.ssl.transport.enforce_hostname_verification': false,
  'plugins.security.ssl.transport.resolve_hostname': false,
  // A renewed certificate is read from its file while the node runs.
  'plugins.security.ssl.certificates_hot_reload.enabled': true,
  'plugins.security.nodes_dn': [wazuhSubjects.node],
  'plugins.security.authcz.admin_dn': [wazuhSubjects.admin],
  // The image's users have passwords that are public: until ours are there, nobody gets in.
  'plugins.security.allow_default_init_securityindex': false,
  'plugins.security.restapi.roles_enabled': ['all_access', 'security_rest_api_access'],
  'plugins.security.check_snapshot_restore_write_privileges': true,
  'plugins.security.enable_snapshot_restore_privilege': true,
  'plugins.security.system_indices.enabled': true,
  'plugins.security.system_indices.indices': [
    '.opendistro-alerting-config',
    '.opendistro-alerting-alert*',
    '.opendistro-anomaly-results*',
    '.opendistro-anomaly-detector*',
    '.opendistro-anomaly-checkpoints',
    '.opendistro-anomaly-detection-state',
    '.opendistro-reports-*',
    '.opendistro-notifications-*',
    '.opendistro-notebooks',
    '.opensearch-observability',
    '.opendistro-asynchronous-search-response*',
    '.replication-metadata-store',
  ],
};
