import { alerts } from '../../alerts/alerts';
import { slos } from '../../alerts/slos';
import { alertmanagerAlerts } from '../../metrics/alertmanager';
import { alerts as alertSeries } from '../../metrics/prometheus';
import { count, group, max, presentOverTime, oneOf, or, quantity, readAs, vector } from '../../metrics/promql';
import type { Expression } from '../../metrics/promql';
import { dashboard } from '../dashboard';
import { query, stat } from '../panels';
import { firing } from './alerts/firing';
import { objectives } from './alerts/objectives';
import { thresholds } from './alerts/thresholds';

const told = { severity: oneOf('critical', 'warning') } as const;
const burning = { alertname: oneOf(...slos.map(({ alert }) => alert.name)) } as const;
const orNone = (of: Expression<never, 'series'>) => or(of, vector(quantity(0, 'series')));

/** What fires, what is left of the objectives, and the numbers that decide. */
export const alertsDashboard = dashboard({
  uid: 'zerotrace-alerts',
  title: 'Alerts and SLOs',
  folder: 'platform',
  description: 'What fires and fired, how fast the objectives spend their error budgets, and the thresholds in force.',
  answer: [
    stat({
      title: 'Services concerned',
      description:
        'Services about which something fires. Several at once: look below them, at database, nodes or network.',
      queries: [query(orNone(count(group.by('service')(alertSeries({ ...told, alertstate: 'firing' })))), 'services')],
      color: { zeroIsGood: 'notable' },
    }),
    stat({
      title: 'Pending',
      description: 'Alerts whose condition holds, not yet for long enough to fire.',
      queries: [query(readAs('alerts', orNone(count(alertSeries({ ...told, alertstate: 'pending' })))), 'pending')],
    }),
    stat({
      title: 'Suppressed',
      description: 'Alerts that are silenced, or inhibited by one that explains them: nobody is told.',
      queries: [query(max(alertmanagerAlerts({ state: 'suppressed' })), 'suppressed')],
    }),
    stat({
      title: 'Fired in 24 hours',
      description: 'Different alerts that fired within 24 hours.',
      queries: [
        query(
          readAs(
            'alerts',
            orNone(count(group.by('alertname')(presentOverTime(alertSeries({ ...told, alertstate: 'firing' }), '1d')))),
          ),
          'fired',
        ),
      ],
      course: false,
    }),
    stat({
      title: 'Budgets burning',
      description: 'Objectives that spend their error budget too fast.',
      queries: [
        query(
          readAs('alerts', orNone(count(group.by('alertname')(alertSeries({ ...burning, alertstate: 'firing' }))))),
          'burning',
        ),
      ],
      color: { zeroIsGood: 'bad' },
      alerts: slos.map(({ alert }) => alert),
    }),
    stat({
      title: "Dead man's switch",
      description: 'Whether the alert fires that always fires: 100 % while rules are evaluated.',
      queries: [
        query(readAs('ratio', max(alertSeries({ alertname: alerts.Watchdog.name, alertstate: 'firing' }))), 'fires'),
      ],
      color: 'one-is-good',
      alerts: [alerts.Watchdog],
    }),
  ],
  sections: [firing, objectives, thresholds],
  related: ['zerotrace-overview', 'zerotrace-monitoring', 'zerotrace-api', 'zerotrace-security'],
});
