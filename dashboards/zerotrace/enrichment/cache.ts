import { alerts } from '../../../alerts/alerts';
import { add, div, gt, max, rate, sum } from '../../../metrics/promql';
import { valkeyHits, valkeyMemory, valkeyMemoryMax, valkeyMisses, valkeyUp } from '../../../metrics/valkey';
import type { Section } from '../../dashboard';
import { query, stateTimeline, timeseries } from '../../panels';
import { rateInterval } from '../../rate-interval';

const hits = sum(rate(valkeyHits(), rateInterval));
const lookups = add(hits, sum(rate(valkeyMisses(), rateInterval)));

/** Valkey keeps what was looked up before. */
export const cache: Section = {
  title: 'Cache',
  panels: [
    timeseries({
      title: 'Hit rate of the cache',
      description:
        'Share of the look-ups that Valkey answers. Above 80 % is what was promised; after a restart it begins at 0.',
      queries: [query(div(hits, gt(lookups, 0)), 'hits')],
      max: 1,
      width: 'third',
      empty: 'Nobody looks anything up',
    }),
    timeseries({
      title: 'Memory of the cache',
      description: 'Share of its memory that Valkey uses: when it is full it throws the least used out.',
      queries: [query(div(max(valkeyMemory()), gt(max(valkeyMemoryMax()), 0)), 'used')],
      thresholds: [alerts.ValkeyMemoryHigh],
      max: 1,
      width: 'third',
    }),
    stateTimeline({
      title: 'Cache answers',
      description: 'Without Valkey enrichment goes on, slower.',
      queries: [query(max(valkeyUp()), 'Valkey')],
      states: { one: 'answers', zero: 'does not' },
      alerts: [alerts.ValkeyDown],
      width: 'third',
      height: 8,
    }),
  ],
};
