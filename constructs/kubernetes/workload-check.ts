import type { Construct } from 'constructs';
import { invalidConstruct } from '../core/invalid-construct';
import type { Problem } from '../core/problem';
import { bytes, millicores } from '../core/quantity';
import type { WorkloadProps } from './workload';

/** Throws, with every problem at once, for properties of a workload that contradict each other. */
export function checkWorkload(construct: Construct, props: WorkloadProps): void {
  const {
    container,
    initContainers = [],
    sidecars = [],
    kind = 'deployment',
    replicas = 1,
    rollout = 'rolling',
  } = props;
  const problems: Omit<Problem, 'where'>[] = [];
  if (rollout === 'recreate' && kind !== 'deployment') {
    problems.push({
      property: 'rollout',
      got: `recreate for a ${kind}`,
      expected: 'rolling',
      fix: 'leave it out: only a deployment can stop all pods before it starts new ones',
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
  for (const each of [...initContainers, container, ...sidecars]) {
    const { requests, limits } = each.resources;
    if (bytes(requests.memory) > bytes(limits.memory)) {
      problems.push({
        property: `${each.name}.resources.requests.memory`,
        got: requests.memory,
        expected: `at most the limit, ${limits.memory}`,
        fix: 'raise the limit or lower the request',
      });
    }
    if (limits.cpu !== undefined && millicores(requests.cpu) > millicores(limits.cpu)) {
      problems.push({
        property: `${each.name}.resources.requests.cpu`,
        got: requests.cpu,
        expected: `at most the limit, ${limits.cpu}`,
        fix: 'raise the limit or lower the request',
      });
    }
    for (const [property, probe] of Object.entries({
      startup: each.startup,
      readiness: each.readiness,
      liveness: each.liveness,
    })) {
      if (probe?.port !== undefined && each.ports?.[probe.port] === undefined) {
        problems.push({
          property: `${each.name}.${property}`,
          got: `port "${probe.port}"`,
          expected: `one of ${Object.keys(each.ports ?? {}).join(', ') || 'no port'}`,
          fix: 'name a port of the container',
        });
      }
    }
    for (const mount of each.mounts ?? []) {
      if (mount.kind === 'claim' && kind !== 'stateful-set') {
        problems.push({
          property: `${each.name}.mounts`,
          got: `a claim in a ${kind}`,
          expected: 'kind "stateful-set"',
          fix: 'make it a stateful set, or mount a temporary directory',
        });
      }
    }
  }
  if (problems.length > 0) throw invalidConstruct(construct, ...problems);
}
