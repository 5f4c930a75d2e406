import type { NotificationOptions } from './notification-options';
import { receivingTeams } from './receiving-teams';

/** The Secret with what receivers ask for, and its keys, each a file of its own for Alertmanager. */
export const notificationSecret = {
  name: 'alertmanager-credentials',
  keys: {
    slackToken: 'slack-token',
    smtpPassword: 'smtp-password',
    heartbeatUrl: 'heartbeat-url',
    pagerdutyKey: 'pagerduty-key',
    alertWebhookUrl: 'alert-webhook-url',
  },
} as const;

/** A credential by the name that environments have for the secret. */
export type NotificationSecret = keyof (typeof notificationSecret)['keys'];

/** Where Alertmanager finds a credential: the operator mounts its Secrets there. */
export function secretFile(secret: NotificationSecret): string {
  return `/etc/alertmanager/secrets/${notificationSecret.name}/${notificationSecret.keys[secret]}`;
}

/** The keys that the Secret must have for these options, each with the secret of the environment that is in it. */
export function notificationCredentials(options: NotificationOptions): Readonly<Record<string, NotificationSecret>> {
  const teams = receivingTeams(options).map(({ team }) => team);
  const wanted: Readonly<Record<NotificationSecret, boolean>> = {
    alertWebhookUrl: teams.some(({ webhook }) => webhook),
    heartbeatUrl: options.heartbeat,
    pagerdutyKey: teams.some(({ pagerDuty }) => pagerDuty),
    slackToken: true,
    smtpPassword: options.smtp.username !== undefined,
  };
  const all = Object.keys(wanted) as readonly NotificationSecret[];
  return Object.fromEntries(
    all.filter((secret) => wanted[secret]).map((secret) => [notificationSecret.keys[secret], secret]),
  );
}
