import { parse } from 'yaml';
import { wazuhSubjects } from '../../../constructs/security/wazuh-certificates';
import { wazuhIndexerConfig } from '../../../constructs/security/wazuh-indexer-config';

const config = (replicas: number) =>
  parse(wazuhIndexerConfig({ namespace: 'zerotrace-security', replicas })) as Record<string, unknown>;

describe('wazuhIndexerConfig', () => {
  it('finds every node by one name, and begins a cluster when most of them have met', () => {
    expect(config(3)).toMatchObject({
      'node.name': '${NODE_NAME}',
      'network.publish_host': '${POD_IP}',
      'discovery.seed_hosts': ['zerotrace-wazuh-indexer-nodes.zerotrace-security.svc:9300'],
      'cluster.initial_cluster_manager_nodes': [
        'zerotrace-wazuh-indexer-0',
        'zerotrace-wazuh-indexer-1',
        'zerotrace-wazuh-indexer-2',
      ],
    });
    expect(config(1)['cluster.initial_cluster_manager_nodes']).toEqual(['zerotrace-wazuh-indexer-0']);
  });

  it('needs no setting of the node that takes a privileged pod', () => {
    expect(config(1)['node.store.allow_mmap']).toBe(false);
  });

  it.each(['http', 'transport'])('speaks TLS on the port %s, with a certificate that it reads again', (layer) => {
    expect(config(1)).toMatchObject({
      [`plugins.security.ssl.${layer}.pemcert_filepath`]: '/etc/wazuh-indexer/certs/tls.crt',
      [`plugins.security.ssl.${layer}.pemkey_filepath`]: '/etc/wazuh-indexer/certs/tls.key',
      [`plugins.security.ssl.${layer}.pemtrustedcas_filepath`]: '/etc/wazuh-indexer/certs/ca.crt',
      [`plugins.security.ssl.${layer}.enabled_protocols`]: ['TLSv1.2', 'TLSv1.3'],
      'plugins.security.ssl.http.enabled': true,
      'plugins.security.ssl.certificates_hot_reload.enabled': true,
    });
  });

  it("knows nodes and its administrator by their certificates, and none of the image's users", () => {
    expect(config(1)).toMatchObject({
      'plugins.security.nodes_dn': [wazuhSubjects.node],
      'plugins.security.authcz.admin_dn': [wazuhSubjects.admin],
      'plugins.security.allow_default_init_securityindex': false,
    });
  });

  it('stops before its disk is full: the threshold that Wazuh turns off is left on', () => {
    expect(config(1)).not.toHaveProperty(['cluster.routing.allocation.disk.threshold_enabled']);
  });
});
