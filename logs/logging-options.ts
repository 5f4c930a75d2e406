import { z } from 'zod';
import type { LogKind } from './datasets';

/** Kinds of log data streams: what is kept equally long. */
export const logKinds = ['access', 'app', 'platform', 'security'] as const satisfies readonly LogKind[];

/** Kinds of all data streams: Metricbeat's are beside those of logs. */
export const streamKinds = [...logKinds, 'metrics'] as const;

/** One of `streamKinds`. */
export type StreamKind = (typeof streamKinds)[number];

const rate = (what: string) =>
  z
    .number()
    .positive()
    .meta({ description: `${what} on average over a day, from all nodes.`, unit: 'lines per second' });

const days = (byDefault: number, what: string) =>
  z
    .number()
    .int()
    .min(1)
    .max(3650)
    .default(byDefault)
    .meta({ description: `How long ${what} are kept.`, unit: 'days' });

/** How much an environment logs: sizes of disks and queues are checked against it. */
export const logVolume = z.strictObject({
  linesPerSecond: z
    .strictObject({
      access: rate('Lines of access logs'),
      app: rate('Lines that services write about themselves'),
      metrics: rate('Documents of Metricbeat'),
      platform: rate('Lines of everything else that runs in the cluster'),
      security: rate('Security events'),
    })
    .meta({ description: 'What is expected, by kind.' }),
  bytesPerLine: z
    .number()
    .int()
    .min(100)
    .max(65_536)
    .default(700)
    .meta({ description: 'One line with its fields, in a queue and in each copy of an index.', unit: 'bytes' }),
});

/** How much an environment logs. */
export type LogVolume = z.output<typeof logVolume>;

/** How long data streams are kept, by kind. */
export const logRetention = z.strictObject({
  access: days(30, 'access logs'),
  app: days(30, 'lines of the services'),
  metrics: days(7, 'documents of Metricbeat'),
  platform: days(14, 'lines of everything else that runs in the cluster'),
  security: days(365, 'security events'),
});

/** How long data streams are kept, by kind, in days. */
export type LogRetention = z.output<typeof logRetention>;
