import type { Team } from '../vocabulary';
import type { NotificationOptions } from './notification-options';
import { receivingTeams } from './receiving-teams';

/** The Secret with Alertmanager's credentials. The operator mounts it at /etc/alertmanager/secrets/<name>. */
export const notificationSecret = {
  name: 'alertmanager-notifications',
  keys: {
    slackToken: 'slack-token',
    smtpPassword: 'smtp-password',
    heartbeatUrl: 'heartbeat-url',
    pagerDuty: { platform: 'pagerduty-platform', services: 'pagerduty-services', security: 'pagerduty-security' },
    webhook: { platform: 'webhook-platform', services: 'webhook-services', security: 'webhook-security' },
  },
} as const satisfies { name: string; keys: Record<string, string | Record<Team, string>> };

/** Where Alertmanager finds a key of its Secret. */
export function secretFile(key: string): string {
  return `/etc/alertmanager/secrets/${notificationSecret.name}/${key}`;
}

/** The keys that the Secret must have for these options, sorted. */
export function notificationSecretKeys(options: NotificationOptions): readonly string[] {
  const { keys } = notificationSecret;
  return [
    keys.slackToken,
    ...(options.smtp.username === undefined ? [] : [keys.smtpPassword]),
    ...(options.heartbeat ? [keys.heartbeatUrl] : []),
    ...receivingTeams(options).flatMap(({ name, team }) => [
      ...(team.pagerDuty ? [keys.pagerDuty[name]] : []),
      ...(team.webhook ? [keys.webhook[name]] : []),
    ]),
  ].sort();
}
