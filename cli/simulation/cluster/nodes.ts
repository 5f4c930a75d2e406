import type { Job } from '../../../metrics/jobs';
import { jobs } from '../../../metrics/jobs';
import type { Target } from '../series/target';
import { infinite } from '../numbers';

/** One node from its beginning to its end. */
export interface SimulatedNode {
  readonly name: string;
  readonly from: number;
  readonly until: number;
  /** When it is started again, and for how long it is away then. */
  readonly reboots: readonly { readonly at: number; readonly lasts: number }[];
}

/** Until a node that is gone is deleted, which ends its scrapes. */
const lingering = 150;

/** A node that was always there and will be. */
export function lastingNode(name: string): SimulatedNode {
  return { name, from: -infinite, until: infinite, reboots: [] };
}

/** What Prometheus scrapes of a node. */
export function nodeTarget(
  { name, from, until, reboots }: SimulatedNode,
  job: Job,
  labels: Readonly<Record<string, string>> = {},
): Target {
  return {
    job,
    labels: { instance: `${name}:${job === jobs.kubelet ? 10_250 : 9100}`, ...labels },
    state: (seconds) => {
      if (seconds < from || seconds >= until + lingering) return 'gone';
      const away = seconds >= until || reboots.some(({ at, lasts }) => seconds >= at && seconds < at + lasts);
      return away ? 'down' : 'up';
    },
    started: (seconds) => reboots.reduce((last, { at }) => (seconds >= at ? at : last), from),
    lifetime: [from, until + lingering],
  };
}
