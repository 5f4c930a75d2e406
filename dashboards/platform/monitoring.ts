import { alerts } from '../../alerts/alerts';
import { notificationsFailed } from '../../metrics/alertmanager';
import { certificateExpiry } from '../../metrics/certificates';
import { headSeries, ruleFailures, up } from '../../metrics/prometheus';
import { avg, increase, max, min, sub, sum, time } from '../../metrics/promql';
import { sqlClock } from '../../metrics/sql';
import { dashboard } from '../dashboard';
import { query, stat } from '../panels';
import { certificates } from './monitoring/certificates';
import { notifications } from './monitoring/notifications';
import { rules } from './monitoring/rules';
import { sources } from './monitoring/sources';
import { storage } from './monitoring/storage';
import { targets } from './monitoring/targets';
import { thanos } from './monitoring/thanos';

/** The watchers: whether everything is scraped, rules are evaluated and somebody is told. */
export const monitoringDashboard = dashboard({
  uid: 'zerotrace-monitoring',
  title: 'Monitoring',
  folder: 'platform',
  description:
    'The watchers themselves: whether everything is scraped, rules are evaluated, somebody is told, and certificates are renewed.',
  services: ['monitoring', 'certificates'],
  answer: [
    stat({
      title: 'Targets scraped',
      description: 'Share of the targets whose last scrape worked. A little below 1 during a deploy.',
      queries: [query(avg(up()), 'scraped')],
      color: 'one-is-good',
      alerts: [alerts.TargetDown, alerts.TargetMissing],
    }),
    stat({
      title: 'Failed evaluations',
      description: 'Evaluations of rules that failed in the last hour: alerts that are silent whatever happens.',
      queries: [query(sum(max.by('rule_group')(increase(ruleFailures(), '1h'))), 'failed')],
      color: { zeroIsGood: 'bad' },
      alerts: [alerts.RuleEvaluationsFailing],
    }),
    stat({
      title: 'Failed notifications',
      description: 'Notifications that failed in the last hour: nobody was told.',
      queries: [query(sum(increase(notificationsFailed(), '1h')), 'failed')],
      color: { zeroIsGood: 'bad' },
      alerts: [alerts.NotificationsFailing],
    }),
    stat({
      title: 'Series in memory',
      description: 'Series that Prometheus holds.',
      queries: [query(max(headSeries()), 'series')],
      alerts: [alerts.SeriesGrowth],
    }),
    stat({
      title: 'Age of figures',
      description: 'How old the figures of the database are. Up to a minute is normal.',
      queries: [query(sub(time(), max(sqlClock())), 'age')],
      alerts: [alerts.ExporterFrozen],
    }),
    stat({
      title: 'Next expiry',
      description: 'Time that the certificate has left that expires first. It is renewed a third of its life ahead.',
      queries: [query(sub(min(certificateExpiry()), time()), 'left')],
      alerts: [alerts.CertificateExpiring],
    }),
  ],
  sections: [targets, rules, notifications, storage, thanos, sources, certificates],
  related: ['zerotrace-alerts', 'zerotrace-overview', 'zerotrace-workloads', 'zerotrace-infrastructure'],
});
