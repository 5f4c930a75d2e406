import { z } from 'zod';
import { quietHoursOptions, timeZone } from './time-options';

const duration = () =>
  z
    .string()
    .regex(/^(?:[1-9]\d*[smhd])+$/, 'a length of time such as "5m" or "4h"')
    .meta({ unit: 's, m, h or d' });

const address = () => z.email().meta({ description: 'An e-mail address.' });

const isPort = (port: number) => port >= 1 && port <= 65_535;

const team = z.strictObject({
  slack: z
    .string()
    .regex(/^#[a-z0-9_-]{1,79}$/, 'a channel such as "#alerts-platform"')
    .meta({ description: 'Slack channel. The Slack app must be a member of it.' }),
  emails: z.array(address()).min(1).meta({ description: 'Who gets critical alerts by e-mail too.' }),
  pagerDuty: z.boolean().default(false).meta({
    description:
      'Whether critical alerts page through PagerDuty; its Events API v2 key is a secret, one for all teams.',
  }),
  webhook: z.boolean().default(false).meta({
    description: 'Whether critical alerts and warnings go to a webhook too; its URL is a secret, one for all teams.',
  }),
});

const timing = (groupWait: string, groupInterval: string, repeatInterval: string) =>
  z.strictObject({
    groupWait: duration().default(groupWait).meta({ description: 'How long a new group waits for its other alerts.' }),
    groupInterval: duration()
      .default(groupInterval)
      .meta({ description: 'Least time between two messages of a group.' }),
    repeatInterval: duration()
      .default(repeatInterval)
      .meta({ description: 'After how long an unchanged group is told again.' }),
  });

/** Who is told of alerts, how and when. Credentials are not here: Alertmanager reads them from files. */
export const notificationOptions = z.strictObject({
  teams: z
    .strictObject({
      platform: team.meta({ description: 'Gets also what belongs to no team, and the alerts about notifications.' }),
      services: team.optional().meta({ description: 'Default: its alerts go to the platform team.' }),
      security: team.optional().meta({ description: 'Default: its alerts go to the platform team.' }),
    })
    .meta({ description: 'Receivers of each team.' }),
  smtp: z
    .strictObject({
      smarthost: z
        .string()
        .regex(/^[\w.-]+:\d{1,5}$/, { error: 'host:port', abort: true })
        .refine((text) => isPort(Number(text.slice(text.lastIndexOf(':') + 1))), 'a port from 1 to 65535')
        .meta({ description: 'Server that takes mail: host:port. Port 465 speaks TLS from the start.' }),
      from: address().meta({ description: 'Sender.' }),
      username: z.string().min(1).optional().meta({
        description: 'User name; the password is a secret. Default: no login.',
      }),
      requireTls: z.boolean().default(true).meta({ description: 'Refuse to send without TLS.' }),
    })
    .meta({ description: 'How e-mail is sent.' }),
  heartbeat: z.boolean().default(false).meta({
    description:
      'Whether the Watchdog alert goes to a service outside the cluster that reports its absence; the URL is a secret.',
  }),
  timeZone: timeZone().default('UTC').meta({ description: 'Time zone of quiet hours and messages (IANA name).' }),
  quietHours: z.array(quietHoursOptions).default([]).meta({
    description: 'When warnings wait. Critical alerts and the heartbeat never do.',
  }),
  urls: z
    .strictObject({
      alertmanager: z.url().meta({ description: 'Where people reach Alertmanager: the link to silence.' }),
      runbooks: z.url().optional().meta({
        description: 'Where docs/runbooks is published. Default: messages name the page by its path in the repository.',
      }),
      grafana: z.url().meta({ description: 'Where people reach Grafana: the link to the dashboard.' }),
    })
    .meta({ description: 'Addresses in messages.' }),
  intervals: z
    .strictObject({
      critical: timing('10s', '2m', '1h').prefault({}).meta({ description: 'Critical alerts.' }),
      warning: timing('1m', '5m', '12h')
        .prefault({})
        .meta({ description: 'Warnings, and alerts of no known severity.' }),
      heartbeat: duration().default('1m').meta({ description: 'How often the heartbeat is sent.' }),
    })
    .prefault({})
    .meta({ description: 'Grouping and repetition.' }),
});

/** Notifications as they are written: defaults may be left out. */
export type NotificationInput = z.input<typeof notificationOptions>;

/** Who is told of alerts, how and when. */
export type NotificationOptions = z.output<typeof notificationOptions>;

/** Receivers of one team. */
export type TeamOptions = z.output<typeof team>;
