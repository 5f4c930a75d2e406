import { allJobs, jobs } from './jobs';
import { metricSource, open } from './promql';
import { targetLabels } from './target-labels';

/** What Prometheus writes for every target (https://prometheus.io/docs/concepts/jobs_instances/), and for every alert. */
const scraped = metricSource(
  {
    from: 'exporter',
    exporter: 'Prometheus',
    version: '3.14.0',
    reference: 'https://prometheus.io/docs/concepts/jobs_instances/#automatically-generated-labels-and-time-series',
  },
  { ...targetLabels(allJobs), node: open(50), metrics_path: open(5), target: open(12) },
);

/** Of a kubelet `node` and `metrics_path` are set, of a probe `target`. */
export const up = scraped.gauge('up', { unit: 'boolean', help: 'Whether the last scrape of a target worked' });

export const scrapeDuration = scraped.gauge('scrape_duration_seconds', {
  unit: 'seconds',
  help: 'How long the last scrape took',
});

export const scrapeSamples = scraped.gauge('scrape_samples_scraped', {
  unit: 'samples',
  help: 'How many samples a target exposed',
});

export const scrapeSeriesAdded = scraped.gauge('scrape_series_added', {
  unit: 'series',
  help: 'About how many series were new in the last scrape',
});

const rule = metricSource(
  {
    from: 'exporter',
    exporter: 'Prometheus',
    version: '3.14.0',
    reference:
      'https://prometheus.io/docs/prometheus/latest/configuration/alerting_rules/#inspecting-alerts-during-runtime',
  },
  {},
);

/** Labels besides these are those of the alert. */
export const alerts = rule.gauge('ALERTS', {
  unit: 'boolean',
  help: 'Alerts that are pending or firing',
  labels: {
    alertname: open(100),
    alertstate: ['pending', 'firing'],
    severity: open(4),
    environment: open(1),
    service: open(15),
    team: open(3),
  },
  nameException: 'Prometheus writes it in capitals',
  moreLabels: true,
});

const itself = {
  from: 'exporter',
  exporter: 'Prometheus',
  version: '3.14.0',
  reference: 'https://github.com/prometheus/prometheus/blob/v3.14.0/rules/group.go',
} as const;

const prometheus = metricSource(itself, targetLabels([jobs.prometheus]));

/** Thanos' ruler is made of the same code, and says the same of its groups. */
const evaluation = metricSource(itself, targetLabels([jobs.prometheus, jobs.thanosRuler]));

const ruleGroup = { rule_group: open(60) } as const;
const scrapeJob = { scrape_job: open(40) } as const;

export const ruleFailures = evaluation.counter('prometheus_rule_evaluation_failures_total', {
  unit: 'evaluations',
  help: 'Evaluations of rules that failed',
  labels: ruleGroup,
});

export const ruleIterationsMissed = evaluation.counter('prometheus_rule_group_iterations_missed_total', {
  unit: 'evaluations',
  help: 'Evaluations of a group that were left out because the one before took too long',
  labels: ruleGroup,
});

export const ruleGroupDuration = evaluation.gauge('prometheus_rule_group_last_duration_seconds', {
  unit: 'seconds',
  help: 'How long the last evaluation of a group took',
  labels: ruleGroup,
});

export const ruleGroupInterval = evaluation.gauge('prometheus_rule_group_interval_seconds', {
  unit: 'seconds',
  help: 'How often a group is evaluated',
  labels: ruleGroup,
});

export const ruleGroupRules = evaluation.gauge('prometheus_rule_group_rules', {
  unit: 'rules',
  help: 'Rules of a group',
  labels: ruleGroup,
});

export const ruleGroupLastEvaluation = evaluation.gauge('prometheus_rule_group_last_evaluation_timestamp_seconds', {
  unit: 'timestamp',
  help: 'When a group was last evaluated',
  labels: ruleGroup,
});

export const notificationsDropped = prometheus.counter('prometheus_notifications_dropped_total', {
  unit: 'notifications',
  help: 'Alerts that could not be sent to an Alertmanager',
});

export const alertmanagersDiscovered = prometheus.gauge('prometheus_notifications_alertmanagers_discovered', {
  unit: 'replicas',
  help: 'Alertmanagers that Prometheus sends to',
});

export const headSeries = prometheus.gauge('prometheus_tsdb_head_series', { unit: 'series', help: 'Series in memory' });

export const samplesAppended = prometheus.counter('prometheus_tsdb_head_samples_appended_total', {
  unit: 'samples',
  help: 'Samples that were written',
  labels: { type: ['float', 'histogram'] },
});

export const storageBlocksBytes = prometheus.gauge('prometheus_tsdb_storage_blocks_bytes', {
  unit: 'bytes',
  help: 'Bytes that blocks take on disk',
});

export const compactionsFailed = prometheus.counter('prometheus_tsdb_compactions_failed_total', {
  unit: 'operations',
  help: 'Compactions that failed',
});

export const prometheusConfigReloaded = prometheus.gauge('prometheus_config_last_reload_successful', {
  unit: 'boolean',
  help: 'Whether the configuration was last read without an error',
});

export const scrapeSampleLimitExceeded = prometheus.counter('prometheus_target_scrapes_exceeded_sample_limit_total', {
  unit: 'targets',
  help: 'Scrapes that were thrown away for too many samples',
});

export const scrapePoolTargets = prometheus.gauge('prometheus_target_scrape_pool_targets', {
  unit: 'targets',
  help: 'Targets of a scrape configuration',
  labels: scrapeJob,
});

export const remoteWriteFailed = prometheus.counter('prometheus_remote_storage_samples_failed_total', {
  unit: 'samples',
  help: 'Samples that remote storage refused',
  labels: { remote_name: open(2), url: open(2) },
});

export const prometheusMetrics = [
  up,
  scrapeDuration,
  scrapeSamples,
  scrapeSeriesAdded,
  alerts,
  ruleFailures,
  ruleIterationsMissed,
  ruleGroupDuration,
  ruleGroupInterval,
  ruleGroupRules,
  ruleGroupLastEvaluation,
  notificationsDropped,
  alertmanagersDiscovered,
  headSeries,
  samplesAppended,
  storageBlocksBytes,
  compactionsFailed,
  prometheusConfigReloaded,
  scrapeSampleLimitExceeded,
  scrapePoolTargets,
  remoteWriteFailed,
];
