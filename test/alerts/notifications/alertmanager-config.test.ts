import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { parse } from 'yaml';
import { alertmanagerConfig, alertmanagerYaml } from '../../../alerts/notifications/alertmanager-config';
import type { Route } from '../../../alerts/notifications/alertmanager-types';
import { inhibitions } from '../../../alerts/notifications/inhibitions';
import { deadMansSwitch } from '../../../alerts/notifications/notification-alerts';
import { notificationCredentials, secretFile } from '../../../alerts/notifications/notification-secrets';
import { notificationTemplates } from '../../../alerts/notifications/templates';
import { severities, teams } from '../../../alerts/vocabulary';
import { writeAlertmanager } from '../../support/alertmanager-routes';
import { describeWith } from '../../support/program';
import { sampleNotifications } from '../../support/sample-notifications';

const smallest = sampleNotifications({
  teams: { platform: { slack: '#alerts', emails: ['ops@example.com'] } },
  smtp: { smarthost: 'localhost:25', from: 'a@example.com', requireTls: false },
  heartbeat: false,
  quietHours: [],
});

function routesIn(route: Route): readonly Route[] {
  return [route, ...(route.routes ?? []).flatMap(routesIn)];
}

describe('the configuration of Alertmanager', () => {
  it('reads every credential from a file of its Secret', () => {
    const yaml = alertmanagerYaml(sampleNotifications());
    expect([...new Set(yaml.match(/\/etc\/alertmanager\/secrets\/\S+/g))].sort()).toEqual(
      Object.values(notificationCredentials(sampleNotifications())).map(secretFile),
    );
    expect(notificationCredentials(sampleNotifications())).toEqual({
      'alert-webhook-url': 'alertWebhookUrl',
      'heartbeat-url': 'heartbeatUrl',
      'pagerduty-key': 'pagerdutyKey',
      'slack-token': 'slackToken',
      'smtp-password': 'smtpPassword',
    });
    expect(notificationCredentials(smallest)).toEqual({ 'slack-token': 'slackToken' });
  });

  it('tells of critical alerts by more than one way', () => {
    const critical = alertmanagerConfig(smallest).receivers.find(({ name }) => name === 'platform-critical');
    expect(Object.keys(critical ?? {})).toEqual(['name', 'slack_configs', 'email_configs']);
    expect(critical?.email_configs?.map(({ to, send_resolved }) => [to, send_resolved])).toEqual([
      ['ops@example.com', true],
    ]);
  });

  it("sends the dead man's switch to a webhook outside, and never says that it is resolved", () => {
    const heartbeat = (options = sampleNotifications()) =>
      alertmanagerConfig(options).receivers.find(({ name }) => name === 'heartbeat');
    expect(heartbeat()).toEqual({
      name: 'heartbeat',
      webhook_configs: [{ url_file: secretFile('heartbeatUrl'), send_resolved: false, max_alerts: 1, timeout: '15s' }],
    });
    expect(heartbeat(smallest)).toEqual({ name: 'heartbeat' });
  });

  it('mutes only what does not page', () => {
    const muted = routesIn(alertmanagerConfig(sampleNotifications()).route)
      .filter((route) => route.mute_time_intervals !== undefined || route.active_time_intervals !== undefined)
      .map(({ receiver }) => receiver);
    expect(muted).toEqual(['warning', 'info'].flatMap((severity) => teams.map((team) => `${team}-${severity}`)));
  });

  it('names only receivers and intervals that there are', () => {
    for (const options of [sampleNotifications(), smallest]) {
      const { route, receivers, time_intervals } = alertmanagerConfig(options);
      const names = receivers.map(({ name }) => name);
      const used = routesIn(route).map(({ receiver }) => receiver);
      expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
      expect([...new Set(used)].sort()).toEqual([...names].sort());
      const intervals = routesIn(route).flatMap((r) => [
        ...(r.mute_time_intervals ?? []),
        ...(r.active_time_intervals ?? []),
      ]);
      expect([...new Set(intervals)].sort()).toEqual(time_intervals.map(({ name }) => name).sort());
    }
  });

  it('is written in one way only, without anchors or folded lines', () => {
    const yaml = alertmanagerYaml(sampleNotifications());
    expect(alertmanagerYaml(sampleNotifications())).toBe(yaml);
    expect(yaml).not.toMatch(/[&*]a\d/);
    for (const version of ['1.1', '1.2'] as const) {
      expect(parse(yaml, { version })).toEqual(JSON.parse(JSON.stringify(alertmanagerConfig(sampleNotifications()))));
    }
  });

  it('says why each inhibition is there, and names none: the operator refuses names', () => {
    const yaml = alertmanagerYaml(smallest);
    for (const { name, reason } of inhibitions) expect(yaml).toContain(`  # ${name}: ${reason}\n  - source_matchers:`);
    expect(alertmanagerConfig(smallest).inhibit_rules.map((rule) => Object.keys(rule).join())).toEqual(
      Array.from({ length: inhibitions.length + 1 }, () => 'source_matchers,target_matchers,equal'),
    );
  });

  it('has templates without what Terraform would take for its own', () => {
    for (const text of Object.values(notificationTemplates(sampleNotifications()))) expect(text).not.toMatch(/[$%]\{/);
  });
});

describeWith('amtool', 'amtool', (amtool) => {
  const run = (...args: readonly string[]) => {
    const { status, stdout, stderr } = spawnSync(amtool, args, { encoding: 'utf8' });
    return { status, output: `${stdout}${stderr}` };
  };

  it.each([
    ['everything', sampleNotifications()],
    ['the least', smallest],
  ])('accepts the configuration with %s', (_, options) => {
    const { status, output } = run('check-config', writeAlertmanager(options));
    expect(output).toContain('SUCCESS');
    expect(output).toContain(' - 1 templates');
    expect(output).toContain(' - 10 inhibit rules');
    expect(status).toBe(0);
  });

  it('refuses a period that crosses midnight, and a receiver that is missing', () => {
    const file = writeAlertmanager(sampleNotifications());
    const good = readFileSync(file, 'utf8');
    for (const [from, to] of [
      ['end_time: "07:30"', 'end_time: "00:00"'],
      ['name: security-info', 'name: security-other'],
    ] as const) {
      expect(good).toContain(from);
      writeFileSync(file, good.replace(from, to));
      expect(run('check-config', file).status).toBe(1);
    }
  });

  it('finds the same receivers', () => {
    const file = writeAlertmanager(sampleNotifications());
    const cases = [
      ...severities.flatMap((severity) =>
        teams.map((team) => [`${team}-${severity}`, `severity=${severity}`, `team=${team}`]),
      ),
      ['heartbeat', `alertname=${deadMansSwitch}`, 'severity=critical', 'team=security'],
      ['notifications-without-slack', 'alertname=NotificationsFailing', 'severity=critical', 'integration=slack'],
      ['notifications-without-email', 'alertname=NotificationsFailing', 'severity=critical', 'integration=email'],
      ['platform-critical', 'alertname=NotificationsFailing', 'severity=warning', 'integration=webhook'],
      ['platform-warning', 'alertname=Other'],
    ];
    const answers = cases.map(([receiver = '', ...labels]) =>
      run('config', 'routes', 'test', '--config.file', file, `--verify.receivers=${receiver}`, ...labels),
    );
    expect(answers.map(({ status, output }) => [status, output.trim()])).toEqual(
      cases.map(([receiver]) => [0, receiver]),
    );
  });
});
