import type { AlertedService, Severity } from '../alerts/vocabulary';
import { alerts } from '../metrics/prometheus';
import { count, group, oneOf, or, quantity, readAs, vector } from '../metrics/promql';
import type { Panel } from './panels';
import { query, stat, table } from './panels';

/** What stands at the top of every dashboard: whether anything fires, and what. */
export interface AlertPanels {
  readonly counts: readonly Panel[];
  readonly list: Panel;
}

const firing = (services: readonly AlertedService[] | undefined, severity?: Severity) =>
  alerts({
    alertstate: 'firing',
    ...(severity === undefined ? { severity: oneOf('critical', 'warning') } : { severity }),
    ...(services === undefined ? {} : { service: oneOf(...services) }),
  });

/** The alerts about some services, or about all. */
export function alertPanels(services: readonly AlertedService[] | undefined): AlertPanels {
  const about = services === undefined ? 'the platform' : services.join(', ');
  const counted = (severity: Severity) =>
    readAs('alerts', or(count(firing(services, severity)), vector(quantity(0, 'series'))));
  return {
    counts: [
      stat({
        title: 'Critical alerts',
        description: `Critical alerts about ${about} that fire now. Someone was paged: the list below says what for.`,
        queries: [query(counted('critical'), 'critical')],
        color: { zeroIsGood: 'bad' },
      }),
      stat({
        title: 'Warnings',
        description: `Warnings about ${about} that fire now: something to look at on a working day.`,
        queries: [query(counted('warning'), 'warning')],
        color: { zeroIsGood: 'notable' },
      }),
    ],
    list: table({
      title: 'Alerts that fire',
      description: `What fires about ${about}, the most urgent first. Silenced and inhibited alerts are listed too.`,
      queries: [query(group.by('severity', 'alertname', 'service', 'team')(firing(services)), 'firing')],
      labels: { severity: 'Severity', alertname: 'Alert', service: 'Service', team: 'Team' },
      labelsOnly: true,
      height: 5,
      empty: 'Nothing fires',
    }),
  };
}
