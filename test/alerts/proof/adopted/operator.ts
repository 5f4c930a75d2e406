import type { CaseSeries, Values } from '../../../support/alerts/case-series';
import { grows, level } from '../../../support/alerts/case-series';
import type { ChartMetric } from '../../../support/alerts/chart-series';
import { chartSeries, targets } from '../../../support/alerts/chart-series';
import type { Proof } from '../../../support/alerts/proof';

const operator = targets.prometheusOperator;
const { namespace } = operator;
const controller = { controller: 'prometheus' } as const;

/** Of a hundred operations so many fail, and a few less. */
function share(
  failed: ChartMetric,
  all: ChartMetric,
  fires: '10m30s' | '15m30s',
  { above, below }: { readonly above: number; readonly below: number },
): Proof {
  const of = (percent: number) => [
    chartSeries(failed, controller, grows(percent)),
    chartSeries(all, controller, grows(100)),
  ];
  return {
    firing: [{ title: `${above} % fail`, series: of(above), fires, alerts: [{ ...controller, namespace }] }],
    silent: [{ title: `${below} % fail`, series: of(below), until: '30m' }],
  };
}

const syncs = (values: Values) => [
  chartSeries('prometheus_operator_syncs', { ...controller, status: 'failed' }, values),
  chartSeries('prometheus_operator_syncs', { ...controller, status: 'ok' }, level(3)),
];
const rejected = (values: Values): readonly CaseSeries[] => [
  chartSeries(
    'prometheus_operator_managed_resources',
    { ...controller, resource: 'PrometheusRule', state: 'rejected' },
    values,
  ),
  chartSeries(
    'prometheus_operator_managed_resources',
    { ...controller, resource: 'PrometheusRule', state: 'selected' },
    level(9),
  ),
];
const lookups = (perSecond: number) => [
  chartSeries('prometheus_operator_node_address_lookup_errors_total', {}, grows(60 * perSecond)),
];
const ready = (values: Values) => [chartSeries('prometheus_operator_ready', controller, values)];

export const operatorProofs: Readonly<Record<string, Proof>> = {
  PrometheusOperatorListErrors: share(
    'prometheus_operator_list_operations_failed_total',
    'prometheus_operator_list_operations_total',
    '15m30s',
    { above: 42, below: 38 },
  ),
  PrometheusOperatorWatchErrors: share(
    'prometheus_operator_watch_operations_failed_total',
    'prometheus_operator_watch_operations_total',
    '15m30s',
    { above: 42, below: 38 },
  ),
  PrometheusOperatorReconcileErrors: share(
    'prometheus_operator_reconcile_errors_total',
    'prometheus_operator_reconcile_operations_total',
    '10m30s',
    { above: 10.5, below: 9.5 },
  ),
  PrometheusOperatorStatusUpdateErrors: share(
    'prometheus_operator_status_update_errors_total',
    'prometheus_operator_status_update_operations_total',
    '10m30s',
    { above: 10.5, below: 9.5 },
  ),
  PrometheusOperatorSyncFailed: {
    firing: [
      {
        title: 'one fails',
        series: syncs(level(1)),
        fires: '10m',
        alerts: [{ ...operator, ...controller, status: 'failed' }],
      },
    ],
    silent: [{ title: 'for almost 10 minutes', series: syncs(level(1, '9m30s', 0)), until: '30m' }],
  },
  PrometheusOperatorNodeLookupErrors: {
    firing: [{ title: '0.105 a second', series: lookups(0.105), fires: '15m', alerts: [operator] }],
    silent: [{ title: '0.095 a second', series: lookups(0.095), until: '30m' }],
  },
  PrometheusOperatorNotReady: {
    firing: [{ title: 'it is not', series: ready(level(0)), fires: '5m', alerts: [{ ...controller, namespace }] }],
    silent: [{ title: 'for almost 5 minutes', series: ready(level(0, '4m30s', 1)), until: '30m' }],
  },
  PrometheusOperatorRejectedResources: {
    firing: [
      {
        title: 'a rule is refused',
        series: rejected(level(1)),
        fires: '5m',
        alerts: [{ ...operator, ...controller, resource: 'PrometheusRule', state: 'rejected' }],
      },
    ],
    silent: [{ title: 'for almost 5 minutes', series: rejected(level(1, '4m30s', 0)), until: '30m' }],
  },
};
