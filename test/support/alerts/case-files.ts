import type { EnvironmentAlert, RuleGroup } from '../../../alerts/export';
import { durationOf } from '../../../metrics/promql';
import type { CaseSeries } from './case-series';
import { secondsOf } from './case-series';
import { recordedIn } from './mutants';
import type { FiringCase, Proof, SilentCase } from './proof';
import type { FileRule, FileTest, TestFile } from './promtool';
import { selector } from './promtool';

/** How often cases are evaluated where they do not say. */
export const usualInterval = '30s';

/** An alert of an environment with its exported rule and the recording rules that it needs. */
export interface ProvenAlert {
  readonly level: EnvironmentAlert;
  readonly rule: FileRule & { readonly alert: string; readonly labels: Readonly<Record<string, string>> };
  readonly recordings: readonly FileRule[];
}

/** The rules of an alert at one severity, and the recording rules that they need. */
export interface ProvenRules {
  readonly name: string;
  readonly severity: string;
  /** Labels that every one of the rules sets. */
  readonly labels: Readonly<Record<string, string>>;
  readonly annotations?: unknown;
  readonly rules: readonly FileRule[];
  readonly recordings: readonly FileRule[];
}

/** The alerts of an environment, each with the rules that it needs, as they are exported. */
export function provenAlerts(
  levels: readonly EnvironmentAlert[],
  groups: readonly RuleGroup[],
): readonly ProvenAlert[] {
  const rules = groups.flatMap((group) => group.rules);
  return levels.map((level) => {
    const rule = rules.find(
      (each) => 'alert' in each && each.alert === level.alert.name && each.labels['severity'] === level.severity,
    );
    if (rule === undefined || !('alert' in rule)) throw new Error(`${level.alert.name} is not exported`);
    const needed = [...recordedIn(level.expression.node).keys()];
    const recordings = needed.map((series) => {
      const found = rules.find((each) => 'record' in each && each.record === series);
      if (found === undefined) throw new Error(`${level.alert.name} needs ${series}, which is not exported`);
      return { ...found };
    });
    return { level, rule: { ...rule }, recordings };
  });
}

/** The cases of a proof that are about a level. */
export function casesOf(proof: Proof, severity: string) {
  const about = ({ severity: only }: { readonly severity?: string }) => only === undefined || only === severity;
  return {
    firing: proof.firing.filter(about),
    silent: 'silent' in proof ? proof.silent.filter(about) : [],
  };
}

/** The rule of an alert of ours, as the cases see it. */
export function provenRules({ level, rule, recordings }: ProvenAlert): ProvenRules {
  const { labels, annotations } = rule;
  return { name: rule.alert, severity: level.level, labels, annotations, rules: [rule], recordings };
}

/** Files of tests with the cases of a severity: one for each interval. */
export function caseFiles(proven: ProvenRules, proof: Proof): readonly TestFile[] {
  const { name, severity, rules, recordings } = proven;
  const { firing, silent } = casesOf(proof, severity);
  const intervals = [...new Set([...firing, ...silent].map(intervalOf))];
  return intervals.map((every) => ({
    name: `${name}-${severity}-${every}`,
    every,
    rules: [...recordings, ...rules],
    tests: [
      ...firing.filter((each) => intervalOf(each) === every).map((each) => firingTest(each, proven)),
      ...silent.filter((each) => intervalOf(each) === every).map((each) => silentTest(each, name)),
    ],
  }));
}

/** A file of tests in which an alert must stay silent. */
export function silentFile({ name, severity, rules, recordings }: ProvenRules, silent: SilentCase): TestFile {
  return {
    name: `${name}-${severity}-silent`,
    every: intervalOf(silent),
    rules: [...recordings, ...rules],
    tests: [silentTest(silent, name)],
  };
}

/** Series of a case, those of histograms one by one. */
export function seriesOfCase({ series }: FiringCase | SilentCase): readonly CaseSeries[] {
  return series.flat();
}

/** Time between two evaluations. */
export function intervalOf({ every }: FiringCase | SilentCase): string {
  return every ?? usualInterval;
}

/** How often its series have samples, where it says so. */
export function sampledAs({ sampled }: FiringCase | SilentCase) {
  return sampled === undefined ? {} : { sampled };
}

/** The evaluation before the one at which a case fires; undefined at the start. */
export function justBefore(each: FiringCase): string | undefined {
  const seconds = secondsOf(each.fires) - secondsOf(intervalOf(each));
  return seconds > 0 ? durationOf(seconds) : undefined;
}

/** All that fired until a time. */
export function everFired(alert: string, until: string): string {
  // A range leaves its beginning out, and cases begin at 0.
  return `max_over_time(${selector('ALERTS', { alertname: alert, alertstate: 'firing' })}[${durationOf(secondsOf(until) + 1)}])`;
}

function firingTest(each: FiringCase, { name: alert, labels, annotations }: ProvenRules): FileTest {
  const before = justBefore(each);
  const length = durationOf(secondsOf(each.resolves ?? each.fires) + 600);
  const firing = selector('ALERTS', { alertname: alert, alertstate: 'firing' });
  const expected = (each.alerts ?? [{}]).map((own) => ({ ...own, ...labels }));
  const samples = expected.map((own) => ({
    labels: selector('ALERTS', { alertname: alert, alertstate: 'firing', ...own }),
    value: 1,
  }));
  const texts = each.annotations;
  return {
    name: each.title,
    series: seriesOfCase(each),
    length,
    ...sampledAs(each),
    questions: [
      { expr: firing, eval_time: each.fires, exp_samples: samples },
      ...(before === undefined ? [] : [{ expr: everFired(alert, before), eval_time: before, exp_samples: [] }]),
      ...(each.resolves === undefined
        ? []
        : [
            {
              expr: firing,
              eval_time: durationOf(secondsOf(each.resolves) - secondsOf(intervalOf(each))),
              exp_samples: samples,
            },
            { expr: firing, eval_time: each.resolves, exp_samples: [] },
          ]),
    ],
    alerts:
      texts === undefined
        ? []
        : [
            {
              alertname: alert,
              eval_time: each.fires,
              exp_alerts: expected.map((own) => ({
                exp_labels: own,
                exp_annotations: { ...textsOf(annotations), ...texts },
              })),
            },
          ],
  };
}

function textsOf(annotations: unknown): Readonly<Record<string, string>> {
  if (typeof annotations !== 'object' || annotations === null) return {};
  return Object.fromEntries(Object.entries(annotations).map(([name, text]) => [name, String(text)]));
}

function silentTest(each: SilentCase, alert: string): FileTest {
  return {
    name: each.title,
    series: seriesOfCase(each),
    length: each.until,
    ...sampledAs(each),
    questions: [{ expr: everFired(alert, each.until), eval_time: each.until, exp_samples: [] }],
  };
}
