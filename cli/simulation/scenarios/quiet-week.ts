import { at, day, minute, office, timeOfDay, weekdayOf } from '../calendar';
import type { SimulatedNode } from '../cluster/nodes';
import { lastingNode } from '../cluster/nodes';
import type { Replacement } from '../cluster/pods';
import { podsOf, readyPods } from '../cluster/pods';
import type { WorkloadName } from '../cluster/workloads';
import type { Course } from '../course';
import { during } from '../course';
import { remembered } from '../remembered';
import type { Life } from '../life/life';
import { nodeNames, ordinary, replicas } from '../life/life';
import { abs, floor, max, round, sin, toNumber } from '../numbers';

const weekdays = [0, 1, 2, 3, 4] as const;
/** Weeks before the one that is looked at: rules compare with them. */
const weeks = [-2, -1, 0] as const;

/** On each of some days of each week. */
function every(days: readonly number[], replacements: (midnight: number) => readonly Replacement[]) {
  return weeks.flatMap((week) => days.flatMap((weekday) => replacements((7 * week + weekday) * day)));
}

/** The API three times a working day: it stops for 40, 52 or 60 s (docs/decisions/0223-one-api-at-a-time.md). */
const apiDeploys = every(weekdays, (midnight) =>
  (
    [
      [at(9, 40), 52],
      [at(11, 15), 40],
      [at(16, 5), 60],
    ] as const
  ).map(([time, takes]) => ({ workload: 'api', at: midnight + time, replica: 0, overlapping: false, takes })),
);

/** Enrichment and web once a working day, one pod after the other; the edge once a week. */
const rollouts = [
  ...(['enrichment', 'web'] as const).flatMap((workload, place) =>
    every(weekdays, (midnight) => rolling(workload, midnight + at(10 + 4 * place, 20))),
  ),
  ...every([2], (midnight) => rolling('edge', midnight + at(13, 30))),
];

function rolling(workload: 'enrichment' | 'web' | 'edge', from: number): readonly Replacement[] {
  return [0, 1].map((replica) => ({ workload, at: from + replica * 90, replica, overlapping: true, takes: 75 }));
}

/** Tuesday night the node of the databases is replaced, Thursday morning one that has a bit of everything. */
const [tuesday, thursday] = [day + at(3), 3 * day + at(8, 10)];

/** Seconds that a pod without a second one is away while its node is drained; volumes have to be attached elsewhere. */
const moves: Partial<Record<WorkloadName, number>> = {
  api: 60,
  valkey: 110,
  'prometheus-monitoring': 200,
  'alertmanager-monitoring': 150,
};

/** How everything on a node gets to another one. */
function drain(from: string, to: string, time: number): readonly Replacement[] {
  const counted = new Map<string, number>();
  return replicas.flatMap(({ workload, node }, place): readonly Replacement[] => {
    const replica = counted.get(workload) ?? 0;
    counted.set(workload, replica + 1);
    if (node !== from) return [];
    return [{ workload, at: time + 5 * place, replica, overlapping: false, takes: moves[workload] ?? 45, node: to }];
  });
}

const nodes: readonly SimulatedNode[] = [
  { ...lastingNode('node-a'), until: tuesday + 5 * minute },
  lastingNode('node-b'),
  // Patches of the system want a restart.
  { ...lastingNode('node-c'), reboots: [{ at: 5 * day + at(4), lasts: 150 }] },
  { ...lastingNode('node-d'), until: thursday + 5 * minute },
  { ...lastingNode('node-e'), from: tuesday - 10 * minute },
  { ...lastingNode('node-f'), from: thursday - 10 * minute },
];

const pods = podsOf(replicas, [
  ...apiDeploys,
  ...rollouts,
  ...drain(nodeNames[0], 'node-e', tuesday),
  ...drain(nodeNames[3], 'node-f', thursday),
]);

/** PostgreSQL changes its primary for the drain. */
const postgres = during(tuesday + 30, tuesday + 70, 0, 1);
const [api, valkey] = [readyPods(pods, 'api'), readyPods(pods, 'valkey')];

/** Wednesday night new vulnerabilities become known, and every agent scans at once. */
const scanBurst = during(2 * day + at(2), 2 * day + at(6), 1, 0);

/** Time since something that happens once a day. */
const since =
  (time: number): Course =>
  (seconds) =>
    timeOfDay(seconds - time);

/** Backups end later when there is more to copy. */
function lastBackup(seconds: number): number {
  const ends = (which: number) => which * day + at(2, 20 + 8 * weekdayOf(which * day));
  const today = floor(seconds / day);
  return seconds >= ends(today) ? ends(today) : ends(today - 1);
}

/** A week in which nothing is wrong: Monday begins at 0, and what was before is there for the rules that look back. */
export const quietWeek: Life = {
  ...ordinary,
  api: remembered((seconds) => toNumber(api(seconds) > 0)),
  postgres,
  valkey: remembered((seconds) => toNumber(valkey(seconds) > 0)),
  requests: (seconds) => (20 + 60 * office(seconds)) * (1 + 1.5 * scanBurst(seconds)),
  failing: (seconds) => 0.0002 + 0.0003 * office(seconds),
  slow: (seconds) => 0.002 + 0.01 * office(seconds) + 0.02 * scanBurst(seconds),
  enriching: (seconds) => 0.01 + 0.02 * office(seconds) + 0.12 * scanBurst(seconds),
  refused: (seconds) => 3 + 20 * office(seconds),
  statement: (seconds) => 0.01 + 0.02 * office(seconds) + 0.15 * scanBurst(seconds),
  // A report runs for a quarter of an hour each night.
  transaction: (seconds) => (since(at(3))(seconds) < 15 * minute ? since(at(3))(seconds) : 3),
  // The same laptops are not opened at the same minute of each week.
  online: (seconds) => 0.1 + 0.75 * office(seconds) + 0.04 * sin(seconds / 7000),
  scanning: (seconds) => 0.05 + 0.1 * office(seconds) + 0.3 * scanBurst(seconds),
  enrolled: (seconds) => max(0, 3 * (4 - weekdayOf(seconds))),
  scans: (seconds) => round(5 + 60 * office(seconds) + 200 * scanBurst(seconds)),
  // Found during the day, and mended until the next.
  severe: (seconds) => 120 + 6 * max(0, 3 - abs(weekdayOf(seconds) - 2)) + round(2 * office(seconds)),
  oldestScan: (seconds) => seconds - at(1) - at(5) * scanBurst(seconds),
  // Once a day, but on Sundays the source publishes nothing.
  cveUpdate: (seconds) => {
    const today = floor((seconds - at(0, 30)) / day);
    return (weekdayOf(today * day) === 6 ? today - 1 : today) * day + at(0, 30);
  },
  backup: lastBackup,
  failedLogins: (seconds) => 0.05 + 0.9 * office(seconds),
  administration: (seconds) => 0.02 * office(seconds),
  // Renewed on Wednesday, a month before it expires.
  certificate: (seconds) => (seconds < 2 * day + at(10) ? 32 * day : 92 * day),
  busy: (seconds) => 0.25 + 0.35 * office(seconds) + 0.1 * scanBurst(seconds),
  memory: (seconds) => 0.55 + 0.15 * office(seconds),
  // Images and logs, until they are thrown away at night.
  free: (seconds) => 0.45 - 0.06 * (since(at(1))(seconds) / day),
  volume: (seconds) => 0.35 - 0.03 * (since(at(4))(seconds) / day),
  nodes,
  pods,
};
