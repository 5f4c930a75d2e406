import type { Incident } from '../../support/alerts/incident';
import type { Course } from '../../support/alerts/life';

const hour = 3600;
const day = 24 * hour;

/** 0 at night and at weekends, 1 at noon of a working day. */
const office: Course = (seconds) => {
  const [weekday, time] = [Math.floor(seconds / day) % 7, (seconds % day) / hour];
  return weekday > 4 || time < 6 || time > 20 ? 0 : Math.sin(((time - 6) / 14) * Math.PI);
};

/** A scan burst: Wednesdays from 2:00 to 4:00 there are twice as many requests, and slower ones. */
const scanning: Course = (seconds) =>
  Math.floor(seconds / day) % 7 === 2 && seconds % day >= 2 * hour && seconds % day < 4 * hour ? 1 : 0;

/**
 * Normal life: ten days from a Monday on, of which the first three fill the windows. At this resolution nothing shorter than 10 minutes is
 * seen: the incidents say what a deploy does.
 */
export const week: Incident = {
  title: 'a quiet week',
  every: '10m',
  sampled: '2m',
  until: '10d',
  life: {
    requests: (seconds) => (20 + 60 * office(seconds)) * (1 + scanning(seconds)),
    slow: (seconds) => 0.002 + 0.01 * office(seconds) + 0.02 * scanning(seconds),
    statement: (seconds) => 0.01 + 0.02 * office(seconds) + 0.1 * scanning(seconds),
    online: (seconds) => 0.1 + 0.8 * office(seconds),
    failedLogins: (seconds) => 0.05 + 0.8 * office(seconds),
    free: (seconds) => 0.6 - 0.02 * ((seconds % day) / day),
  },
  fires: [],
  resolves: [],
};
