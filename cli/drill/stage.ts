import type { NotificationOptions } from '../../alerts/notifications/notification-options';
import type { ExportedFiles, Times } from './exported';
import type { Journal } from './journal';
import type { Scale } from './scale/duration';
import type { Alertmanager } from './servers/alertmanager';
import type { Prometheus } from './servers/prometheus';
import type { SlackSink } from './sinks/slack-sink';
import type { Conditions } from './world/conditions';
import type { World } from './world/world';

/** Everything that a step of the scenario can look at or change. */
export interface Stage {
  readonly environment: string;
  readonly files: ExportedFiles;
  /** Times of the files, before scaling. */
  readonly times: Times;
  readonly scale: Scale;
  /** Milliseconds between two scrapes and two evaluations, before scaling. */
  readonly interval: number;
  readonly notifications: NotificationOptions;
  readonly journal: Journal;
  readonly world: World;
  readonly slack: SlackSink;
  readonly prometheus: Prometheus;
  readonly alertmanagers: readonly [Alertmanager, Alertmanager];
  /** Every answer that Slack gave, in order. */
  readonly answers: number[];
}

/**
 * How much later than it must something may be, in milliseconds of the drill. Not scaled: it is what processes on a busy machine
 * wait for each other.
 */
export const slack = 4_000;

/** Milliseconds of the drill for milliseconds of the environment. */
export function scaled({ scale }: Pick<Stage, 'scale'>, length: number): number {
  return length / scale;
}

/** What scraping, evaluating and Prometheus' own resending add, in milliseconds of the drill. */
export function sampling(stage: Pick<Stage, 'scale' | 'interval'>): number {
  return scaled(stage, 2 * stage.interval);
}

/** Changes what is wrong with the services, and says so. Returns when that was. */
export function change({ world, journal }: Stage, conditions: Partial<Conditions>): number {
  world.set(conditions);
  const changes = Object.entries(conditions).map(([name, value]) => `${name} = ${String(value)}`);
  journal.write('change', changes.join(', '));
  return journal.now();
}
