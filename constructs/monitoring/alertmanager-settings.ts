import { alertmanagerConfig } from '../../alerts/notifications/alertmanager-config';
import type { NotificationOptions } from '../../alerts/notifications/notification-options';
import type { NotificationSecret } from '../../alerts/notifications/notification-secrets';
import { notificationCredentials } from '../../alerts/notifications/notification-secrets';
import { notificationTemplates } from '../../alerts/notifications/templates';

/** What Alertmanager does with alerts. */
export interface AlertmanagerSettings {
  /** Its configuration, as it reads it from YAML. Credentials are in files. */
  readonly config: object;
  /** Templates of messages, by file name: they lie beside the configuration. */
  readonly templates: Readonly<Record<string, string>>;
  /** Keys of the Secret with credentials, and which secret of the environment is in each. */
  readonly credentials: Readonly<Record<string, NotificationSecret>>;
  /** Ports on which those who are notified listen, outside the cluster. */
  readonly receiverPorts: readonly number[];
}

/** Slack, PagerDuty, the webhook and the heartbeat. */
const https = 443;

/** Alerts are shown and silenced, and nobody is notified: for clusters on an engineer's machine. */
export const noNotifications: AlertmanagerSettings = {
  config: { route: { receiver: 'nobody' }, receivers: [{ name: 'nobody' }] },
  templates: {},
  credentials: {},
  receiverPorts: [],
};

/** What follows from who is to be told. */
export function alertmanagerSettings(options?: NotificationOptions): AlertmanagerSettings {
  if (options === undefined) return noNotifications;
  return {
    config: alertmanagerConfig(options),
    templates: notificationTemplates(options),
    credentials: notificationCredentials(options),
    receiverPorts: [...new Set([https, mailPort(options)])],
  };
}

/** The mail server listens where the environment says: 587 by most, 465, 2587 or 25 by others. */
function mailPort({ smtp }: NotificationOptions): number {
  return Number(smtp.smarthost.slice(smtp.smarthost.lastIndexOf(':') + 1));
}
