import { alerts } from '../../../alerts/alerts';
import {
  alertmanagerAlerts,
  alertmanagerConfigHash,
  alertmanagerConfigReloaded,
  alertmanagerFailedPeers,
  alertmanagerMembers,
  notificationLatency,
  notifications as sent,
  notificationsFailed,
} from '../../../metrics/alertmanager';
import { alertmanagersDiscovered, notificationsDropped, prometheusConfigReloaded } from '../../../metrics/prometheus';
import { div, gt, gtBool, histogramQuantile, increase, max, min, rate, stddev, sum } from '../../../metrics/promql';
import type { Section } from '../../dashboard';
import { query, stateTimeline, timeseries } from '../../panels';
import { rateInterval } from '../../rate-interval';

const byIntegration = sum.by('integration');

/** The hash says nothing by itself: equal ones have no spread. */
const disagreeing = gtBool(stddev(alertmanagerConfigHash()), 0);

/** Whether somebody is told. */
export const notifications: Section = {
  title: 'Notifications',
  panels: [
    timeseries({
      title: 'Notifications in each hour',
      description: 'Notifications that Alertmanager tried to send, by where to.',
      queries: [query(byIntegration(increase(sent(), '1h')), ({ integration }) => integration)],
      stacked: true,
      width: 'third',
    }),
    timeseries({
      title: 'Share of notifications that fail',
      description: 'Over 15 minutes, by where to. Normally 0: nobody is told by what is above it.',
      queries: [
        query(
          div(byIntegration(rate(notificationsFailed(), '15m')), gt(byIntegration(rate(sent(), '15m')), 0)),
          ({ integration }) => integration,
        ),
      ],
      thresholds: [alerts.NotificationsFailing],
      max: 1,
      width: 'third',
      empty: 'Nothing was sent',
    }),
    timeseries({
      title: 'Failed notifications by reason',
      description:
        'Notifications within an hour that failed, by where to and why. clientError: a wrong token or channel.',
      queries: [
        query(
          sum.by('integration', 'reason')(increase(notificationsFailed(), '1h')),
          ({ integration, reason }) => `${integration}: ${reason}`,
        ),
      ],
      bars: true,
      alerts: [alerts.NotificationsFailing],
      width: 'third',
    }),
    timeseries({
      title: 'Time of notifications',
      description: '95th percentile of the time that a notification takes, by where to.',
      queries: [
        query(
          histogramQuantile(0.95, sum.by('integration', 'le')(rate(notificationLatency.bucket(), rateInterval))),
          ({ integration }) => integration,
        ),
      ],
      width: 'third',
      empty: 'Nothing was sent',
    }),
    timeseries({
      title: 'Alerts in Alertmanager',
      description: 'Alerts by state. Suppressed ones are silenced or inhibited: nobody is told of them.',
      queries: [query(max.by('state')(alertmanagerAlerts()), ({ state }) => state)],
      width: 'third',
    }),
    timeseries({
      title: 'Alerts dropped by Prometheus',
      description: 'Alerts within an hour that Prometheus could not send to an Alertmanager. Normally none.',
      queries: [query(sum(increase(notificationsDropped(), '1h')), 'dropped')],
      bars: true,
      alerts: [alerts.Watchdog],
      width: 'third',
    }),
    timeseries({
      title: 'Alertmanagers',
      description:
        'Replicas that Prometheus sends to, that the replicas see of each other, and that they lost. Lost ones notify twice.',
      queries: [
        query(min(alertmanagersDiscovered()), 'found by Prometheus'),
        query(min(alertmanagerMembers()), 'see each other'),
        query(max(alertmanagerFailedPeers()), 'lost'),
      ],
      alerts: [alerts.AlertmanagerReplicasLost],
      width: 'third',
    }),
    timeseries({
      title: 'Alertmanagers disagree',
      description:
        '1 while replicas have different configurations: for a minute after a change, else one could not read its own.',
      queries: [query(disagreeing, 'disagree')],
      width: 'third',
    }),
    stateTimeline({
      title: 'Configurations that were read',
      description:
        'Whether Prometheus and Alertmanager could read their configuration. Else they go on with the one before.',
      queries: [
        query(min.by('job')(prometheusConfigReloaded()), ({ job }) => job),
        query(min.by('job')(alertmanagerConfigReloaded()), ({ job }) => job),
      ],
      states: { one: 'read', zero: 'refused' },
      alerts: [alerts.ConfigReloadFailed],
      width: 'third',
      height: 8,
    }),
  ],
};
