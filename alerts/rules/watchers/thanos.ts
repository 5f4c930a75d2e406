import { jobs } from '../../../metrics/jobs';
import { ruleFailures, ruleGroupLastEvaluation } from '../../../metrics/prometheus';
import {
  div,
  eq,
  gt,
  hours,
  increase,
  max,
  minutes,
  oneOf,
  percent,
  quantity,
  rate,
  sub,
  sum,
  time,
} from '../../../metrics/promql';
import {
  bucketFailures,
  bucketLastUpload,
  bucketOperations,
  callsAnswered,
  callsMade,
  compactorHalted,
} from '../../../metrics/thanos';
import { alert, condition } from '../../alert';

const basics = {
  team: 'platform',
  service: 'monitoring',
  missingData: { is: 'covered', by: 'TargetMissing' },
  dashboard: 'zerotrace-monitoring',
} as const;

/** Ends of a call that are a failure of who answers: a query that its caller gave up is none. */
export const failedCalls = {
  grpc_code: oneOf('DataLoss', 'DeadlineExceeded', 'Internal', 'ResourceExhausted', 'Unavailable', 'Unknown'),
};

/** A block is made every two hours. After a restart the time is 0 until the next one: `for` is longer than that takes. */
export const thanosUploadsOld = alert('ThanosUploadsOld', {
  ...basics,
  levels: { warning: { threshold: hours(4), for: '3h' } },
  when: (threshold) =>
    gt(
      sub(time(), max.by('job', 'pod')(bucketLastUpload({ job: oneOf(jobs.thanosSidecar, jobs.thanosRuler) }))),
      threshold,
    ),
  summary: ({ labels }) => `${labels.pod} uploads nothing to the bucket`,
  description: ({ labels, value, threshold }) =>
    `The last upload of ${labels.job} in ${labels.pod} was ${value} ago (more than ${threshold}): what its own disk drops is lost.`,
});

export const thanosBucketFailing = alert('ThanosBucketFailing', {
  ...basics,
  levels: { warning: { threshold: percent(5), for: '15m' } },
  when: (threshold) =>
    gt(div(sum.by('job')(rate(bucketFailures(), '15m')), sum.by('job')(rate(bucketOperations(), '15m'))), threshold),
  summary: ({ labels }) => `${labels.job} fails at the bucket`,
  description: ({ labels, value, threshold }) =>
    `${value} of the operations of ${labels.job} on the bucket fail (more than ${threshold}).`,
});

export const thanosCompactorHalted = condition('ThanosCompactorHalted', {
  ...basics,
  levels: { warning: { for: '5m' } },
  when: () => eq(max(compactorHalted()), 1),
  summary: 'The compactor of Thanos has halted',
  description:
    'It met blocks that it cannot compact, and waits for a person: nothing is downsampled or deleted any more.',
});

export const thanosStoreFailing = alert('ThanosStoreFailing', {
  ...basics,
  levels: { warning: { threshold: percent(5), for: '15m' } },
  when: (threshold) =>
    gt(
      div(
        sum(rate(callsAnswered({ job: jobs.thanosStore, ...failedCalls }), '5m')),
        sum(rate(callsAnswered({ job: jobs.thanosStore }), '5m')),
      ),
      threshold,
    ),
  summary: 'The store gateway of Thanos fails',
  description: ({ value, threshold }) =>
    `${value} of the questions about the bucket fail (more than ${threshold}): dashboards lack what is older.`,
});

export const thanosQueryFailing = alert('ThanosQueryFailing', {
  ...basics,
  levels: { warning: { threshold: percent(5), for: '15m' } },
  when: (threshold) => gt(div(sum(rate(callsMade(failedCalls), '5m')), sum(rate(callsMade(), '5m'))), threshold),
  summary: 'Thanos Query does not reach all that it asks',
  description: ({ value, threshold }) =>
    `${value} of the questions to sidecars, stores and the ruler fail (more than ${threshold}): dashboards have gaps.`,
});

export const thanosRulerFailing = alert('ThanosRulerFailing', {
  ...basics,
  levels: { warning: { threshold: quantity(0, 'evaluations'), for: '5m' } },
  when: (threshold) => gt(max.by('rule_group')(increase(ruleFailures({ job: jobs.thanosRuler }), '10m')), threshold),
  summary: 'The ruler of Thanos cannot evaluate rules',
  description: ({ labels, value }) =>
    `${value} of ${labels.rule_group} failed in 10 minutes: error budgets of the month are not recorded.`,
});

export const thanosRulerNotEvaluating = alert('ThanosRulerNotEvaluating', {
  ...basics,
  levels: { warning: { threshold: minutes(10), for: '5m' } },
  when: (threshold) =>
    gt(sub(time(), max.by('rule_group')(ruleGroupLastEvaluation({ job: jobs.thanosRuler }))), threshold),
  summary: 'The ruler of Thanos does not evaluate its rules',
  description: ({ labels, value, threshold }) =>
    `${labels.rule_group} was last evaluated ${value} ago (more than ${threshold}): error budgets of the month are not recorded.`,
});
