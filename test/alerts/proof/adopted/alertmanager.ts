import { alertmanagerConfigHash, alertmanagerFailedPeers, alertmanagerMembers } from '../../../../metrics/alertmanager';
import { up } from '../../../../metrics/prometheus';
import type { Values } from '../../../support/alerts/case-series';
import { level, ramp, series } from '../../../support/alerts/case-series';
import { chartSeries, targets } from '../../../support/alerts/chart-series';
import type { Proof } from '../../../support/alerts/proof';

const { job, namespace, container } = targets.alertmanager;

/** The label that Prometheus puts on targets is overridden by that of the rule. */
const target = (instance: string) =>
  ({ job, instance, namespace, container, service: 'monitoring-alertmanager' }) as const;
const instances = ['a', 'b', 'c'];

/** How many members each of the three sees. */
const members = (...seen: readonly number[]) =>
  seen.map((count, index) => series(alertmanagerMembers, target(instances[index] ?? ''), level(count)));
const hashes = (...values: readonly number[]) =>
  values.map((hash, index) => series(alertmanagerConfigHash, target(instances[index] ?? ''), level(hash)));
const running = (...values: readonly (0 | 1)[]) =>
  values.map((is, index) => series(up, target(instances[index] ?? ''), level(is)));
/** A new start every minute. */
const restarting = (...which: readonly boolean[]) =>
  which.map((restarts, index) =>
    chartSeries('process_start_time_seconds', target(instances[index] ?? ''), restarts ? ramp(0, 1) : level(0)),
  );
const lost = (values: Values) => [series(alertmanagerFailedPeers, target('a'), values)];
const reloaded = (values: Values) => [
  chartSeries('reloader_last_reload_successful', { container: 'config-reloader' }, values),
];

export const alertmanagerProofs: Readonly<Record<string, Proof>> = {
  AlertmanagerMembersInconsistent: {
    firing: [{ title: 'one sees two of three', series: members(3, 3, 2), fires: '15m', alerts: [target('c')] }],
    silent: [{ title: 'each sees three', series: members(3, 3, 3), until: '30m' }],
  },
  AlertmanagerConfigInconsistent: {
    firing: [{ title: 'one has another', series: hashes(1, 1, 2), fires: '20m', alerts: [{ namespace }] }],
    silent: [{ title: 'all have the same', series: hashes(1, 1, 1), until: '40m' }],
  },
  AlertmanagerClusterDown: {
    firing: [{ title: 'two of three', series: running(0, 0, 1), fires: '5m', alerts: [{ namespace }] }],
    silent: [{ title: 'one of three', series: running(0, 1, 1), until: '30m' }],
  },
  AlertmanagerClusterCrashlooping: {
    firing: [
      {
        title: 'two of three start twice a minute',
        series: [...restarting(true, true, false), ...running(1, 1, 1)],
        fires: '7m30s',
        alerts: [{ namespace }],
      },
    ],
    silent: [{ title: 'one of three', series: [...restarting(true, false, false), ...running(1, 1, 1)], until: '30m' }],
  },
  AlertmanagerClusterFailedPeers: {
    firing: [{ title: 'one is lost', series: lost(level(1)), fires: '15m', alerts: [target('a')] }],
    silent: [{ title: 'for almost 10 minutes', series: lost(level(1, '9m30s', 0)), until: '30m' }],
  },
  ConfigReloaderSidecarErrors: {
    firing: [
      {
        title: 'it cannot reload',
        series: reloaded(level(0)),
        fires: '10m',
        alerts: [{ ...targets.prometheus, container: 'config-reloader' }],
      },
    ],
    silent: [{ title: 'for almost 10 minutes', series: reloaded(level(0, '9m30s', 1)), until: '30m' }],
  },
};
