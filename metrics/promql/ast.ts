import type { Duration } from './duration';
import type { MetricDefinition } from './definition';
import type { Matcher } from './matcher';

/** PromQL's operators between two expressions. */
export type BinaryOperatorName =
  '+' | '-' | '*' | '/' | '%' | '^' | '==' | '!=' | '<' | '<=' | '>' | '>=' | 'and' | 'or' | 'unless';

/** Which labels of two sides must be equal, and which side may have several series to one of the other. */
export interface VectorMatching {
  readonly on?: readonly string[];
  readonly ignoring?: readonly string[];
  /** Labels that the left, "many" side takes from the right one. */
  readonly groupLeft?: readonly string[];
}

/** A metric with matchers. */
export interface SelectorNode {
  readonly type: 'selector';
  /** Name of the series: `x_bucket` of a histogram x. */
  readonly series: string;
  readonly matchers: readonly Matcher[];
  readonly offset?: Duration;
  /** The metric's declaration, and of a recorded one the expression that it is recorded from. */
  readonly definition: MetricDefinition;
  readonly recordedFrom?: PromqlNode;
}

/** PromQL as a tree. */
export type PromqlNode =
  | { readonly type: 'number'; readonly value: number }
  | { readonly type: 'string'; readonly value: string }
  | SelectorNode
  | { readonly type: 'range'; readonly of: SelectorNode; readonly window: string }
  | { readonly type: 'subquery'; readonly of: PromqlNode; readonly window: string }
  | { readonly type: 'call'; readonly name: string; readonly args: readonly PromqlNode[] }
  | {
      readonly type: 'aggregate';
      readonly name: string;
      readonly grouping?: 'by' | 'without';
      readonly labels: readonly string[];
      readonly parameter?: PromqlNode;
      readonly of: PromqlNode;
    }
  | {
      readonly type: 'binary';
      readonly operator: BinaryOperatorName;
      readonly left: PromqlNode;
      readonly right: PromqlNode;
      readonly bool?: boolean;
      readonly matching?: VectorMatching;
    };

/** What a node directly consists of. */
export function children(node: PromqlNode): readonly PromqlNode[] {
  switch (node.type) {
    case 'number':
    case 'string':
    case 'selector':
      return [];
    case 'range':
    case 'subquery':
      return [node.of];
    case 'call':
      return node.args;
    case 'aggregate':
      return node.parameter === undefined ? [node.of] : [node.parameter, node.of];
    case 'binary':
      return [node.left, node.right];
  }
}

/** Every selector of an expression, in the order in which it is written. */
export function selectors(node: PromqlNode): readonly SelectorNode[] {
  return node.type === 'selector' ? [node] : children(node).flatMap(selectors);
}

/** The same expression with every selector replaced. */
export function mapSelectors(node: PromqlNode, by: (selector: SelectorNode) => SelectorNode): PromqlNode {
  const inner = (child: PromqlNode) => mapSelectors(child, by);
  switch (node.type) {
    case 'number':
    case 'string':
      return node;
    case 'selector':
      return by(node);
    case 'range':
      return { ...node, of: by(node.of) };
    case 'subquery':
      return { ...node, of: inner(node.of) };
    case 'call':
      return { ...node, args: node.args.map(inner) };
    case 'aggregate':
      return {
        ...node,
        of: inner(node.of),
        ...(node.parameter === undefined ? {} : { parameter: inner(node.parameter) }),
      };
    case 'binary':
      return { ...node, left: inner(node.left), right: inner(node.right) };
  }
}

/**
 * The declared metrics that an expression stands on, by name and each once. A recorded series stands on those of its rule, so that
 * an alert on it is known to need them.
 */
export function metricsBehind(node: PromqlNode): readonly MetricDefinition[] {
  const found = new Map<string, MetricDefinition>();
  const visit = (visited: PromqlNode): void => {
    for (const selector of selectors(visited)) {
      if (selector.recordedFrom === undefined) found.set(selector.definition.name, selector.definition);
      else visit(selector.recordedFrom);
    }
  };
  visit(node);
  return [...found.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}
