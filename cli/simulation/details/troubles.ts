import type { Course } from '../course';

/** What can be wrong besides what lives differ in: 1 while it is, else 0. */
export interface Troubles {
  /** A node says that its disk is full, takes no pods, cannot write, and its daemons are gone. */
  readonly node: Course;
  /** Jobs do not run in time, one failed, a claim waits for its volume, and a certificate is not renewed. */
  readonly jobs: Course;
  /** The second instance of PostgreSQL is fenced off and tells nothing. */
  readonly instance: Course;
}

/** The node that is broken: one that is there all week. */
export const brokenNode = 'node-d';

/** Nothing is wrong. */
export const noTroubles: Troubles = { node: () => 0, jobs: () => 0, instance: () => 0 };
