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
}

/** Alerts are shown and silenced, and nobody is notified: for clusters on an engineer's machine. */
export const noNotifications: AlertmanagerSettings = {
  config: { route: { receiver: 'nobody' }, receivers: [{ name: 'nobody' }] },
  templates: {},
  credentials: {},
};

/** What follows from who is to be told. */
export function alertmanagerSettings(options?: NotificationOptions): AlertmanagerSettings {
  if (options === undefined) return noNotifications;
  return {
    config: alertmanagerConfig(options),
    templates: notificationTemplates(options),
    credentials: notificationCredentials(options),
  };
}
