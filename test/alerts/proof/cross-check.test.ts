import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { environmentAlerts, ruleGroups } from '../../../alerts/export';
import { at, day } from '../../../cli/simulation/calendar';
import { during } from '../../../cli/simulation/course';
import { demandOf } from '../../../cli/simulation/evaluation/demand';
import type { Course } from '../../../cli/simulation/evaluation/evaluate';
import { evaluate } from '../../../cli/simulation/evaluation/evaluate';
import type { Life } from '../../../cli/simulation/life/life';
import { seriesOf } from '../../../cli/simulation/life/series-of';
import { quietWeek } from '../../../cli/simulation/scenarios/quiet-week';
import { durationOf } from '../../../metrics/promql';
import { proofOptions } from '../../support/alerts/proof-options';
import { selector } from '../../support/alerts/promtool';
import { caseSeriesOf } from '../../support/alerts/simulated-series';
import { withPrometheus } from '../../support/alerts/with-prometheus';
import { toolPath } from '../../../tools/locate';
import { describeWith } from '../../support/program';
import { scratch } from '../../support/scratch';

const monday = Date.UTC(2024, 0, 1) / 1000;
const interval = 30;
/** A Tuesday morning: a node is replaced, digests go out, and a lot goes wrong. */
const [from, until] = [day + at(2, 45), day + at(8, 45)];
const life: Life = {
  ...quietWeek,
  api: (seconds) => quietWeek.api(seconds) * during(day + at(4), day + at(4, 20), 0, 1)(seconds),
  postgres: (seconds) => quietWeek.postgres(seconds) * during(day + at(5), day + at(5, 20), 0, 1)(seconds),
  failedLogins: during(day + at(6), day + at(6, 20), 60, 0.2),
  statement: during(day + at(6, 30), day + at(7), 0.8, 0.01),
  slow: during(day + at(6, 30), day + at(7), 0.3, 0.001),
  free: (seconds) => (seconds < day + at(6) ? 0.3 : 0.3 - ((seconds - day - at(6)) / at(1)) * 0.18),
  oldestScan: (seconds) => seconds - at(30),
  busy: during(day + at(7, 30), day + at(8), 0.95, 0.3),
};
const alerts = environmentAlerts(proofOptions);

/** First and last evaluation of each state of each alert, and how many there are. */
type Seen = Readonly<Record<string, readonly [first: number, last: number, count: number]>>;

function seenIn(courses: readonly Course[]): Seen {
  const seen: Record<string, [number, number, number]> = {};
  const add = (name: string, first: number, end: number) => {
    if (first >= end) return;
    const known = seen[name];
    seen[name] = [known?.[0] ?? first, end - 1, (known?.[2] ?? 0) + end - first];
  };
  for (const { alert, active } of courses) {
    for (const { labels, activities } of active) {
      const name = (state: string) =>
        nameOf({ ...labels, alertname: alert.alert.name, severity: alert.severity, alertstate: state });
      for (const { since, fires, until: end } of activities) {
        add(name('pending'), since, fires ?? end);
        if (fires !== undefined) add(name('firing'), fires, end);
      }
    }
  }
  return seen;
}

function nameOf(labels: Readonly<Record<string, string>>): string {
  const fixed = ['environment', 'service', 'team'];
  return selector(
    'ALERTS',
    Object.fromEntries(
      Object.entries(labels)
        .filter(([label]) => !fixed.includes(label))
        .sort(([one], [other]) => (one < other ? -1 : 1)),
    ),
  );
}

async function seenByPromtool(program: string, folder: string): Promise<Seen> {
  const length = until - from;
  const samples = length / interval + 1;
  const read = demandOf(
    alerts.map(({ expression }) => expression.node),
    0,
  ).series;
  const series = seriesOf(life)
    .filter(
      ({ name, target: { lifetime = [-Infinity, Infinity] } }) =>
        read.has(name) && lifetime[0] < until && lifetime[1] > from,
    )
    .map((each) => caseSeriesOf(each, { from, monday }));
  const [rules, tests] = [join(folder, 'rules.yaml'), join(folder, 'tests.yaml')];
  writeFileSync(rules, JSON.stringify({ groups: ruleGroups(proofOptions) }));
  const asked = {
    first: `min_over_time(timestamp(ALERTS)`,
    last: `max_over_time(timestamp(ALERTS)`,
    count: `count_over_time((ALERTS)`,
  };
  writeFileSync(
    tests,
    JSON.stringify({
      rule_files: [rules],
      evaluation_interval: `${interval}s`,
      tests: [
        {
          interval: `${interval}s`,
          start_timestamp: monday + from,
          input_series: series.map(({ name, labels, values }) => ({
            series: selector(name, labels),
            values: values(samples, interval),
          })),
          promql_expr_test: Object.entries(asked).map(([which, expression]) => ({
            expr: `label_replace(${expression}[${durationOf(length + interval)}:${interval}s]), "which", "${which}", "", "")`,
            eval_time: durationOf(length),
            exp_samples: [{ labels: 'impossible', value: 0 }],
          })),
        },
      ],
    }),
  );
  const output = await promisify(execFile)(program, ['test', 'rules', tests], { maxBuffer: 2 ** 26 }).then(
    ({ stdout, stderr }) => stdout + stderr,
    (error: { readonly stdout?: string; readonly stderr?: string }) => `${error.stdout ?? ''}${error.stderr ?? ''}`,
  );
  const seen: Record<string, [number, number, number]> = {};
  for (const [, labels = '', value = ''] of output.matchAll(/\{([^{}]*which="[^{}]*)\} ([\d.E+]+)/g)) {
    const parsed = Object.fromEntries(
      [...labels.matchAll(/(\w+)="((?:[^"\\]|\\.)*)"/g)].map(([, name = '', text = '']) => [name, text]),
    );
    const { which = '' } = parsed;
    const own = Object.entries(parsed).filter(([label]) => label !== 'which' && label !== '__name__');
    const known = (seen[nameOf(Object.fromEntries(own))] ??= [NaN, NaN, NaN]);
    const number = which === 'count' ? Number(value) : (Number(value) - monday - from) / interval;
    known[['first', 'last', 'count'].indexOf(which)] = number;
  }
  return seen;
}

describeWith('prometheus', 'the evaluation of a simulated past', (program) => {
  it('says the same as promtool: each alert at the same times', async () => {
    const promtool = toolPath('promtool');
    if (promtool === undefined) throw new Error('promtool is not set up: npm run tools');
    const courses = await withPrometheus(program, scratch(), (prometheus) =>
      evaluate(prometheus, {
        alerts,
        series: seriesOf(life),
        from,
        until,
        interval,
        scrapes: { interval, monday },
        beginning: from,
      }),
    );
    const [ours, theirs] = [seenIn(courses), await seenByPromtool(promtool, scratch())];
    expect(ours).toEqual(theirs);
    const fired = Object.keys(ours).filter((name) => name.includes('alertstate="firing"'));
    expect(fired.length).toBeGreaterThan(20);
  }, 300_000);
});
