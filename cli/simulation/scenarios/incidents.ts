import { hour } from '../calendar';
import { during } from '../course';
import type { Life } from '../life/life';

/** When an incident begins, and when it ends: after two ordinary hours. */
export const [onset, recovery] = [2 * hour, 2.5 * hour];

const week = 7 * 24 * hour;

/** What differs from an ordinary life in each incident. */
export const incidents = {
  nothing: {},
  // Ten hours of health first: a mean over days is one over what there is.
  deploy: { api: during(10 * hour, 10 * hour + 30, 0, 1) },
  apiDown: { api: during(onset, recovery, 0, 1) },
  errors: { failing: during(onset, recovery, 0.2, 0.0002) },
  slowDatabase: { statement: during(onset, recovery, 0.8, 0.01), slow: during(onset, recovery, 0.3, 0.001) },
  silentAgents: { online: during(week + onset, week + 4 * hour, 0.55, 0.9) },
  bruteForce: { failedLogins: during(onset, recovery, 60, 0.2) },
  intrusion: { intrusion: during(onset, recovery, 1, 0) },
  blindSensors: { sensors: during(onset, recovery, 0, 1) },
  fullDisk: {
    free: (seconds) => {
      if (seconds < onset) return 0.3;
      return seconds < 3.5 * hour ? 0.3 - ((seconds - onset) / hour) * 0.18 : 0.5;
    },
  },
  postgresGone: { postgres: during(onset, recovery, 0, 1) },
} as const satisfies Readonly<Record<string, Partial<Life>>>;
