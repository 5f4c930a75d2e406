import { probeFailedByBody, probeSuccess } from '../../../../metrics/probes';
import type { Values } from '../../../support/alerts/case-series';
import { level, series } from '../../../support/alerts/case-series';
import type { Proof } from '../../../support/alerts/proof';

type Target = 'api' | 'enrichment' | 'web' | 'edge';

const answers = (target: Target | 'grafana', values: Values) =>
  series(probeSuccess, { job: 'blackbox', target }, values);
const body = (values: Values) => series(probeFailedByBody, { job: 'blackbox', target: 'api' }, values);
/** A ping of that name and a probe of something else: neither is looked at. */
const others = (target: Target) => [
  series(probeSuccess, { job: 'ping', target }, level(1)),
  answers('grafana', level(0)),
];

function down(target: Target): Proof {
  return {
    firing: [
      {
        title: 'no probe succeeds from 5 m on, until 20 m; 10 minutes later it is over',
        series: [answers(target, level(1, '5m', 0, '20m', 1)), ...others(target)],
        fires: '7m',
        resolves: '30m',
        alerts: [{ target }],
      },
    ],
    silent: [
      {
        title: 'a pod is replaced: a minute and a half without an answer',
        series: [answers(target, level(1, '5m', 0, '6m30s', 1))],
        until: '20m',
      },
    ],
  };
}

const pingedBody = series(probeFailedByBody, { job: 'ping', target: 'api' }, level(1));
const otherBody = {
  mutant: 'matcher target="api" dropped',
  because: 'both sides are matched by target, and the left side has one only; the left side itself is killed',
};

export const availabilityProofs = {
  ApiDown: {
    firing: [
      {
        title: 'no probe succeeds from 5 m on, until 20 m; 10 minutes later it is over',
        series: [answers('api', level(1, '5m', 0, '20m', 1)), body(level(0)), pingedBody, ...others('api')],
        fires: '7m',
        resolves: '30m',
        alerts: [{ target: 'api' }],
        annotations: { summary: 'The API does not answer' },
      },
    ],
    silent: [
      {
        title: 'a pod is replaced: a minute and a half without an answer',
        series: [answers('api', level(1, '5m', 0, '6m30s', 1)), body(level(0))],
        until: '20m',
      },
      {
        title: 'it answers that it is degraded: another alert says so',
        series: [answers('api', level(0)), body(level(1))],
        until: '20m',
      },
    ],
    survivors: [otherBody],
  },
  ApiDegraded: {
    firing: [
      {
        title: 'its body says degraded from 5 m on, until 20 m',
        series: [answers('api', level(1, '5m', 0, '20m', 1)), body(level(0, '5m', 1, '20m', 0)), ...others('api')],
        fires: '10m',
        resolves: '20m',
        alerts: [{ target: 'api' }],
      },
    ],
    silent: [
      {
        title: 'it does not answer at all: another alert says so',
        series: [answers('api', level(0)), body(level(0)), pingedBody],
        until: '20m',
      },
      {
        title: 'degraded for less than 5 minutes',
        series: [answers('api', level(0, '4m30s', 1)), body(level(1, '4m30s', 0))],
        until: '20m',
      },
    ],
    survivors: [otherBody],
  },
  EnrichmentDown: down('enrichment'),
  WebDown: down('web'),
  EdgeDown: down('edge'),
} as const satisfies Readonly<Record<string, Proof>>;
