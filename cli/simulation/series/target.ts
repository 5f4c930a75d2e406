import type { Job } from '../../../metrics/jobs';
import type { Course } from '../course';
import { infinite } from '../numbers';

/** Whether a target answers, is known but does not, or is not known. */
export type TargetState = 'up' | 'down' | 'gone';

/** Something that Prometheus scrapes. */
export interface Target {
  readonly job: Job;
  /** Labels that relabelling puts on it: those of a metric that exposes them itself win. */
  readonly labels: Readonly<Record<string, string>>;
  readonly state: (seconds: number) => TargetState;
  /** When the process that answers was started: its counters begin at 0 then. */
  readonly started: Course;
  /** Outside of it there is nothing. @default it was always there, and will be */
  readonly lifetime?: readonly [from: number, until: number];
}

/** A target that always answers. */
export function steady(job: Job, labels: Readonly<Record<string, string>> = {}): Target {
  return { job, labels: { instance: `${job}-0`, ...labels }, state: () => 'up', started: () => -infinite };
}
