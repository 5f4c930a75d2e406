import { at, day, hour, minute } from '../../simulation/calendar';
import type { SimulatedPod } from '../../simulation/cluster/pods';
import { during } from '../../simulation/course';
import type { Troubles } from '../../simulation/details/troubles';
import { noTroubles } from '../../simulation/details/troubles';
import type { Life } from '../../simulation/life/life';
import { quietWeek } from '../../simulation/scenarios/quiet-week';

/** A life, and when it is looked at. */
export interface Scenario {
  readonly name: string;
  readonly title: string;
  readonly life: Life;
  readonly troubles: Troubles;
  /** In seconds of the life, of which Monday begins at 0. */
  readonly at: number;
}

/** Wednesday afternoon, and when incidents began. */
const now = 2 * day + at(15);
const since = now - 25 * minute;

const wrong = during(since, Infinity, 1, 0);

function scenario(name: string, title: string, life: Partial<Life>, troubles: Partial<Troubles> = {}): Scenario {
  return { name, title, life: { ...quietWeek, ...life }, troubles: { ...noTroubles, ...troubles }, at: now };
}

/** Some pods end, and those after them never answer. */
function crashing(which: (pod: SimulatedPod) => boolean): readonly SimulatedPod[] {
  return quietWeek.pods.flatMap((pod) =>
    which(pod) && pod.from < since && pod.until > since
      ? [
          { ...pod, until: since },
          { ...pod, name: `${pod.name}x`, instance: `${pod.instance}x`, from: since, ready: Infinity },
        ]
      : [pod],
  );
}

/** What can be looked at: an ordinary working day, and incidents that began 25 minutes ago. */
export const scenarios: readonly Scenario[] = [
  scenario('healthy', 'A working day', {}),
  scenario('api-down', 'The API is down', { api: during(since, Infinity, 0, 1) }),
  scenario('errors', 'A burst of errors', { failing: during(since, Infinity, 0.2, 0.0003) }),
  scenario('slow-database', 'A slow database', {
    statement: during(since, Infinity, 0.8, 0.02),
    slow: during(since, Infinity, 0.3, 0.01),
  }),
  scenario('silent-agents', 'A third of the agents is silent', {
    online: (seconds) => (seconds < now - hour ? quietWeek.online(seconds) : 0.45),
  }),
  scenario('intrusion', 'A miner in a pod', { intrusion: during(since, Infinity, 1, 0) }),
  scenario('brute-force', 'Logins by brute force', { failedLogins: during(since, Infinity, 60, 0.4) }),
  scenario('postgres-down', 'PostgreSQL is gone', { postgres: during(since, Infinity, 0, 1) }, { instance: wrong }),
  scenario('enrichment-down', 'Enrichment crashes', {
    pods: crashing(({ workload }) => workload === 'enrichment'),
  }),
  scenario('logs-down', 'Elasticsearch takes no lines', { elasticsearch: during(since, Infinity, 0, 1) }),
  scenario('valkey-down', 'Valkey is gone', { valkey: during(since, Infinity, 0, 1) }),
  scenario(
    'broken-node',
    'A node is broken, and jobs do not run',
    { pods: crashing(({ name }) => name === 'alertmanager-monitoring-0') },
    { node: wrong, jobs: wrong },
  ),
];
