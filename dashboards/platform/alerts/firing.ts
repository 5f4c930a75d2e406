import { alerts as alertSeries } from '../../../metrics/prometheus';
import { count, countOverTime, group, oneOf, readAs, sum, topk } from '../../../metrics/promql';
import type { Section } from '../../dashboard';
import { query, table, timeseries } from '../../panels';

/** Digests and the dead man's switch are no news. */
const told = { severity: oneOf('critical', 'warning') } as const;

/** What fires and fired. */
export const firing: Section = {
  title: 'Firing and pending',
  panels: [
    timeseries({
      title: 'Firing by severity',
      description:
        'Alerts that fire, by severity. Each is counted as often as its labels differ: a company each, a node each.',
      queries: [
        query(
          readAs('alerts', count.by('severity')(alertSeries({ ...told, alertstate: 'firing' }))),
          ({ severity }) => severity,
        ),
      ],
      stacked: true,
      width: 'third',
      empty: 'Nothing fires',
    }),
    timeseries({
      title: 'Firing by service',
      description:
        'Alerts that fire, by what they are about. Several services at once: look below them, at database, nodes or network.',
      queries: [
        query(
          readAs('alerts', count.by('service')(alertSeries({ ...told, alertstate: 'firing' }))),
          ({ service }) => service,
        ),
      ],
      stacked: true,
      width: 'third',
      empty: 'Nothing fires',
    }),
    timeseries({
      title: 'Pending by service',
      description:
        'Alerts whose condition holds, not yet for long enough to fire. Many that never fire: their thresholds are too near to normal.',
      queries: [
        query(
          readAs('alerts', count.by('service')(alertSeries({ ...told, alertstate: 'pending' }))),
          ({ service }) => service,
        ),
      ],
      stacked: true,
      width: 'third',
      empty: 'Nothing is pending',
    }),
    table({
      title: 'Most of the last 24 hours',
      description:
        'Alerts that fired within 24 hours, by for how many evaluations. What leads this list every day is noise: its cause or its threshold must change.',
      queries: [
        query(
          topk(20)(
            sum.by(
              'severity',
              'alertname',
              'service',
            )(countOverTime(alertSeries({ ...told, alertstate: 'firing' }), '1d')),
          ),
          'Evaluations',
        ),
      ],
      labels: { severity: 'Severity', alertname: 'Alert', service: 'Service' },
      width: 'half',
      empty: 'Nothing fired',
    }),
    table({
      title: 'Alerts that are pending',
      description: 'Alerts whose condition holds now, and that fire if it goes on.',
      queries: [
        query(group.by('severity', 'alertname', 'service')(alertSeries({ ...told, alertstate: 'pending' })), 'pending'),
      ],
      labels: { severity: 'Severity', alertname: 'Alert', service: 'Service' },
      labelsOnly: true,
      width: 'half',
      empty: 'Nothing is pending',
    }),
  ],
};
