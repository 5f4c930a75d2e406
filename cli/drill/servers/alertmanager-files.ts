import { mkdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parse, stringify } from 'yaml';
import { z } from 'zod';
import { templateGlob } from '../../../alerts/notifications/alertmanager-config';
import { notificationSecret } from '../../../alerts/notifications/notification-secrets';
import { intervalNames } from '../../../alerts/notifications/time-intervals';

/** Where a drill's Alertmanagers send instead of the world. */
export interface Destinations {
  readonly slackUrl: string;
  /** host:port */
  readonly smtp: string;
  readonly slackToken: string;
  readonly smtpPassword: string;
  /** What takes webhooks and pages, by the name of whom they are for. */
  readonly webhookUrl: (name: 'heartbeat' | 'webhook' | 'pagerduty') => string;
}

/** Folder of the Secret in the configuration. */
const secretFolder = `/etc/alertmanager/secrets/${notificationSecret.name}/`;

/** A year that is over. */
const never = [{ years: ['1970'] }];

const configuration = z.looseObject({
  global: z.looseObject({}),
  time_intervals: z.array(z.looseObject({ name: z.string() })).default([]),
});

/**
 * Writes what Alertmanagers need into a folder, and returns the path of their configuration. Changed is only what leads out of this
 * machine (addresses, TLS to the mail server, the folders of credentials and templates) and the quiet hours, so that a drill does
 * the same by day and by night: hours are proven with the routes.
 */
export function writeAlertmanagerFiles(
  folder: string,
  config: string,
  templates: Readonly<Record<string, string>>,
  destinations: Destinations,
): string {
  const folders = { secrets: join(folder, 'secrets'), templates: join(folder, 'templates') };
  for (const each of Object.values(folders)) mkdirSync(each, { recursive: true });
  for (const [key, text] of Object.entries(secretsOf(destinations)))
    writeFileSync(join(folders.secrets, key), text, { mode: 0o600 });
  for (const [name, text] of Object.entries(templates)) writeFileSync(join(folders.templates, basename(name)), text);

  const { global, time_intervals, ...rest } = configuration.parse(parse(config));
  const here = {
    ...rest,
    global: {
      ...global,
      slack_app_url: destinations.slackUrl,
      smtp_smarthost: destinations.smtp,
      smtp_require_tls: false,
      pagerduty_url: destinations.webhookUrl('pagerduty'),
    },
    time_intervals: time_intervals.map((interval) =>
      interval.name === intervalNames.quietHours ? { ...interval, time_intervals: never } : interval,
    ),
  };
  const path = join(folder, 'alertmanager.yaml');
  const text = stringify(here, { lineWidth: 0, aliasDuplicateObjects: false });
  writeFileSync(
    path,
    text.replaceAll(secretFolder, `${folders.secrets}/`).replaceAll(templateGlob, join(folders.templates, '*.tmpl')),
  );
  return path;
}

/** Each key of the Secret. */
function secretsOf({ slackToken, smtpPassword, webhookUrl }: Destinations): Readonly<Record<string, string>> {
  const { keys } = notificationSecret;
  return {
    [keys.slackToken]: slackToken,
    [keys.smtpPassword]: smtpPassword,
    [keys.heartbeatUrl]: webhookUrl('heartbeat'),
    [keys.alertWebhookUrl]: webhookUrl('webhook'),
    [keys.pagerdutyKey]: 'drill-routing-key',
  };
}
