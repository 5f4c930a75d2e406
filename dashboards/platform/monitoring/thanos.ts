import { alerts } from '../../../alerts/alerts';
import { jobs } from '../../../metrics/jobs';
import { ruleFailures, ruleGroupLastEvaluation } from '../../../metrics/prometheus';
import { div, increase, max, min, oneOf, rate, sub, sum, time } from '../../../metrics/promql';
import {
  bucketFailures,
  bucketLastUpload,
  bucketOperations,
  callsAnswered,
  callsMade,
  compactorHalted,
  compactorIterations,
  queryConnections,
  storeBlocks,
} from '../../../metrics/thanos';
import { failedCalls } from '../../../alerts/rules/watchers/thanos';
import type { Section } from '../../dashboard';
import { query, stateTimeline, timeseries } from '../../panels';

const empty = 'No Thanos in this environment';

/** Whether Thanos keeps what Prometheus drops, and answers for it. */
export const thanos: Section = {
  title: 'Thanos',
  panels: [
    timeseries({
      title: 'Since the last upload',
      description: 'How long ago each part last uploaded something. A block is made every two hours.',
      queries: [
        query(
          sub(time(), max.by('job', 'pod')(bucketLastUpload({ job: oneOf(jobs.thanosSidecar, jobs.thanosRuler) }))),
          ({ pod }) => pod,
        ),
      ],
      thresholds: [alerts.ThanosUploadsOld],
      width: 'third',
      empty,
    }),
    timeseries({
      title: 'Operations on the bucket that fail',
      description: 'Share of the operations of each part that fail, over 15 minutes. Normally none.',
      queries: [
        query(
          div(sum.by('job')(rate(bucketFailures(), '15m')), sum.by('job')(rate(bucketOperations(), '15m'))),
          ({ job }) => job,
        ),
      ],
      thresholds: [alerts.ThanosBucketFailing],
      max: 1,
      width: 'third',
      empty,
    }),
    timeseries({
      title: 'Questions that fail',
      description: 'Share of the questions of Query to all that it asks that fail, and of those to the store gateway.',
      queries: [
        query(div(sum(rate(callsMade(failedCalls), '5m')), sum(rate(callsMade(), '5m'))), 'of Query'),
        query(
          div(
            sum(rate(callsAnswered({ job: jobs.thanosStore, ...failedCalls }), '5m')),
            sum(rate(callsAnswered({ job: jobs.thanosStore }), '5m')),
          ),
          'to the store gateway',
        ),
      ],
      thresholds: [alerts.ThanosQueryFailing, alerts.ThanosStoreFailing],
      max: 1,
      width: 'third',
      empty,
    }),
    stateTimeline({
      title: 'Compactor has halted',
      description: 'A halted compactor waits for a person: nothing is downsampled or deleted any more.',
      queries: [query(max(compactorHalted()), 'compactor')],
      states: { one: 'halted', zero: 'works', zeroIsGood: true },
      alerts: [alerts.ThanosCompactorHalted],
      width: 'third',
      empty,
    }),
    timeseries({
      title: 'Rounds of the compactor',
      description: 'Rounds over the bucket that ended well, in an hour.',
      queries: [query(sum(increase(compactorIterations(), '1h')), 'rounds')],
      width: 'third',
      empty,
    }),
    timeseries({
      title: 'Blocks of the store gateway',
      description: 'Blocks that the store gateways answer for: they only grow, until the oldest are deleted.',
      queries: [query(min(storeBlocks()), 'blocks')],
      width: 'third',
      empty,
    }),
    timeseries({
      title: 'What Query can ask',
      description: 'Connections of Query by kind: a sidecar for each Prometheus, stores, and the ruler.',
      queries: [query(min.by('store_type')(queryConnections()), ({ store_type }) => store_type)],
      width: 'third',
      empty,
    }),
    timeseries({
      title: 'Since the ruler evaluated',
      description: 'How long ago the ruler last evaluated each of its groups. It does every 2 minutes.',
      queries: [
        query(
          sub(time(), max.by('rule_group')(ruleGroupLastEvaluation({ job: jobs.thanosRuler }))),
          ({ rule_group }) => rule_group,
        ),
      ],
      thresholds: [alerts.ThanosRulerNotEvaluating],
      width: 'third',
      empty,
    }),
    timeseries({
      title: 'Failed evaluations of the ruler',
      description: 'Evaluations within 10 minutes that failed: error budgets of the month are not recorded then.',
      queries: [
        query(
          max.by('rule_group')(increase(ruleFailures({ job: jobs.thanosRuler }), '10m')),
          ({ rule_group }) => rule_group,
        ),
      ],
      thresholds: [alerts.ThanosRulerFailing],
      bars: true,
      width: 'third',
      empty,
    }),
  ],
};
