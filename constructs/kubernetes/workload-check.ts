import type { Construct } from 'constructs';
import { invalidConstruct } from '../core/invalid-construct';
import type { Problem } from '../core/problem';
import { nameProblems } from './object-name';
import { podProblems } from './pod-check';
import { podContainers } from './pod';
import type { WorkloadProps } from './workload';

/** Throws, with every problem at once, for properties of a workload that contradict each other. */
export function checkWorkload(construct: Construct, props: WorkloadProps): void {
  const { kind = 'deployment', replicas = 1, rollout = 'rolling', start = 'ordered' } = props;
  const problems: Omit<Problem, 'where'>[] = [...nameProblems('name', props.name), ...podProblems(props)];
  if (rollout === 'recreate' && kind !== 'deployment') {
    problems.push({
      property: 'rollout',
      got: `recreate for a ${kind}`,
      expected: 'rolling',
      fix: 'leave it out: only a deployment can stop all pods before it starts new ones',
    });
  }
  if (start === 'parallel' && kind !== 'stateful-set') {
    problems.push({
      property: 'start',
      got: `parallel for a ${kind}`,
      expected: 'ordered',
      fix: 'leave it out: only a stateful set starts its pods one after the other',
    });
  }
  if (kind === 'daemon-set' && replicas !== 1) {
    problems.push({
      property: 'replicas',
      got: String(replicas),
      expected: 'nothing',
      fix: 'leave it out: a daemon set has one pod on each node',
    });
  }
  for (const { name, mounts = [] } of podContainers(props)) {
    if (kind !== 'stateful-set' && mounts.some((mount) => mount.kind === 'claim')) {
      problems.push({
        property: `${name}.mounts`,
        got: `a claim in a ${kind}`,
        expected: 'kind "stateful-set"',
        fix: 'make it a stateful set, or mount a temporary directory',
      });
    }
  }
  if (problems.length > 0) throw invalidConstruct(construct, ...problems);
}
