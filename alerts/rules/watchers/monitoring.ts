import { alertmanagerConfigReloaded, notifications, notificationsFailed } from '../../../metrics/alertmanager';
import { jobs } from '../../../metrics/jobs';
import { statefulSetReady, statefulSetReplicas } from '../../../metrics/kubernetes';
import { headSeries, prometheusConfigReloaded, ruleFailures } from '../../../metrics/prometheus';
import { div, eq, gt, increase, max, min, or, percent, quantity, rate, re, sub, sum } from '../../../metrics/promql';
import { alert, condition } from '../../alert';

const basics = {
  team: 'platform',
  service: 'monitoring',
  missingData: { is: 'covered', by: 'TargetMissing' },
  dashboard: 'zerotrace-monitoring',
} as const;

export const ruleEvaluationsFailing = alert('RuleEvaluationsFailing', {
  ...basics,
  levels: { critical: { threshold: quantity(0, 'evaluations'), for: '5m' } },
  when: (threshold) => gt(max.by('rule_group')(increase(ruleFailures({ job: jobs.prometheus }), '10m')), threshold),
  summary: 'Rules cannot be evaluated',
  description: ({ labels, value }) =>
    `${value} of ${labels.rule_group} failed in 10 minutes: its alerts are silent whatever happens.`,
});

export const notificationsFailing = alert('NotificationsFailing', {
  ...basics,
  levels: {
    critical: { threshold: percent(50), for: '5m' },
    warning: { threshold: percent(5), for: '5m' },
  },
  when: (threshold) =>
    gt(
      div(
        sum.by('integration')(rate(notificationsFailed(), '15m')),
        sum.by('integration')(rate(notifications(), '15m')),
      ),
      threshold,
    ),
  summary: ({ labels }) => `Notifications by ${labels.integration} fail`,
  description: ({ labels, value, threshold }) =>
    `${value} of the notifications by ${labels.integration} fail (more than ${threshold}).`,
});

export const configReloadFailed = condition('ConfigReloadFailed', {
  ...basics,
  levels: { warning: { for: '10m' } },
  when: () => or(eq(min.by('job')(prometheusConfigReloaded()), 0), eq(min.by('job')(alertmanagerConfigReloaded()), 0)),
  summary: ({ labels }) => `The configuration of ${labels.job} is refused`,
  description: ({ labels }) => `${labels.job} could not read its configuration and goes on with the one before.`,
});

const missing = (name: string) => {
  const statefulset = re(`${name}-.*`);
  return sub(
    max.by('namespace', 'statefulset')(statefulSetReplicas({ statefulset })),
    max.by('namespace', 'statefulset')(statefulSetReady({ statefulset })),
  );
};

export const prometheusReplicasLost = alert('PrometheusReplicasLost', {
  ...basics,
  levels: { warning: { threshold: quantity(0, 'replicas'), for: '10m' } },
  when: (threshold) => gt(missing('prometheus'), threshold),
  summary: 'Prometheus lacks replicas',
  description: ({ labels, value }) => `${value} of ${labels.namespace}/${labels.statefulset} are not ready.`,
});

export const alertmanagerReplicasLost = alert('AlertmanagerReplicasLost', {
  ...basics,
  levels: { warning: { threshold: quantity(0, 'replicas'), for: '10m' } },
  when: (threshold) => gt(missing('alertmanager'), threshold),
  summary: 'Alertmanager lacks replicas',
  description: ({ labels, value }) => `${value} of ${labels.namespace}/${labels.statefulset} are not ready.`,
});

const before = max(headSeries().offset('1d'));

export const seriesGrowth = alert('SeriesGrowth', {
  ...basics,
  levels: { warning: { threshold: percent(50), for: '1h' } },
  when: (threshold) => gt(div(sub(max(headSeries()), before), before), threshold),
  summary: 'The number of series grows fast',
  description: ({ value, threshold }) =>
    `Prometheus holds ${value} more series than yesterday (more than ${threshold}): a label has new values without end.`,
});
