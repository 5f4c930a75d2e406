import { stringify } from 'yaml';
import { copies } from './wazuh-indexer-retention';
import { wazuhNames } from './wazuh-names';

/** Folders of the dashboard's container. Its programs look for their settings below `/etc` first, which the image has not. */
export const wazuhDashboardPaths = {
  home: '/usr/share/wazuh-dashboard',
  settings: '/etc/wazuh-dashboard',
  certificates: '/etc/wazuh-dashboard/certs',
  data: '/usr/share/wazuh-dashboard/data',
} as const;

const { certificates, data } = wazuhDashboardPaths;

/** A quarter of an hour without a request ends a session, in milliseconds. Wazuh's own figure. */
const sessionMilliseconds = 900_000;

/**
 * `opensearch_dashboards.yml`, after that of wazuh-docker
 * (https://github.com/wazuh/wazuh-docker/blob/v4.14.6/single-node/config/wazuh_dashboard/opensearch_dashboards.yml), which takes an
 * indexer of any name.
 */
export function wazuhDashboardConfig(indexerUrl: string): string {
  return stringify(
    {
      'server.host': '0.0.0.0',
      'server.port': wazuhNames.dashboard.ports.https,
      'server.name': wazuhNames.dashboard.name,
      'server.ssl.enabled': true,
      'server.ssl.certificate': `${certificates}/tls.crt`,
      'server.ssl.key': `${certificates}/tls.key`,
      'path.data': data,
      'opensearch.hosts': [indexerUrl],
      'opensearch.ssl.verificationMode': 'full',
      'opensearch.ssl.certificateAuthorities': [`${certificates}/ca.crt`],
      'opensearch.requestHeadersAllowlist': ['securitytenant', 'Authorization'],
      'opensearch_security.multitenancy.enabled': false,
      'opensearch_security.readonly_mode.roles': ['kibana_read_only'],
      'opensearch_security.cookie.secure': true,
      'opensearch_security.cookie.ttl': sessionMilliseconds,
      'opensearch_security.session.ttl': sessionMilliseconds,
      'opensearch_security.session.keepalive': true,
      'uiSettings.overrides.defaultRoute': '/app/wz-home',
    },
    { lineWidth: 0 },
  );
}

/**
 * `wazuh.yml` without its hosts, which have a password: wazuh-dashboard-start.sh adds them. Keys are those of 4.14.6
 * (https://github.com/wazuh/wazuh-dashboard-plugins/blob/v4.14.6/plugins/wazuh-core/common/constants.ts).
 */
export function wazuhAppConfig(indexerReplicas: number): string {
  return stringify({
    // It would ask its maker for news.
    'wazuh.updates.disabled': true,
    'wazuh.monitoring.shards': 1,
    'wazuh.monitoring.replicas': copies(indexerReplicas),
    'cron.statistics.index.shards': 1,
    'cron.statistics.index.replicas': copies(indexerReplicas),
  });
}
