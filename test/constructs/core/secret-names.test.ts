import { issuedSecrets, secretNames, secretVariable } from '../../../constructs/core/secret-names';

describe('secretNames', () => {
  it('names the variable of each secret in Terraform’s letter case', () => {
    expect(secretNames.map(secretVariable)).toEqual([
      'postgres_admin',
      'postgres_api',
      'postgres_enrichment',
      'valkey',
      'clerk',
      'nvd',
      'grafana_admin',
      'slack_token',
      'smtp_password',
      'heartbeat_url',
      'pagerduty_key',
      'alert_webhook_url',
      'postgres_metrics',
      'login_client',
      'login_cookie',
      'postgres_monitor',
      'elasticsearch_logstash',
      'elasticsearch_setup',
      'elasticsearch_exporter',
      'elasticsearch_reader',
      'wazuh_indexer',
      'wazuh_dashboard',
      'wazuh_api',
      'wazuh_cluster',
      'wazuh_cookie',
      'wazuh_enrollment',
    ]);
  });

  it('knows what nobody can make up', () => {
    expect(issuedSecrets).toEqual([
      'nvd',
      'slackToken',
      'smtpPassword',
      'heartbeatUrl',
      'pagerdutyKey',
      'alertWebhookUrl',
      'loginClient',
    ]);
  });
});
