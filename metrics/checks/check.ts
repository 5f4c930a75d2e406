import type { MetricDefinition } from '../promql';
import { edgeLabel } from '../promql';
import type { Found } from './finding';
import type { RawExpression, RawSelector } from './raw-expression';
import { within } from './raw-expression';

/** What expressions are checked against. */
export interface CheckContext {
  /** Seconds between two samples. */
  readonly scrapeIntervalSeconds: number;
  /** For how many seconds samples are kept. */
  readonly retentionSeconds: number;
  /** The metric that a series belongs to, recorded ones included. */
  definition(series: string): MetricDefinition | undefined;
  /** Labels that may be grouped by though no series has them. */
  readonly absentLabels: readonly string[];
  /** Names of all known series. */
  readonly series: readonly string[];
}

/** One thing that can be wrong with an expression. */
export interface PromqlCheck {
  /** Name of the check and of its page. */
  readonly id: string;
  /** What is wrong, in one sentence. */
  readonly what: string;
  /** Why it matters. */
  readonly why: string;
  /** An expression that fails it, and the same thing said right. */
  readonly example: { readonly wrong: string; readonly right: string };
  find(expression: RawExpression, context: CheckContext): readonly Found[];
}

/** The selectors of an expression. */
export function selectorsIn(expression: RawExpression): readonly RawSelector[] {
  return within(expression).filter((part): part is RawSelector => part.type === 'selector');
}

/** Declaration of what a selector selects, if it names a known series. */
export function definitionOf(selector: RawSelector, context: CheckContext): MetricDefinition | undefined {
  return selector.name === undefined ? undefined : context.definition(selector.name.text);
}

/** Whether a selector selects the buckets of a histogram. */
export function isBucket(selector: RawSelector, definition: MetricDefinition): boolean {
  return definition.kind === 'histogram' && selector.name?.text === `${definition.name}_bucket`;
}

/** Whether the value of a series only ever grows. */
export function isCumulative(definition: MetricDefinition, series: string): boolean {
  if (definition.kind === 'counter' || definition.kind === 'histogram') return true;
  return definition.kind === 'summary' && series !== definition.name;
}

/** Labels of the series of a selector, sorted; undefined if the metric is unknown. */
export function labelsOfSelector(selector: RawSelector, context: CheckContext): readonly string[] | undefined {
  const definition = definitionOf(selector, context);
  if (definition === undefined || definition.moreLabels === true) return undefined;
  const labels = Object.keys(definition.labels);
  return isBucket(selector, definition) ? [...labels, 'le'].sort() : labels.sort();
}

/** Values of `le` of a histogram. */
export function edgesOf(definition: MetricDefinition): readonly string[] {
  return [...(definition.buckets ?? []).map(edgeLabel), '+Inf'];
}
