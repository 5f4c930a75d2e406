import { alerts } from '../../../alerts/alerts';
import { max, sub, sum, time, topk } from '../../../metrics/promql';
import { scansPending, scansPendingOldest } from '../../../metrics/sql';
import type { Section } from '../../dashboard';
import { barGauge, query, timeseries } from '../../panels';

/** Scans that wait. */
export const queue: Section = {
  title: 'Queue',
  panels: [
    timeseries({
      title: 'Scans that wait',
      description:
        'Scans that were asked for and not begun. Falling is normal; today nothing works them off, and they only grow.',
      queries: [query(sum(max.by('company_id')(scansPending())), 'waiting')],
      alerts: [alerts.ScanQueueStuck],
      width: 'third',
    }),
    timeseries({
      title: 'Oldest scan that waits',
      description:
        'How long it has been waiting, of all companies. A line that climbs with the clock: nobody works on it.',
      queries: [query(sub(time(), max(scansPendingOldest())), 'oldest')],
      thresholds: [alerts.ScanQueueStuck],
      width: 'third',
      empty: 'No scan waits',
    }),
    barGauge({
      title: 'Waiting scans by company',
      description: 'The ten companies with most scans that wait.',
      queries: [query(topk(10)(max.by('company_id')(scansPending())), ({ company_id }) => company_id)],
      width: 'third',
    }),
  ],
};
