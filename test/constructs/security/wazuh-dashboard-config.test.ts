import { parse } from 'yaml';
import { wazuhAppConfig, wazuhDashboardConfig } from '../../../constructs/security/wazuh-dashboard-config';

describe('wazuhDashboardConfig', () => {
  const config = parse(wazuhDashboardConfig('https://indexer.example.com:9200')) as Record<string, unknown>;

  it('believes an indexer of the right name alone', () => {
    expect(config).toMatchObject({
      'opensearch.hosts': ['https://indexer.example.com:9200'],
      'opensearch.ssl.verificationMode': 'full',
      'opensearch.ssl.certificateAuthorities': ['/etc/wazuh-dashboard/certs/ca.crt'],
    });
  });

  it('speaks TLS, and sends its cookie by nothing else', () => {
    expect(config).toMatchObject({
      'server.ssl.enabled': true,
      'server.ssl.certificate': '/etc/wazuh-dashboard/certs/tls.crt',
      'server.ssl.key': '/etc/wazuh-dashboard/certs/tls.key',
      'opensearch_security.cookie.secure': true,
      'opensearch_security.session.ttl': 900_000,
    });
  });

  it('holds no password', () => {
    expect(Object.keys(config).filter((key) => /password|username/.test(key))).toEqual([]);
  });
});

describe('wazuhAppConfig', () => {
  it.each([
    [1, 0],
    [3, 1],
  ])('beside %d nodes asks for %d copies of what the dashboard writes, and calls nobody', (nodes, copies) => {
    expect(parse(wazuhAppConfig(nodes))).toEqual({
      'wazuh.updates.disabled': true,
      'wazuh.monitoring.shards': 1,
      'wazuh.monitoring.replicas': copies,
      'cron.statistics.index.shards': 1,
      'cron.statistics.index.replicas': copies,
    });
  });
});
