import { alertmanagerSettings, noNotifications } from '../../../constructs/monitoring/alertmanager-settings';
import { notificationInput, sampleNotifications } from '../../support/sample-notifications';

const from = (smarthost: string) =>
  alertmanagerSettings(sampleNotifications({ smtp: { ...notificationInput.smtp, smarthost } }));

describe('alertmanagerSettings', () => {
  it('notify nobody where an environment says nothing: there is no credential, and no way out', () => {
    expect(alertmanagerSettings()).toBe(noNotifications);
    expect(noNotifications).toEqual({
      config: { route: { receiver: 'nobody' }, receivers: [{ name: 'nobody' }] },
      templates: {},
      credentials: {},
      receiverPorts: [],
    });
  });

  it('have a file for each credential that the configuration names, and none besides', () => {
    const { config, credentials } = alertmanagerSettings(sampleNotifications());
    const files = [
      ...JSON.stringify(config).matchAll(/\/etc\/alertmanager\/secrets\/alertmanager-credentials\/([\w-]+)/g),
    ];
    expect([...new Set(files.map(([, file]) => file))].sort()).toEqual(Object.keys(credentials).sort());
    expect(credentials).toEqual({
      'alert-webhook-url': 'alertWebhookUrl',
      'heartbeat-url': 'heartbeatUrl',
      'pagerduty-key': 'pagerdutyKey',
      'slack-token': 'slackToken',
      'smtp-password': 'smtpPassword',
    });
  });

  it('have the templates that the configuration looks for', () => {
    const { config, templates } = alertmanagerSettings(sampleNotifications());
    expect(config).toMatchObject({ templates: ['/etc/alertmanager/config/*.tmpl'] });
    expect(Object.keys(templates).length).toBeGreaterThan(0);
    expect(Object.keys(templates).filter((name) => !name.endsWith('.tmpl'))).toEqual([]);
  });

  it('let mail out to the port of its server, whichever that is', () => {
    expect(from('smtp.example.com:587').receiverPorts).toEqual([443, 587]);
    expect(from('email-smtp.eu-central-1.amazonaws.com:2587').receiverPorts).toEqual([443, 2587]);
    expect(from('relay.example.com:443').receiverPorts).toEqual([443]);
  });
});
