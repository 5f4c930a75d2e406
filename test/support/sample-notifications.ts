import type { NotificationInput, NotificationOptions } from '../../alerts/notifications/notification-options';
import { notificationOptions } from '../../alerts/notifications/notification-options';

/** Notifications with everything that there is: three teams, pages, quiet hours over midnight. */
export const notificationInput = {
  teams: {
    platform: { slack: '#alerts-platform', emails: ['platform@example.com'], pagerDuty: true, webhook: true },
    services: { slack: '#alerts-services', emails: ['services@example.com', 'lead@example.com'] },
    security: { slack: '#alerts-security', emails: ['security@example.com'], pagerDuty: true },
  },
  smtp: { smarthost: 'smtp.example.com:587', from: 'alerts@example.com', username: 'alerts' },
  heartbeat: true,
  timeZone: 'Europe/Berlin',
  quietHours: [
    { days: ['monday', 'tuesday', 'wednesday', 'thursday'], from: '20:00', to: '07:30' },
    { days: ['friday'], from: '20:00', to: '24:00' },
    { days: ['saturday', 'sunday'], from: '00:00', to: '24:00' },
    { days: ['sunday'], from: '23:00', to: '07:30' },
  ],
  urls: { alertmanager: 'https://alerts.example.com/', grafana: 'https://grafana.example.com' },
} satisfies NotificationInput;

/** The same as an environment has it. */
export function sampleNotifications(changes: Partial<NotificationInput> = {}): NotificationOptions {
  return notificationOptions.parse({ ...notificationInput, ...changes });
}
