import { bytes, millicores } from '../../constructs/core/quantity';
import { shown } from '../../constructs/core/problem';
import type { Rule } from '../rule';
import { workloadResources } from '../subjects';

/** Requests stay within limits. */
export const requestsAboveLimits: Rule = {
  id: 'requests-above-limits',
  reason: 'Kubernetes refuses a pod that requests more than its limit: the Deployment exists and no pod ever starts.',
  check(environment) {
    return workloadResources(environment).flatMap(({ path, value: { requests, limits } }) => {
      const cpuLimit = limits.cpu;
      return [
        ...(cpuLimit !== undefined && millicores(requests.cpu) > millicores(cpuLimit)
          ? [above(path, 'cpu', requests.cpu, cpuLimit)]
          : []),
        ...(bytes(requests.memory) > bytes(limits.memory)
          ? [above(path, 'memory', requests.memory, limits.memory)]
          : []),
      ];
    });
  },
};

function above(path: string, what: string, request: string, limit: string) {
  return {
    property: `${path}.requests.${what}`,
    got: shown(request),
    expected: `at most the limit, ${shown(limit)}`,
    fix: `lower the request to ${shown(limit)}, or raise ${path}.limits.${what}`,
  };
}
