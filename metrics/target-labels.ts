import { open } from './promql/labels';
import type { OpenLabel } from './promql/labels';

/** Labels that Prometheus puts on everything that it scrapes by a ServiceMonitor or PodMonitor. */
export interface TargetLabels<J extends string> {
  /** Put on each target by relabelling: external labels are not on series that are queried locally. */
  readonly environment: OpenLabel;
  readonly job: readonly J[];
  readonly instance: OpenLabel;
  readonly namespace: OpenLabel;
  readonly pod: OpenLabel;
  readonly container: OpenLabel;
  readonly service: OpenLabel;
  /** Name of the scraped port. */
  readonly endpoint: OpenLabel;
}

/** Names of labels that a target has whatever it is. */
export type ProbeLabel = 'environment' | 'job' | 'instance';

/**
 * Labels of the targets of some jobs. `exposed` names those that the metrics have themselves: they are scraped with
 * `honorLabels: true`, or the target's value would take the place and theirs be renamed `exported_...`.
 */
export function targetLabels<const J extends string, const X extends keyof TargetLabels<string> = never>(
  jobs: readonly J[],
  exposed: readonly X[] = [],
): Omit<TargetLabels<J>, X> {
  const all: TargetLabels<J> = {
    environment: open(1),
    job: jobs,
    instance: open(20),
    namespace: open(20),
    pod: open(50),
    container: open(10),
    service: open(30),
    endpoint: open(10),
  };
  const names: readonly string[] = exposed;
  return Object.fromEntries(Object.entries(all).filter(([label]) => !names.includes(label))) as Omit<
    TargetLabels<J>,
    X
  >;
}

/** Labels of a target that is probed, not scraped: no pod answers. */
export function probeLabels<const J extends string>(jobs: readonly J[]): Pick<TargetLabels<J>, ProbeLabel> {
  const { environment, job, instance } = targetLabels(jobs);
  return { environment, job, instance };
}
