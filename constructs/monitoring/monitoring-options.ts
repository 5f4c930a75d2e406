import { z } from 'zod';
import { resourcesSchema, size } from '../core/quantity';
import { daysKept } from './days-kept';
import { thanosOptions } from './thanos-options';
import { accessOptions } from './access-options';

const objectName = () => z.string().regex(/^[a-z0-9](?:[-a-z0-9]{0,61}[a-z0-9])?$/, 'the name of a Kubernetes object');

const remoteWrite = z.strictObject({
  name: objectName().meta({ description: 'Name of the receiver, unique in the list.' }),
  url: z.url({ protocol: /^https$/ }).meta({ description: 'Where samples are sent: https only.' }),
  credentials: z
    .strictObject({
      secret: objectName().meta({
        description: 'Secret in the monitoring namespace, made by whoever owns the receiver.',
      }),
      usernameKey: z.string().min(1).default('username').meta({ description: 'Its key with the user name.' }),
      passwordKey: z.string().min(1).default('password').meta({ description: 'Its key with the password.' }),
    })
    .optional()
    .meta({ description: 'User name and password of the receiver. Default: none.' }),
});

const prometheus = z.strictObject({
  replicas: z.number().int().min(1).max(4).default(1).meta({
    description: 'Prometheus servers that each scrape everything.',
    unit: 'pods',
  }),
  scrapeIntervalSeconds: z.number().int().min(10).max(60).default(30).meta({
    description: 'Time between two scrapes of a target, and between two evaluations of a rule.',
    unit: 'seconds',
  }),
  retentionDays: daysKept(15, 'How long samples are kept on the disk of a server.'),
  retentionSize: size().meta({ description: 'Blocks are deleted, oldest first, above this size of all data.' }),
  storage: size().meta({ description: 'Volume of one server.' }),
  expectedSeries: z.number().int().positive().default(100_000).meta({
    description: 'Active series that the disk and the memory of one server are made for.',
    unit: 'series',
  }),
  resources: resourcesSchema.meta({ description: 'Requests and limits of one server.' }),
  remoteWrite: z.array(remoteWrite).max(4).default([]).meta({
    description: 'Receivers that get a copy of every sample.',
  }),
});

/** Metrics and alerts of an environment: how much is kept, by how many, and who gets in. */
export const monitoringOptions = z.strictObject({
  prometheus: prometheus.meta({ description: 'Prometheus.' }),
  alertmanager: z
    .strictObject({
      replicas: z.number().int().min(1).max(5).default(1).meta({
        description: 'Alertmanagers; each gets every alert, and they agree on who notifies.',
        unit: 'pods',
      }),
      storage: size().default('1Gi').meta({ description: 'Volume of one for silences and what was sent.' }),
    })
    .prefault({})
    .meta({ description: 'Alertmanager.' }),
  grafana: z
    .strictObject({
      storage: size().default('2Gi').meta({ description: 'Volume for users, sessions and preferences.' }),
      resources: resourcesSchema
        .default({ requests: { cpu: '100m', memory: '256Mi' }, limits: { memory: '512Mi' } })
        .meta({ description: 'Requests and limits of Grafana, without its sidecars.' }),
    })
    .prefault({})
    .meta({ description: 'Grafana: one pod.' }),
  thanos: thanosOptions.optional().meta({
    description:
      'Thanos, where an environment outgrows one Prometheus: queries over all of them, and years of samples in a bucket. AWS environments only. Default: none.',
  }),
  access: accessOptions
    .default({ kind: 'port-forward' })
    .meta({ description: 'How people reach Grafana, Prometheus and Alertmanager.' }),
  instrumented: z
    .strictObject({
      api: z.boolean().default(false).meta({ description: 'Whether zerotrace-api exposes metrics.' }),
      agent: z.boolean().default(false).meta({ description: 'Whether heartbeats of agents carry their figures.' }),
    })
    .prefault({})
    .meta({ description: 'Which services expose metrics of their own. Alerts that need them are exported only then.' }),
  pgStatMonitor: z.boolean().default(false).meta({
    description:
      'Whether PostgreSQL loads pg_stat_monitor beside pg_stat_statements: data.postgres.image needs to have it.',
  }),
});

/** Metrics and alerts of an environment. */
export type MonitoringOptions = z.output<typeof monitoringOptions>;
