import type { Variable } from '../grafana/variable';
import type { TimeRange } from './interval';
import type { PrometheusApi } from './prometheus';
import { substitute } from './substitute';

/** What is chosen at the head of a dashboard. */
export interface Choice {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  /** What people read. */
  readonly text: string;
  /** What stands in queries. */
  readonly value: string;
}

/** What Grafana chooses by itself: all where that can be chosen, else the first. A later one may depend on those before it. */
export async function choose(
  variables: readonly Variable[],
  api: PrometheusApi,
  range: TimeRange,
): Promise<readonly Choice[]> {
  const choices: Choice[] = [];
  for (const variable of variables) {
    const { name, label, description } = variable;
    const known = Object.fromEntries(choices.map((choice) => [choice.name, choice.value]));
    const head = { name, title: label, description };
    if (variable.type === 'datasource') {
      choices.push({ ...head, text: variable.current.text, value: variable.current.value });
      continue;
    }
    const { includeAll, allValue, query } = variable;
    if (includeAll) {
      choices.push({ ...head, text: 'All', value: allValue ?? '.*' });
      continue;
    }
    const [, selector = '', of = ''] = /^label_values\((.+), (\w+)\)$/.exec(query) ?? [];
    if (of === '') throw new RangeError(`The preview does not know the query ${query} of the variable ${name}`);
    const asked = substitute(selector, { variables: known, rateInterval: 0, step: 0, range: 0 });
    const [first = ''] = await api.labelValues(of, asked, range);
    choices.push({ ...head, text: first, value: first });
  }
  return choices;
}
