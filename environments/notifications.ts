import type { NotificationInput } from '../alerts/notifications/notification-options';
import { portForwardAddresses } from '../constructs/monitoring/monitoring-addresses';

/** Who is told of alerts where nothing is at stake yet: the platform team, by Slack and e-mail. */
export const teamNotifications: NotificationInput = {
  teams: { platform: { slack: '#alerts-platform', emails: ['platform@example.com'] } },
  smtp: { smarthost: 'smtp.example.com:587', from: 'alerts@example.com', username: 'alerts' },
  timeZone: 'Europe/Berlin',
  quietHours: [
    { days: ['monday', 'tuesday', 'wednesday', 'thursday'], from: '20:00', to: '07:30' },
    { days: ['friday'], from: '20:00', to: '24:00' },
    { days: ['saturday', 'sunday'], from: '00:00', to: '24:00' },
  ],
  urls: { alertmanager: portForwardAddresses.alertmanager, grafana: portForwardAddresses.grafana },
};
