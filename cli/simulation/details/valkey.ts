import {
  valkeyClients,
  valkeyCommands,
  valkeyEvicted,
  valkeyHits,
  valkeyKeys,
  valkeyMaxClients,
  valkeyMisses,
  valkeyStart,
} from '../../../metrics/valkey';
import { day, office } from '../calendar';
import { podTarget } from '../cluster/pods';
import type { Life } from '../life/life';
import { counter, gauge } from '../series/series';
import type { SimulatedSeries } from '../series/series';

/** What Valkey's exporter says besides what rules look at. */
export function valkeyDetails(life: Life): readonly SimulatedSeries[] {
  return life.pods.flatMap((pod) => {
    const target = pod.workload === 'valkey' ? podTarget(pod) : undefined;
    if (target === undefined) return [];
    return [
      gauge(target, valkeyClients, {}, (s) => Math.round(12 + 20 * office(s))),
      gauge(target, valkeyMaxClients, {}, 10_000),
      counter(target, valkeyCommands, {}, (s) => 60 * 8 * life.requests(s)),
      counter(target, valkeyHits, {}, (s) => 60 * 4 * life.requests(s)),
      counter(target, valkeyMisses, {}, (s) => 60 * 0.5 * life.requests(s)),
      counter(target, valkeyEvicted, {}, 0),
      gauge(target, valkeyKeys, { db: 'db0' }, (s) => Math.round(40_000 + 30_000 * office(s))),
      gauge(target, valkeyStart, {}, (s) => Math.max(target.started(s), -20 * day)),
    ];
  });
}
