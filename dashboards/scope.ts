import type { MetricDefinition, PromqlNode, SelectorNode } from '../metrics/promql';
import { mapSelectors, printFlat } from '../metrics/promql';
import type { Variable } from './variables';
import { environment } from './variables';

/** An expression narrowed down to what is chosen at the head of a dashboard. */
export interface Scoped {
  readonly expr: string;
  /** Names of the variables that it depends on. */
  readonly uses: readonly string[];
}

/** Adds the chosen values to every selector that has the label of a variable and does not say itself which ones it wants. */
export function scoped(node: PromqlNode, variables: readonly Variable[]): Scoped {
  const uses = new Set<string>();
  const narrow = (selector: SelectorNode): SelectorNode => {
    const added = variables.filter((variable) => concerns(variable, selector));
    for (const { name } of added) uses.add(name);
    const matchers = added.map(({ name, label, many }) => ({
      label,
      operator: many ? ('=~' as const) : ('=' as const),
      value: `$${name}`,
    }));
    return { ...selector, matchers: [...matchers, ...selector.matchers] };
  };
  const expr = printFlat(mapSelectors(node, narrow));
  return { expr, uses: [...uses] };
}

function concerns({ name, label, from }: Variable, { definition, matchers }: SelectorNode): boolean {
  if (!(label in definition.labels) || matchers.some((matcher) => matcher.label === label)) return false;
  if (name === environment.name) return true;
  // An instance of one exporter is none of another.
  return !isTargetLabel(label, from.definition) || sameSource(from.definition, definition);
}

function isTargetLabel(label: string, definition: MetricDefinition): boolean {
  return !definition.ownLabels.includes(label);
}

function sameSource(one: MetricDefinition, other: MetricDefinition): boolean {
  return (
    one.origin.from === 'exporter' && other.origin.from === 'exporter' && one.origin.exporter === other.origin.exporter
  );
}
