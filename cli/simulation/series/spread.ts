import type { Target } from './target';

/** Spreads scrapes over the interval, as Prometheus does by a hash of the target: whole seconds from 0 on. */
export function spread(interval: number): (target: Target) => number {
  return ({ job, labels }) => {
    let hash = 0;
    for (const character of `${job}/${labels['instance'] ?? ''}`) {
      hash = (hash * 31 + character.charCodeAt(0)) % interval;
    }
    return hash;
  };
}
