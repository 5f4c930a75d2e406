import type { MetricDefinition } from '../../metrics/promql';
import { labelSets } from './label-sets';
import { counts } from './rows';
import type { Series } from './world';

/** What recorded series were, by what their names say, per agent where it is a number of agents. */
const values: readonly (readonly [name: RegExp, value: (agents: number) => number])[] = [
  [/^company:agents_/, (agents) => Math.floor((agents / counts.companies) * 0.96)],
  [/^fleet:agents_(?:online|seen)/, (agents) => agents * 0.96],
  [/^fleet:scans_|^fleet:vulnerabilities_/, () => 1000],
  [/:error_ratio|:bad_rate/, () => 0],
  [/^group:edge_request_time/, () => 20],
  [/^slo:.*:total_rate|^edge_requests:all/, () => 300],
];

/** The series of a recording rule as they were before the benchmark. @throws Error where nobody said what they were */
export function recordedPast(definition: MetricDefinition): readonly Series[] {
  const { name } = definition;
  const found = values.find(([pattern]) => pattern.test(name));
  if (found === undefined)
    throw new Error(`Rules look back at ${name}: say in bench/alerts/recorded-past.ts what it was`);
  const [, value] = found;
  return labelSets(definition).map((labels) => ({ name, labels, value: ({ agents }) => value(agents) }));
}
