import { alerts } from '../../alerts/alerts';
import { add, div, gt, increase, max, min, rate, readAs, sub, sum, time } from '../../metrics/promql';
import {
  valkeyClients,
  valkeyCommands,
  valkeyEvicted,
  valkeyHits,
  valkeyKeys,
  valkeyMaxClients,
  valkeyMemory,
  valkeyMemoryMax,
  valkeyMisses,
  valkeyRejected,
  valkeyStart,
  valkeyUp,
} from '../../metrics/valkey';
import { containerPanels } from '../container-panels';
import { dashboard } from '../dashboard';
import { query, stat, stateTimeline, timeseries } from '../panels';
import { rateInterval } from '../rate-interval';

const hits = sum(rate(valkeyHits(), rateInterval));
const misses = sum(rate(valkeyMisses(), rateInterval));
const hitRate = div(hits, gt(add(hits, misses), 0));
/** Without a limit the maximum is 0. */
const memoryUsed = div(max(valkeyMemory()), gt(max(valkeyMemoryMax()), 0));

/** Valkey, the cache: the services go on without it, slower. */
export const valkeyDashboard = dashboard({
  uid: 'zerotrace-valkey',
  title: 'Valkey',
  folder: 'platform',
  description:
    'The cache of API and enrichment: whether it answers, how much it helps, and whether it has room. Without it both go on, slower.',
  services: ['valkey'],
  answer: [
    stat({
      title: 'Valkey answers',
      description: 'Whether the exporter can connect to Valkey.',
      queries: [query(readAs('ratio', min(valkeyUp())), 'answers')],
      color: 'one-is-good',
      alerts: [alerts.ValkeyDown],
    }),
    stat({
      title: 'Hit rate',
      description: 'Share of the look-ups that found a key. Above 80 % is what was promised.',
      queries: [query(hitRate, 'hits')],
      empty: 'No look-ups',
    }),
    stat({
      title: 'Memory used',
      description:
        'Share of its memory that data takes. When it is full Valkey throws the least used out, which is no harm in itself.',
      queries: [query(memoryUsed, 'used')],
      alerts: [alerts.ValkeyMemoryHigh],
    }),
    stat({
      title: 'Clients',
      description: 'Connections of clients.',
      queries: [query(sum(valkeyClients()), 'clients')],
    }),
    stat({
      title: 'Commands',
      description: 'Commands a second.',
      queries: [query(sum(rate(valkeyCommands(), rateInterval)), 'commands')],
    }),
    stat({
      title: 'Up for',
      description: 'Time since Valkey started: after a restart it reads its file back, and the first look-ups miss.',
      queries: [query(sub(time(), max(valkeyStart())), 'up')],
      course: false,
    }),
  ],
  sections: [
    {
      title: 'Use',
      panels: [
        timeseries({
          title: 'Look-ups',
          description: 'Look-ups a second that found a key, and that found none.',
          queries: [query(hits, 'hits'), query(misses, 'misses')],
          stacked: true,
          width: 'third',
        }),
        timeseries({
          title: 'Hit rate over time',
          description:
            'Share of the look-ups that found a key. A fall without a restart: keys expire or are thrown out too early.',
          queries: [query(hitRate, 'hits')],
          max: 1,
          width: 'third',
          empty: 'No look-ups',
        }),
        timeseries({
          title: 'Commands a second',
          description: 'Commands that Valkey executed.',
          queries: [query(sum(rate(valkeyCommands(), rateInterval)), 'commands')],
          width: 'third',
        }),
        stateTimeline({
          title: 'Answers',
          description: 'Whether the exporter can connect.',
          queries: [query(min(valkeyUp()), 'Valkey')],
          states: { one: 'answers', zero: 'does not' },
          alerts: [alerts.ValkeyDown],
          width: 'full',
          height: 4,
        }),
      ],
    },
    {
      title: 'Memory',
      panels: [
        timeseries({
          title: 'Share of memory used',
          description:
            'Share of the memory that data may take. Full is normal for a cache; the alert is about data that does not expire.',
          queries: [query(memoryUsed, 'used')],
          thresholds: [alerts.ValkeyMemoryHigh],
          max: 1,
          width: 'third',
        }),
        timeseries({
          title: 'Keys thrown out',
          description:
            'Keys a second that were thrown out for want of memory. Now and then is normal, steadily means that it is too small.',
          queries: [query(sum(rate(valkeyEvicted(), rateInterval)), 'thrown out')],
          alerts: [alerts.ValkeyMemoryHigh],
          width: 'third',
        }),
        timeseries({
          title: 'Keys',
          description: 'Keys of each database.',
          queries: [query(max.by('db')(valkeyKeys()), ({ db }) => db)],
          stacked: true,
          width: 'third',
        }),
      ],
    },
    {
      title: 'Connections and pod',
      panels: [
        timeseries({
          title: 'Connections',
          description: 'Connections of clients, of those that Valkey accepts.',
          queries: [query(sum(valkeyClients()), 'clients'), query(max(valkeyMaxClients()), 'limit')],
        }),
        timeseries({
          title: 'Connections refused in 10 minutes',
          description: 'Connections that were refused: more clients than Valkey accepts. Normally none.',
          queries: [query(sum(increase(valkeyRejected(), '10m')), 'refused')],
          thresholds: [alerts.ValkeyRejectingConnections],
        }),
        ...containerPanels({ namespace: 'zerotrace-data', container: 'valkey' }),
      ],
    },
  ],
  related: ['zerotrace-enrichment', 'zerotrace-api', 'zerotrace-workloads'],
  logsOf: ['valkey'],
});
