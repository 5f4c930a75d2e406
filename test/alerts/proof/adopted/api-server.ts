import { up } from '../../../../metrics/prometheus';
import type { Values } from '../../../support/alerts/case-series';
import { counted, grows, level, series } from '../../../support/alerts/case-series';
import { chartSeries, targets } from '../../../support/alerts/chart-series';
import type { FiringCase, Proof } from '../../../support/alerts/proof';

const { job, instance, namespace } = targets.apiserver;
const service = { name: 'v1beta1.metrics.k8s.io' } as const;

/** Requests of which so many of a hundred reads fail, and none is slow. */
const failing = (percent: number) => [
  ...(
    [
      ['resource', '1'],
      ['namespace', '5'],
      ['cluster', '30'],
    ] as const
  ).flatMap(([scope, le]) => [
    chartSeries('apiserver_request_sli_duration_seconds_count', { verb: 'LIST', scope }, grows(10)),
    chartSeries('apiserver_request_sli_duration_seconds_bucket', { verb: 'LIST', scope, le }, grows(10)),
  ]),
  chartSeries('apiserver_request_total', { verb: 'LIST', code: '200' }, grows(100 - percent)),
  chartSeries('apiserver_request_total', { verb: 'LIST', code: '500' }, grows(percent)),
];
const burning = (percent: number, long: string, short: string): Pick<FiringCase, 'title' | 'series' | 'alerts'> => ({
  title: `${percent} % fail: seen over ${long}`,
  series: failing(percent),
  alerts: [{ long, short }],
});
const hours = { every: '5m', sampled: '1m' } as const;

const unavailable = (values: Values) => chartSeries('aggregator_unavailable_apiservice', service, values);
const unavailableNow = (values: Values) =>
  chartSeries('aggregator_unavailable_apiservice_total', { ...service, reason: 'timeout' }, values);
const answered = (code: '200' | '500', perMinute: number) =>
  chartSeries('rest_client_requests_total', { code }, grows(perMinute));
const ended = (percent: number) => [
  chartSeries('apiserver_request_terminations_total', {}, grows(percent)),
  chartSeries('apiserver_request_total', { verb: 'GET', code: '200' }, grows(100 - percent)),
];
const builds = (...versions: readonly string[]) =>
  versions.map((version, index) =>
    chartSeries('kubernetes_build_info', { instance: `node-${index}`, git_version: version }, level(1)),
  );

export const apiServerProofs: Readonly<Record<string, Proof>> = {
  KubeAggregatedAPIErrors: {
    firing: [
      {
        title: 'again and again',
        series: [unavailableNow(grows(1))],
        fires: '10m30s',
        alerts: [{ instance, ...service, reason: 'timeout' }],
      },
    ],
    silent: [{ title: 'once', series: [unavailableNow(counted(0, '5m', 1))], until: '30m' }],
  },
  KubeAggregatedAPIDown: {
    firing: [{ title: 'it is', series: [unavailable(level(1))], fires: '5m', alerts: [{ ...service, namespace }] }],
    silent: [{ title: '15 % of the time', series: [unavailable(level(0, '15m', 1, '16m30s', 0))], until: '40m' }],
  },
  KubeAPIDown: {
    firing: [
      {
        title: 'there is none',
        series: [series(up, { job: 'kubelet' }, level(1))],
        fires: '15m',
        alerts: [{ job }],
      },
    ],
    silent: [{ title: 'it does not answer', series: [series(up, { job }, level(0))], until: '30m' }],
  },
  KubeAPIInstanceUnreachable: {
    firing: [
      {
        title: 'it does not answer',
        series: [series(up, { job }, level(0))],
        fires: '15m',
        alerts: [{ job, instance }],
      },
    ],
    silent: [{ title: 'for almost 15 minutes', series: [series(up, { job }, level(0, '14m30s', 1))], until: '30m' }],
  },
  KubeAPITerminatedRequests: {
    firing: [{ title: '21 % are ended', series: ended(21), fires: '5m30s' }],
    silent: [{ title: '19 % are ended', series: ended(19), until: '30m' }],
  },
  KubeAPIErrorBudgetBurn: {
    firing: [
      { ...burning(15, '1h', '5m'), severity: 'critical', fires: '2m30s' },
      { ...burning(6.3, '6h', '30m'), severity: 'critical', fires: '15m30s' },
      { ...burning(3.15, '1d', '2h'), severity: 'warning', ...hours, fires: '1h5m' },
      { ...burning(1.05, '3d', '6h'), severity: 'warning', ...hours, fires: '3h5m' },
    ],
    silent: [
      { title: '5.7 % fail', severity: 'critical', series: failing(5.7), until: '1h' },
      { title: '0.95 % fail', severity: 'warning', ...hours, series: failing(0.95), until: '6h' },
    ],
  },
  KubeVersionMismatch: {
    firing: [{ title: 'two minor versions', series: builds('v1.35.1-eks-a', 'v1.34.4-eks-b'), fires: '15m' }],
    silent: [{ title: 'two patches', series: builds('v1.35.1-eks-a', 'v1.35.2-eks-b'), until: '30m' }],
  },
  KubeClientErrors: {
    firing: [
      {
        title: '1.1 % fail',
        series: [answered('500', 1.1), answered('200', 98.9)],
        fires: '15m30s',
        alerts: [{ job, instance, namespace }],
      },
    ],
    silent: [{ title: '0.9 % fail', series: [answered('500', 0.9), answered('200', 99.1)], until: '30m' }],
  },
};
