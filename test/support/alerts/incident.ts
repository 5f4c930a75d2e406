import { ruleGroups } from '../../../alerts/export';
import { durationOf } from '../../../metrics/promql';
import type { At } from './case-series';
import { secondsOf } from './case-series';
import type { Life } from './life';
import { ordinary, seriesOf } from './life';
import { proofOptions } from './proof-options';
import type { TestFile } from './promtool';

/** Something that happens, and what people are told of it, in order. */
export interface Incident {
  readonly title: string;
  /** What differs from an ordinary life. */
  readonly life: Partial<Life>;
  /** How long it is looked at. */
  readonly until: At;
  /** Time between two evaluations. @default a minute */
  readonly every?: At;
  /** Time between two samples. @default between two evaluations */
  readonly sampled?: At;
  /** Alerts in the order in which they begin to fire. */
  readonly fires: readonly string[];
  /** The same in the order in which they end; what fires at the end is left out. */
  readonly resolves: readonly string[];
}

/** Every rule with the series of an incident, and the questions when each alert fired first and last. */
export function incidentFile({ title, life, until, every = '1m', sampled = every }: Incident): TestFile {
  const name = title.replaceAll(/\W+/g, '-');
  const questions = (['min', 'max'] as const).map((which) => ({
    expr: `label_replace(sort(${which}_over_time(timestamp(ALERTS{alertstate="firing", alertname!="Watchdog"})[${durationOf(secondsOf(until))}:${every}])), "which", "${which}", "", "")`,
    eval_time: until,
    exp_samples: [{ labels: 'impossible', value: 0 }],
  }));
  return {
    name,
    every,
    rules: ruleGroups(proofOptions).flatMap(({ rules }) => rules.map((rule) => ({ ...rule }))),
    tests: [{ name, series: seriesOf({ ...ordinary, ...life }), length: until, sampled, questions }],
  };
}

/** What was told: alerts with their severity in the order in which they began and ended. */
export function told(output: string, until: At) {
  const answers = [...output.matchAll(/\{([^{}]*which="(min|max)"[^{}]*)\} (\d[\d.E+]*)/g)].map(
    ([, labels = '', which = '', value = '']) => ({
      which,
      at: Number(value),
      alert: `${/alertname="(\w+)"/.exec(labels)?.[1] ?? '?'} ${/severity="(\w+)"/.exec(labels)?.[1] ?? '?'}`,
    }),
  );
  const order = (wanted: string) =>
    answers
      .filter(({ which, at }) => which === wanted && (which === 'min' || at < secondsOf(until)))
      .sort((one, other) => one.at - other.at || (one.alert < other.alert ? -1 : 1))
      .map(({ alert }) => alert);
  return { fires: order('min'), resolves: order('max') };
}
