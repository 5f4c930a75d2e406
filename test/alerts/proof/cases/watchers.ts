import { alertmanagerConfigReloaded, notifications, notificationsFailed } from '../../../../metrics/alertmanager';
import type { Job } from '../../../../metrics/jobs';
import { jobs as jobNames } from '../../../../metrics/jobs';
import { statefulSetReady, statefulSetReplicas } from '../../../../metrics/kubernetes';
import { headSeries, prometheusConfigReloaded, ruleFailures, up } from '../../../../metrics/prometheus';
import { sqlExporterLastScrapeFailed } from '../../../../metrics/sql';
import { scrapedJobs } from '../../../../alerts/sources';
import type { Values } from '../../../support/alerts/case-series';
import { counted, grows, level, series } from '../../../support/alerts/case-series';
import { proofOptions } from '../../../support/alerts/proof-options';
import type { Proof } from '../../../support/alerts/proof';
import { asked } from './agents';

const jobs = scrapedJobs(proofOptions);
const target = (job: Job, values: Values, instance = 'one') => series(up, { job, instance }, values);
const probed = ['api', 'enrichment', 'web', 'edge'] as const;
/** A target of each job; of the probes, one of each service. */
const all = (values: Values) =>
  jobs.flatMap((job) =>
    job === 'blackbox' ? probed.map((name) => series(up, { job, target: name }, values)) : [target(job, values)],
  );
const targets = (down: number, of: number) =>
  Array.from({ length: of }, (_, index) => target('node-exporter', level(index < down ? 0 : 1), `node-${index}`));
const failing = (share: number) => [
  series(notifications, { integration: 'slack' }, grows(10)),
  series(notificationsFailed, { integration: 'slack', reason: 'other' }, grows(10 * share)),
  series(notifications, { integration: 'email' }, grows(10)),
  series(notificationsFailed, { integration: 'email', reason: 'other' }, grows(0)),
];
const replicas = (statefulset: string, ready: Values) => [
  series(statefulSetReplicas, { namespace: 'monitoring', statefulset }, level(2)),
  series(statefulSetReady, { namespace: 'monitoring', statefulset }, ready),
];
/** Evaluations that failed: of Prometheus, or of Thanos' ruler, which has an alert of its own. */
const failed = (
  rule_group: string,
  values: Values,
  job: 'monitoring-prometheus' | 'thanos-ruler' = jobNames.prometheus,
) => series(ruleFailures, { job, rule_group }, values);
const measured = 'no rate that is measured is exactly the threshold';

function replicasLost(statefulset: string): Proof {
  const labels = { namespace: 'monitoring', statefulset };
  return {
    firing: [
      {
        title: 'one of two from 5 m on; another StatefulSet has none',
        series: [...replicas(statefulset, level(2, '5m', 1)), ...replicas('elasticsearch', level(0))],
        fires: '15m',
        alerts: [labels],
      },
    ],
    silent: [
      {
        title: 'it is replaced: almost 10 minutes',
        series: replicas(statefulset, level(2, '5m', 1, '15m', 2)),
        until: '40m',
      },
    ],
    survivors: [
      {
        mutant: 'matcher statefulset=~',
        because: 'both sides are matched by name and each selects it; what neither selects is in the firing case',
      },
    ],
  };
}

export const watcherProofs = {
  Watchdog: {
    alwaysFires:
      'it is the dead man’s switch: that it stops is the alarm, and a receiver outside the cluster raises it',
    firing: [{ title: 'always', series: [target('monitoring-prometheus', level(1))], fires: '30s' }],
  },
  TargetMissing: {
    firing: [
      {
        title: 'every job loses its targets',
        every: '5m',
        series: all(level(1, '5m', 'stale')),
        fires: '15m',
        alerts: jobs.map((job) => ({ job })),
      },
      ...probed.map((missing) => ({
        title: `the probe of ${missing} is gone, the others are there`,
        every: '5m' as const,
        series: all(level(1)).filter(({ labels }) => labels['target'] !== missing),
        fires: '10m' as const,
        alerts: [{ job: 'blackbox' }],
      })),
    ],
    silent: [
      {
        title: 'all have targets, though they are down',
        every: '5m',
        series: all(level(0)),
        until: '30m',
      },
      {
        title: 'all are away for almost 10 minutes',
        every: '5m',
        series: all(level(1, '5m', 'stale', '15m', 1)),
        until: '30m',
      },
    ],
  },
  TargetDown: {
    firing: [{ title: '2 of 19 targets', series: targets(2, 19), fires: '15m', alerts: [{ job: 'node-exporter' }] }],
    silent: [{ title: '1 of 10 targets', series: targets(1, 10), until: '40m' }],
    survivors: [{ mutant: 'comparison > 0.1 becomes >=', because: '1 - 0.9 is not exactly 0.1' }],
  },
  ExporterFrozen: {
    firing: [{ title: 'the clock is 630 s behind', series: [asked(630)], fires: '5m' }],
    silent: [{ title: 'it is 600 s behind', series: [asked(600)], until: '30m' }],
  },
  SqlExporterFailing: {
    firing: [
      {
        title: 'a query fails',
        series: [series(sqlExporterLastScrapeFailed, { query: 'agents_online' }, level(0, '5m', 1)), asked()],
        fires: '20m',
        alerts: [{ query: 'agents_online' }],
      },
      {
        title: 'there are no figures at all',
        series: [series(sqlExporterLastScrapeFailed, { query: 'agents_online' }, level(0))],
        fires: '15m',
      },
    ],
    silent: [
      {
        title: 'all is well',
        series: [series(sqlExporterLastScrapeFailed, { query: 'agents_online' }, level(0)), asked()],
        until: '1h',
      },
      {
        title: 'a query fails for almost 15 minutes',
        series: [series(sqlExporterLastScrapeFailed, { query: 'agents_online' }, level(0, '5m', 1, '20m', 0)), asked()],
        until: '1h',
      },
    ],
  },
  RuleEvaluationsFailing: {
    firing: [
      {
        title: 'one fails a minute',
        series: [failed('zerotrace-http', grows(0, '5m', 1)), failed('zerotrace-agents', grows(0))],
        fires: '10m',
        alerts: [{ rule_group: 'zerotrace-http' }],
      },
      {
        title: 'a single one fails',
        series: [failed('zerotrace-http', counted(0, '5m', 1))],
        fires: '10m',
        resolves: '14m30s',
        alerts: [{ rule_group: 'zerotrace-http' }],
      },
    ],
    silent: [
      {
        title: 'none since long ago; the ruler of Thanos is about something else',
        series: [failed('zerotrace-http', counted(2)), failed('zerotrace-slo-budgets', grows(1), jobNames.thanosRuler)],
        until: '30m',
      },
    ],
  },
  NotificationsFailing: {
    firing: [
      {
        title: '52.5 % by Slack',
        severity: 'critical',
        series: failing(0.525),
        fires: '5m30s',
        alerts: [{ integration: 'slack' }],
      },
      {
        title: '5.25 % by Slack',
        severity: 'warning',
        series: failing(0.0525),
        fires: '5m30s',
        alerts: [{ integration: 'slack' }],
      },
    ],
    silent: [
      { title: '47.5 % by Slack', severity: 'critical', series: failing(0.475), until: '30m' },
      { title: '4.75 % by Slack', severity: 'warning', series: failing(0.0475), until: '30m' },
    ],
    survivors: [
      { mutant: 'comparison > 0.5 becomes >=', severity: 'critical', because: measured },
      { mutant: 'comparison > 0.05 becomes >=', severity: 'warning', because: measured },
    ],
  },
  ConfigReloadFailed: {
    firing: [
      {
        title: 'both fail',
        series: [
          series(prometheusConfigReloaded, {}, level(1, '5m', 0)),
          series(alertmanagerConfigReloaded, {}, level(1, '5m', 0)),
        ],
        fires: '15m',
        alerts: [{ job: 'monitoring-prometheus' }, { job: 'monitoring-alertmanager' }],
      },
    ],
    silent: [
      {
        title: 'both succeed',
        series: [series(prometheusConfigReloaded, {}, level(1)), series(alertmanagerConfigReloaded, {}, level(1))],
        until: '30m',
      },
      {
        title: 'mended within 10 minutes',
        series: [
          series(prometheusConfigReloaded, {}, level(1, '5m', 0, '15m', 1)),
          series(alertmanagerConfigReloaded, {}, level(1, '5m', 0, '15m', 1)),
        ],
        until: '30m',
      },
    ],
  },
  PrometheusReplicasLost: replicasLost('prometheus-zerotrace'),
  AlertmanagerReplicasLost: replicasLost('alertmanager-zerotrace'),
  SeriesGrowth: {
    firing: [
      {
        title: 'half as many again, and more',
        every: '15m',
        series: [series(headSeries, {}, level(100_000, '1d', 154_000))],
        fires: '1d1h',
      },
    ],
    silent: [
      {
        title: 'exactly half as many again',
        every: '15m',
        series: [series(headSeries, {}, level(100_000, '1d', 150_000))],
        until: '1d12h',
      },
    ],
  },
} as const satisfies Readonly<Record<string, Proof>>;
