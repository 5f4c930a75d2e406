import type { Severity } from '../vocabulary';
import type { Route } from './alertmanager-types';
import { equals, isOneOf } from './matchers';
import type { NotificationOptions } from './notification-options';
import { deadMansSwitch, failureAlerts } from './notification-alerts';
import { receiverName, receiverNames } from './receivers';
import { receivingTeams } from './receiving-teams';
import { intervalNames } from './time-intervals';

/** Alerts with the same values of these are told in one message. */
export const groupedBy = ['alertname', 'environment', 'service'] as const;

type Timing = Pick<Route, 'group_wait' | 'group_interval' | 'repeat_interval'>;

/**
 * The routing tree. What carries no severity that we know goes to the platform team at any hour: an alert that nobody
 * planned for must not be lost.
 */
export function routes(options: NotificationOptions): Route {
  const { critical, warning, heartbeat } = options.intervals;
  const quiet = options.quietHours.length === 0 ? {} : { mute_time_intervals: [intervalNames.quietHours] };
  return {
    receiver: receiverName('platform', 'warning'),
    group_by: groupedBy,
    ...timing(warning),
    routes: [
      {
        receiver: receiverNames.heartbeat,
        matchers: [equals('alertname', deadMansSwitch)],
        group_wait: '0s',
        group_interval: heartbeat,
        // Shorter than the group interval, whose ticker otherwise skips every second one.
        repeat_interval: '1s',
      },
      notificationFailures(timing(critical)),
      bySeverity(options, 'critical', timing(critical)),
      bySeverity(options, 'warning', { ...timing(warning), ...quiet }),
      bySeverity(options, 'info', {
        group_by: ['alertname', 'environment'],
        // Alerts of digests fire for one hour of the day. A group is flushed once in it, after every company has had its
        // evaluation; other info alerts are flushed every hour, and told in that one: one digest a day of each kind.
        group_wait: '10m',
        group_interval: '1h',
        repeat_interval: '20h',
        active_time_intervals: [intervalNames.digest],
      }),
    ],
  };
}

/** By every way but the one that failed. */
function notificationFailures(timing: Timing): Route {
  const instead = (integration: string, receiver: string): Route => ({
    receiver,
    matchers: [equals('integration', integration)],
  });
  return {
    receiver: receiverName('platform', 'critical'),
    matchers: [isOneOf('alertname', failureAlerts)],
    // A group of its own for each integration.
    group_by: [...groupedBy, 'integration'],
    ...timing,
    routes: [
      instead('slack', receiverNames.withoutSlack),
      instead('email', receiverNames.withoutEmail),
      instead('pagerduty', receiverNames.withoutPagerDuty),
    ],
  };
}

/** A severity, and in it each team. Time intervals are not inherited, so that each route has its own. */
function bySeverity(options: NotificationOptions, severity: Severity, settings: Omit<Route, 'receiver'>): Route {
  const { mute_time_intervals, active_time_intervals } = settings;
  const times = {
    ...(mute_time_intervals === undefined ? {} : { mute_time_intervals }),
    ...(active_time_intervals === undefined ? {} : { active_time_intervals }),
  };
  return {
    receiver: receiverName('platform', severity),
    matchers: [equals('severity', severity)],
    ...settings,
    routes: receivingTeams(options)
      .filter(({ name }) => name !== 'platform')
      .map(({ name }) => ({ receiver: receiverName(name, severity), matchers: [equals('team', name)], ...times })),
  };
}

function timing({ groupWait, groupInterval, repeatInterval }: NotificationOptions['intervals']['critical']): Timing {
  return { group_wait: groupWait, group_interval: groupInterval, repeat_interval: repeatInterval };
}
