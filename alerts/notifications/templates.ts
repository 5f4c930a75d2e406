import { emailTemplates } from './email-templates';
import type { NotificationOptions } from './notification-options';
import { sharedTemplates } from './shared-templates';
import { slackTemplates } from './slack-templates';

/** Alertmanager's template files by name: what messages say. */
export function notificationTemplates(options: NotificationOptions): Readonly<Record<string, string>> {
  return {
    'zerotrace.tmpl': [sharedTemplates(options), slackTemplates, emailTemplates(options)].join('\n'),
  };
}
