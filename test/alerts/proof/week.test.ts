import { writeFileSync } from 'node:fs';
import { environmentAlerts } from '../../../alerts/export';
import { day } from '../../../cli/simulation/calendar';
import { approachLines, approachTable } from '../../../cli/simulation/evaluation/approach-table';
import type { Course } from '../../../cli/simulation/evaluation/evaluate';
import { evaluate } from '../../../cli/simulation/evaluation/evaluate';
import { firings } from '../../../cli/simulation/evaluation/firing';
import { seriesOf } from '../../../cli/simulation/life/series-of';
import { quietWeek } from '../../../cli/simulation/scenarios/quiet-week';
import { spread } from '../../../cli/simulation/series/spread';
import { proofOptions } from '../../support/alerts/proof-options';
import { withPrometheus } from '../../support/alerts/with-prometheus';
import { describeWith } from '../../support/program';
import { scratch } from '../../support/scratch';

const [interval, scrapeInterval] = [60, 30];
/** A Monday. */
const monday = Date.UTC(2024, 0, 1) / 1000;

/** What nothing is to be seen of in a quiet week, and why. */
const unseen: readonly { readonly query: RegExp; readonly because: string }[] = [
  { query: /^(?:max by \(job\) \()?absent\(/, because: 'it is there only while something is missing' },
];

/** Longest gap, in evaluations: that of an exporter with one pod, while it moves. */
const longestGap = 3;

describeWith('prometheus', 'a week of normal life', (program) => {
  let courses: readonly Course[] = [];

  beforeAll(async () => {
    courses = await withPrometheus(program, scratch(), (prometheus) =>
      evaluate(prometheus, {
        alerts: environmentAlerts(proofOptions),
        series: seriesOf(quietWeek),
        from: 0,
        until: 7 * day,
        interval,
        scrapes: { interval: scrapeInterval, phase: spread(scrapeInterval), monday },
      }),
    );
    const table = process.env['ZEROTRACE_WEEK_TABLE'];
    if (table !== undefined && table !== '') writeFileSync(table, approachTable(courses, interval));
    const watched = courses.filter(({ alert }) => alert.alert.name !== 'Watchdog');
    process.stdout.write(`A quiet week, by how close each alert came:\n${approachLines(watched, interval)}`);
  }, 300_000);

  it('with its nights, weekend, deploys, moved pods and scan burst wakes nobody', () => {
    expect(firings(courses).filter(({ severity }) => severity !== 'info')).toEqual([]);
  });

  it('sends each kind of digest, at most once a day', () => {
    const digests = firings(courses).filter(({ severity, alert }) => severity === 'info' && alert !== 'Watchdog');
    const days = digests.map(({ alert, fires }) => `${alert} on day ${Math.floor((fires * interval) / day) + 1}`);
    expect(days).toEqual([...new Set(days)]);
    expect([...new Set(digests.map(({ alert }) => alert))].sort()).toEqual([
      'NewAgentEnrollments',
      'PerformanceTrend',
      'ScanCompletions',
      'SecurityFindingsDigest',
      'VulnerabilityDiscoveries',
    ]);
  });

  it('shows every alert what it looks at, throughout', () => {
    const blind = courses.flatMap(({ alert, blind: queries }) =>
      queries
        .filter(({ query, evaluations }) => evaluations > longestGap && !unseen.some((each) => each.query.test(query)))
        .map(({ query, evaluations }) => `${alert.alert.name} ${alert.severity}: ${evaluations} without ${query}`),
    );
    expect(blind).toEqual([]);
    expect(courses.length).toBe(environmentAlerts(proofOptions).length);
  });

  it('comes close to what it should: deploys, moved pods and nightly work are in it', () => {
    const longest = (name: string) =>
      Math.max(
        0,
        ...courses
          .filter(({ alert }) => alert.alert.name === name)
          .flatMap(({ active }) =>
            active.flatMap(({ activities }) => activities.map((each) => each.until - each.since)),
          ),
      );
    // In evaluations, of which each is pending for one at least.
    for (const name of [
      'ApiDown',
      'HighErrorRate',
      'ApiDegraded',
      'PostgresDown',
      'TargetDown',
      'PrometheusReplicasLost',
    ]) {
      expect([name, longest(name) > 0]).toEqual([name, true]);
    }
  });
});
