import { Document, isMap } from 'yaml';
import { digestHour } from '../rules/digests/digests';
import type { AlertmanagerConfig } from './alertmanager-types';
import { inhibitRuleTitles, inhibitRules } from './inhibitions';
import type { NotificationOptions } from './notification-options';
import { secretFile } from './notification-secrets';
import { receivers } from './receivers';
import { routes } from './routes';
import { digestInterval, quietInterval } from './time-intervals';

/** Where the chart puts template files: beside the configuration. */
export const templateGlob = '/etc/alertmanager/config/*.tmpl';

/** Alertmanager's configuration. */
export function alertmanagerConfig(options: NotificationOptions): AlertmanagerConfig {
  const { smtp, quietHours, timeZone } = options;
  return {
    global: {
      // Prometheus says itself when an alert ends; this is for those that it stops sending.
      resolve_timeout: '5m',
      slack_app_token_file: secretFile('slackToken'),
      smtp_smarthost: smtp.smarthost,
      smtp_from: smtp.from,
      smtp_require_tls: smtp.requireTls,
      ...(smtp.username === undefined
        ? {}
        : { smtp_auth_username: smtp.username, smtp_auth_password_file: secretFile('smtpPassword') }),
    },
    templates: [templateGlob],
    route: routes(options),
    inhibit_rules: inhibitRules(),
    receivers: receivers(options),
    time_intervals: [
      ...(quietHours.length === 0 ? [] : [quietInterval(quietHours, timeZone)]),
      digestInterval(digestHour),
    ],
  };
}

/** The configuration as a file, with the reason of each inhibition. The same options give the same bytes. */
export function alertmanagerYaml(options: NotificationOptions): string {
  // Version 1.1, as Go's parsers read it: 20:00 without quotes is the number 1200 there. Anchors would stand for arrays
  // that happen to be the same object in memory.
  const document = new Document(alertmanagerConfig(options), { aliasDuplicateObjects: false, version: '1.1' });
  inhibitRuleTitles().forEach((title, index) => {
    const rule = document.getIn(['inhibit_rules', index]);
    if (isMap(rule)) rule.commentBefore = ` ${title}`;
  });
  return document.toString({ lineWidth: 0 });
}
