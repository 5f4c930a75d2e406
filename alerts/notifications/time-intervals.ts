import type { TimeInterval, TimePeriod } from './alertmanager-types';
import type { QuietHours, Weekday } from './time-options';
import { weekdays } from './time-options';

/** Names of the time intervals in the configuration. */
export const intervalNames = { quietHours: 'quiet-hours', digest: 'digest' } as const;

/** Quiet hours as Alertmanager takes them: a period that crosses midnight is refused, so it becomes two. */
export function quietInterval(hours: readonly QuietHours[], timeZone: string): TimeInterval {
  return {
    name: intervalNames.quietHours,
    time_intervals: hours.flatMap(({ days, from, to }) => {
      const crosses = to < from;
      const evening = period(days, from, crosses ? '24:00' : to, timeZone);
      return crosses && to !== '00:00' ? [evening, period(days.map(dayAfter), '00:00', to, timeZone)] : [evening];
    }),
  };
}

/** The hour in which digests go out, in UTC: the hour in which their alerts fire. */
export function digestInterval(hour: number): TimeInterval {
  const time = (of: number) => `${String(of).padStart(2, '0')}:00`;
  return { name: intervalNames.digest, time_intervals: [period(weekdays, time(hour), time(hour + 1), 'UTC')] };
}

function period(days: readonly Weekday[], start: string, end: string, location: string): TimePeriod {
  const every = weekdays.every((day) => days.includes(day));
  return {
    ...(every ? {} : { weekdays: weekdays.filter((day) => days.includes(day)) }),
    times: [{ start_time: start, end_time: end }],
    location,
  };
}

function dayAfter(day: Weekday): Weekday {
  return weekdays[(weekdays.indexOf(day) + 1) % weekdays.length] ?? day;
}
