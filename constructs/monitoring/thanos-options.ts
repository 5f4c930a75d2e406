import { z } from 'zod';
import { resourcesSchema, size } from '../core/quantity';
import { daysKept } from './days-kept';

const resources = (cpu: string, memory: string, limit: string, description: string) =>
  resourcesSchema.default({ requests: { cpu, memory }, limits: { memory: limit } }).meta({ description });

/** Thanos: what Prometheus cannot keep or answer alone. */
export const thanosOptions = z.strictObject({
  retention: z
    .strictObject({
      rawDays: daysKept(60, 'How long samples are kept as they were scraped.'),
      fiveMinuteDays: daysKept(180, 'How long one aggregate in five minutes is kept.'),
      oneHourDays: daysKept(730, 'How long one aggregate an hour is kept.'),
    })
    .prefault({})
    .meta({ description: 'Retention in the bucket, by resolution.' }),
  query: z
    .strictObject({
      replicas: z.number().int().min(1).max(5).default(2).meta({
        description: 'Pods that answer queries over every Prometheus and the bucket.',
        unit: 'pods',
      }),
      resources: resources('100m', '256Mi', '1Gi', 'Requests and limits of one.'),
    })
    .prefault({})
    .meta({ description: 'Query.' }),
  store: z
    .strictObject({
      replicas: z.number().int().min(1).max(4).default(1).meta({
        description: 'Pods that each answer for all of the bucket.',
        unit: 'pods',
      }),
      storage: size().default('10Gi').meta({ description: 'Volume of one, for the headers of indexes.' }),
      resources: resources('100m', '1Gi', '2Gi', 'Requests and limits of one.'),
    })
    .prefault({})
    .meta({ description: 'Store gateway: answers from the bucket.' }),
  compactor: z
    .strictObject({
      storage: size().default('20Gi').meta({ description: 'Volume for the blocks that it compacts.' }),
      resources: resources('100m', '1Gi', '4Gi', 'Requests and limits.'),
    })
    .prefault({})
    .meta({ description: 'Compactor: one pod.' }),
  ruler: z
    .strictObject({
      storage: size().default('2Gi').meta({ description: 'Volume for what it recorded and has not uploaded yet.' }),
      resources: resources('50m', '256Mi', '512Mi', 'Requests and limits, without its reloader.'),
    })
    .prefault({})
    .meta({ description: 'Ruler: one pod, for rules that look further back than Prometheus keeps samples.' }),
});

/** Thanos: what Prometheus cannot keep or answer alone. */
export type ThanosOptions = z.output<typeof thanosOptions>;
