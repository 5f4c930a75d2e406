import type { Severity, Team } from '../vocabulary';
import type { EmailConfig, PagerDutyConfig, Receiver, SlackConfig, WebhookConfig } from './alertmanager-types';
import type { NotificationOptions, TeamOptions } from './notification-options';
import { secretFile } from './notification-secrets';
import { receivingTeams } from './receiving-teams';

/** Receivers that belong to no team. */
export const receiverNames = {
  heartbeat: 'heartbeat',
  withoutSlack: 'notifications-without-slack',
  withoutEmail: 'notifications-without-email',
  withoutPagerDuty: 'notifications-without-pagerduty',
} as const;

/** A receiver that does not answer is given up after this, and tried again: Alertmanager itself waits for minutes. */
const timeout = '15s';

/** Name of a team's receiver for a severity. */
export function receiverName(team: Team, severity: Severity): string {
  return `${team}-${severity}`;
}

/** Every receiver, in a fixed order. */
export function receivers(options: NotificationOptions): readonly Receiver[] {
  const { platform } = options.teams;
  return [
    ...receivingTeams(options).flatMap(({ name, team }) => [
      criticalReceiver(receiverName(name, 'critical'), team),
      { name: receiverName(name, 'warning'), slack_configs: [slack(team)], ...webhooks(team) },
      { name: receiverName(name, 'info'), slack_configs: [digest(team)] },
    ]),
    // Without the URL of a heartbeat service the Watchdog goes nowhere: a channel full of it would be read by nobody.
    { name: receiverNames.heartbeat, ...(options.heartbeat ? { webhook_configs: [heartbeat()] } : {}) },
    { name: receiverNames.withoutSlack, email_configs: emails(platform), ...pages(platform) },
    { name: receiverNames.withoutEmail, slack_configs: [slack(platform)], ...pages(platform) },
    { name: receiverNames.withoutPagerDuty, slack_configs: [slack(platform)], email_configs: emails(platform) },
  ];
}

function criticalReceiver(name: string, options: TeamOptions): Receiver {
  return {
    name,
    slack_configs: [slack(options)],
    // After a 429 Slack is not tried again before the next group interval: critical alerts have a second way.
    email_configs: emails(options),
    ...pages(options),
    ...webhooks(options),
  };
}

function slack({ slack: channel }: TeamOptions): SlackConfig {
  return {
    channel,
    send_resolved: true,
    title: '{{ template "zerotrace.title" . }}',
    title_link: '{{ template "zerotrace.link" . }}',
    text: '{{ template "zerotrace.slack.text" . }}',
    fallback: '{{ template "zerotrace.title" . }}',
    color: '{{ template "zerotrace.slack.color" . }}',
    footer: '{{ template "zerotrace.footer" . }}',
    timeout,
  };
}

function digest(team: TeamOptions): SlackConfig {
  return { ...slack(team), send_resolved: false, text: '{{ template "zerotrace.slack.digest" . }}' };
}

/** One message to each address: Alertmanager sends none at all where a server refuses one of several recipients. */
function emails(team: TeamOptions): readonly EmailConfig[] {
  return team.emails.map((to) => ({
    to,
    send_resolved: true,
    headers: { Subject: '{{ template "zerotrace.title" . }}' },
    html: '{{ template "zerotrace.email.html" . }}',
    text: '{{ template "zerotrace.email.text" . }}',
  }));
}

function pages({ pagerDuty }: TeamOptions): Pick<Receiver, 'pagerduty_configs'> {
  if (!pagerDuty) return {};
  const config: PagerDutyConfig = {
    routing_key_file: secretFile('pagerdutyKey'),
    send_resolved: true,
    description: '{{ template "zerotrace.title" . }}',
    severity: 'critical',
    client: 'Alertmanager',
    client_url: '{{ template "zerotrace.link" . }}',
    // One key for all teams: PagerDuty's event rules tell them apart by it.
    class: '{{ .CommonLabels.team }}',
    details: { alerts: '{{ template "zerotrace.email.text" . }}', firing: '', resolved: '' },
    timeout,
  };
  return { pagerduty_configs: [config] };
}

function webhooks({ webhook }: TeamOptions): Pick<Receiver, 'webhook_configs'> {
  if (!webhook) return {};
  const config: WebhookConfig = {
    url_file: secretFile('alertWebhookUrl'),
    send_resolved: true,
    max_alerts: 100,
    timeout,
  };
  return { webhook_configs: [config] };
}

/** A resolved Watchdog is an alarm: only its absence may tell of it. */
function heartbeat(): WebhookConfig {
  return {
    url_file: secretFile('heartbeatUrl'),
    send_resolved: false,
    max_alerts: 1,
    timeout,
  };
}
