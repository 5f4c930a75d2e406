import { at, day, hour, minute } from '../../simulation/calendar';
import { during } from '../../simulation/course';
import type { Life } from '../../simulation/life/life';
import { quietWeek } from '../../simulation/scenarios/quiet-week';

/** A life, and when it is looked at. */
export interface Scenario {
  readonly name: string;
  readonly title: string;
  readonly life: Life;
  /** In seconds of the life, of which Monday begins at 0. */
  readonly at: number;
}

/** Wednesday afternoon. */
const now = 2 * day + at(15);
const since = now - 25 * minute;

function incident(name: string, title: string, life: Partial<Life>): Scenario {
  return { name, title, life: { ...quietWeek, ...life }, at: now };
}

/** What can be looked at: an ordinary working day, and incidents that began 25 minutes ago. */
export const scenarios: readonly Scenario[] = [
  { name: 'healthy', title: 'A working day', life: quietWeek, at: now },
  incident('api-down', 'The API is down', { api: during(since, Infinity, 0, 1) }),
  incident('errors', 'A burst of errors', { failing: during(since, Infinity, 0.2, 0.0003) }),
  incident('slow-database', 'A slow database', {
    statement: during(since, Infinity, 0.8, 0.02),
    slow: during(since, Infinity, 0.3, 0.01),
  }),
  incident('silent-agents', 'A third of the agents is silent', {
    online: (seconds) => (seconds < now - hour ? quietWeek.online(seconds) : 0.45),
  }),
  incident('brute-force', 'Logins by brute force', { failedLogins: during(since, Infinity, 60, 0.4) }),
  incident('postgres-down', 'PostgreSQL is gone', { postgres: during(since, Infinity, 0, 1) }),
];
