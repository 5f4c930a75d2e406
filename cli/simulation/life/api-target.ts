import type { SimulatedPod } from '../cluster/pods';
import { podTarget } from '../cluster/pods';
import type { Target } from '../series/target';
import type { Life } from './life';

/** The API's pod, which does not answer either where the API does not. */
export function apiTarget(pod: SimulatedPod, { api }: Life): Target | undefined {
  const target = podTarget(pod);
  if (target === undefined) return undefined;
  return {
    ...target,
    state: (seconds) => {
      const state = target.state(seconds);
      return state === 'up' && api(seconds) === 0 ? 'down' : state;
    },
  };
}
