import { ruleFailures, ruleGroupLastEvaluation } from '../../../../metrics/prometheus';
import {
  bucketFailures,
  bucketLastUpload,
  bucketOperations,
  callsAnswered,
  callsMade,
  compactorHalted,
} from '../../../../metrics/thanos';
import type { Values } from '../../../support/alerts/case-series';
import { clock, counted, grows, level, series } from '../../../support/alerts/case-series';
import type { Proof } from '../../../support/alerts/proof';

const measured = 'no rate that is measured is exactly the threshold';

/** Time of the last upload: so many seconds ago, again and again. */
const uploaded = (job: 'thanos-sidecar' | 'thanos-ruler' | 'thanos-compactor', ago: number) =>
  series(bucketLastUpload, { job, pod: `${job}-0` }, clock(ago));

const atBucket = (share: number) => [
  series(bucketOperations, { job: 'thanos-store', operation: 'get' }, grows(60)),
  series(bucketFailures, { job: 'thanos-store', operation: 'get' }, grows(60 * share)),
  series(bucketOperations, { job: 'thanos-sidecar', operation: 'upload' }, grows(60)),
  series(bucketFailures, { job: 'thanos-sidecar', operation: 'upload' }, grows(0)),
];

/** Every end of a call that counts as a failure. */
const failures = ['DataLoss', 'DeadlineExceeded', 'Internal', 'ResourceExhausted', 'Unavailable', 'Unknown'] as const;

/** Calls of which a share fails, in every way alike; as many are given up by those who asked. */
const calls = (share: number): readonly (readonly [string, Values])[] => [
  ...failures.map((code) => [code, grows((60 * share) / failures.length)] as const),
  ['OK', grows(60 - 60 * share - 6)],
  ['Canceled', grows(6)],
];
const answered = (share: number) =>
  calls(share).map(([code, values]) => series(callsAnswered, { job: 'thanos-store', grpc_code: code }, values));
/** Another part that answers well, or fails altogether. */
const sidecar = (code: 'OK' | 'Internal') =>
  series(callsAnswered, { job: 'thanos-sidecar', grpc_code: code }, grows(code === 'OK' ? 60 : 6));
const made = (share: number) => calls(share).map(([code, values]) => series(callsMade, { grpc_code: code }, values));

const failed = (job: 'thanos-ruler' | 'monitoring-prometheus', values: Values) =>
  series(ruleFailures, { job, rule_group: job }, values);
const evaluated = (job: 'thanos-ruler' | 'monitoring-prometheus', ago: number) =>
  series(ruleGroupLastEvaluation, { job, rule_group: job }, clock(ago));
const ruler = { rule_group: 'thanos-ruler' };

export const thanosProofs = {
  ThanosUploadsOld: {
    firing: [
      {
        title: '4.2 hours ago, by a sidecar and by the ruler',
        every: '5m',
        series: [uploaded('thanos-sidecar', 15_120), uploaded('thanos-ruler', 15_120)],
        fires: '3h',
        alerts: [
          { job: 'thanos-sidecar', pod: 'thanos-sidecar-0' },
          { job: 'thanos-ruler', pod: 'thanos-ruler-0' },
        ],
      },
    ],
    silent: [
      {
        title: '4 hours ago; the compactor has had nothing to upload for longer',
        every: '5m',
        series: [
          uploaded('thanos-sidecar', 14_400),
          uploaded('thanos-ruler', 14_400),
          uploaded('thanos-compactor', 40_000),
        ],
        until: '8h',
      },
      {
        title: 'a day of blocks of two hours, with a restart after which the time is 0 for almost 3 hours',
        every: '5m',
        series: [
          series(
            bucketLastUpload,
            { job: 'thanos-sidecar', pod: 'thanos-sidecar-0' },
            level(36_000, '11h', 0, '13h55m', 50_100),
          ),
        ],
        until: '16h',
      },
    ],
  },
  ThanosBucketFailing: {
    firing: [
      { title: '5.25 % of the store', series: atBucket(0.0525), fires: '15m30s', alerts: [{ job: 'thanos-store' }] },
    ],
    silent: [{ title: '4.75 % of the store', series: atBucket(0.0475), until: '40m' }],
    survivors: [{ mutant: 'comparison > 0.05 becomes >=', because: measured }],
  },
  ThanosCompactorHalted: {
    firing: [{ title: 'from 5 m on', series: [series(compactorHalted, {}, level(0, '5m', 1))], fires: '10m' }],
    silent: [
      { title: 'it works', series: [series(compactorHalted, {}, level(0))], until: '30m' },
      {
        title: 'halted, and started again within 5 minutes',
        series: [series(compactorHalted, {}, level(0, '5m', 1, '10m', 0))],
        until: '30m',
      },
    ],
  },
  ThanosStoreFailing: {
    firing: [{ title: '5.25 %, in every way', series: [...answered(0.0525), sidecar('OK')], fires: '15m30s' }],
    silent: [
      { title: '4.75 %, while sidecars fail', series: [...answered(0.0475), sidecar('Internal')], until: '40m' },
    ],
    survivors: [{ mutant: 'comparison > 0.05 becomes >=', because: measured }],
  },
  ThanosQueryFailing: {
    firing: [{ title: '5.25 %, in every way', series: made(0.0525), fires: '15m30s' }],
    silent: [{ title: '4.75 %', series: made(0.0475), until: '40m' }],
    survivors: [{ mutant: 'comparison > 0.05 becomes >=', because: measured }],
  },
  ThanosRulerFailing: {
    firing: [
      {
        title: 'a single one fails',
        series: [failed('thanos-ruler', counted(0, '5m', 1))],
        fires: '10m',
        resolves: '14m30s',
        alerts: [ruler],
      },
    ],
    silent: [
      {
        title: 'none since long ago; those of Prometheus have an alert of their own',
        series: [failed('thanos-ruler', counted(2)), failed('monitoring-prometheus', grows(1))],
        until: '30m',
      },
    ],
  },
  ThanosRulerNotEvaluating: {
    firing: [{ title: '630 s ago', series: [evaluated('thanos-ruler', 630)], fires: '5m', alerts: [ruler] }],
    silent: [
      {
        title: '600 s ago; a group of Prometheus much longer',
        series: [evaluated('thanos-ruler', 600), evaluated('monitoring-prometheus', 3600)],
        until: '30m',
      },
    ],
  },
} as const satisfies Readonly<Record<string, Proof>>;
