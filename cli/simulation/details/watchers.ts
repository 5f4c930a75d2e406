import {
  alertmanagerAlerts,
  alertmanagerConfigHash,
  alertmanagerFailedPeers,
  alertmanagerMembers,
  notificationLatency,
} from '../../../metrics/alertmanager';
import { certificateReady, certificateRenewal } from '../../../metrics/certificates';
import {
  alertmanagersDiscovered,
  compactionsFailed,
  notificationsDropped,
  remoteWriteFailed,
  ruleGroupDuration,
  ruleGroupInterval,
  ruleGroupRules,
  ruleIterationsMissed,
  samplesAppended,
  scrapeDuration,
  scrapePoolTargets,
  scrapeSampleLimitExceeded,
  scrapeSamples,
  scrapeSeriesAdded,
  storageBlocksBytes,
} from '../../../metrics/prometheus';
import { day, office } from '../calendar';
import { podTarget } from '../cluster/pods';
import type { Life } from '../life/life';
import { counter, gauge } from '../series/series';
import type { SimulatedSeries } from '../series/series';
import type { Target } from '../series/target';
import { logNormal } from './log-normal';
import type { Troubles } from './troubles';

const gibibyte = 2 ** 30;
const groups = {
  'zerotrace-http': 14,
  'zerotrace-agents': 11,
  'zerotrace-slos': 24,
  'zerotrace-thresholds': 60,
} as const;

/** What Prometheus, Alertmanager and cert-manager say of themselves besides what rules look at. `scraped`: every target's `up`. */
export function watcherDetails(
  life: Life,
  scraped: readonly SimulatedSeries[],
  troubles: Troubles,
): readonly SimulatedSeries[] {
  return [
    ...life.pods.flatMap((pod) => {
      const target = podTarget(pod);
      if (target === undefined) return [];
      switch (pod.workload) {
        case 'prometheus-monitoring':
          return prometheus(target, scraped.length);
        case 'alertmanager-monitoring':
          return alertmanager(target);
        case 'cert-manager':
          return certificates(target, life, troubles);
        default:
          return [];
      }
    }),
    ...scraped.flatMap(scrapes),
  ];
}

function prometheus(target: Target, targets: number): readonly SimulatedSeries[] {
  return [
    gauge(target, alertmanagersDiscovered, {}, 2),
    counter(target, notificationsDropped, {}, 0),
    counter(target, remoteWriteFailed, { remote_name: 'none', url: 'none' }, 0),
    ...Object.entries(groups).flatMap(([rule_group, rules]) => [
      gauge(target, ruleGroupInterval, { rule_group }, 30),
      gauge(target, ruleGroupDuration, { rule_group }, (s) => 0.002 * rules * (1 + 0.3 * office(s))),
      gauge(target, ruleGroupRules, { rule_group }, rules),
      counter(target, ruleIterationsMissed, { rule_group }, 0),
    ]),
    gauge(target, scrapePoolTargets, { scrape_job: 'all' }, targets),
    counter(target, scrapeSampleLimitExceeded, {}, 0),
    counter(target, compactionsFailed, {}, 0),
    counter(target, samplesAppended, { type: 'float' }, (s) => 60 * (2100 + 300 * office(s))),
    gauge(target, storageBlocksBytes, {}, (s) => 12 * gibibyte + (s / day) * gibibyte * 0.4),
  ];
}

function alertmanager(target: Target): readonly SimulatedSeries[] {
  return [
    gauge(target, alertmanagerAlerts, { state: 'active' }, 1),
    gauge(target, alertmanagerAlerts, { state: 'suppressed' }, 0),
    gauge(target, alertmanagerMembers, {}, 2),
    gauge(target, alertmanagerFailedPeers, {}, 0),
    gauge(target, alertmanagerConfigHash, {}, 1234),
    ...logNormal(
      target,
      notificationLatency,
      { integration: 'webhook' },
      {
        perMinute: () => 1,
        median: () => 0.3,
        spread: 2,
      },
    ),
  ];
}

function scrapes({ target, course }: SimulatedSeries, place: number): readonly SimulatedSeries[] {
  const known = (value: number) => (seconds: number) => (Number.isNaN(course(seconds)) ? NaN : value);
  return [
    gauge(target, scrapeDuration, {}, known(0.01 + 0.004 * (place % 17))),
    gauge(target, scrapeSamples, {}, known(120 + 90 * (place % 13))),
    gauge(target, scrapeSeriesAdded, {}, known(place % 5 === 0 ? 2 : 0)),
  ];
}

function certificates(target: Target, { certificate }: Life, { jobs }: Troubles): readonly SimulatedSeries[] {
  const edge = { namespace: 'zerotrace', name: 'edge' } as const;
  return [
    // Renewed a month before it expires; where nothing runs, its time was yesterday.
    gauge(target, certificateRenewal, edge, (s) => (jobs(s) === 1 ? s - day : certificate(s) - 30 * day)),
    gauge(target, certificateReady, { ...edge, condition: 'True' }, (s) => 1 - jobs(s)),
  ];
}
