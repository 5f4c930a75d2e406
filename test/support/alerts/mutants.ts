import type { PromqlNode, SelectorNode } from '../../../metrics/promql';
import type { BinaryOperatorName } from '../../../metrics/promql/ast';
import type { Matcher } from '../../../metrics/promql/matcher';
import { printFlat } from '../../../metrics/promql';

/** An expression that differs from the rule's in one place. */
export interface Mutant {
  readonly what: string;
  readonly node: PromqlNode;
}

type Comparison = '>' | '>=' | '<' | '<=' | '==' | '!=';

const otherComparisons: Readonly<Record<Comparison, readonly Comparison[]>> = {
  '>': ['>=', '<'],
  '>=': ['>', '<'],
  '<': ['<=', '>'],
  '<=': ['<', '>'],
  '==': ['!='],
  '!=': ['=='],
};

/** Every mutant of an expression: of its thresholds, comparisons and matchers, those of what it has recorded included. */
export function mutantsOf(node: PromqlNode): readonly Mutant[] {
  const inner = [...recordedIn(node)].flatMap(([series, of]) =>
    local(of).map(({ what, node: mutated }, index) => ({
      what: `${what} in ${series}`,
      node: substitute(node, series, mutated, `_mutant${index}`),
    })),
  );
  return [...local(node), ...inner];
}

/** The recorded series that an expression needs, those first that others need. */
export function recordedIn(node: PromqlNode): ReadonlyMap<string, PromqlNode> {
  const found = new Map<string, PromqlNode>();
  const visit = (visited: PromqlNode): void => {
    if (visited.type === 'selector') {
      if (visited.recordedFrom === undefined) return;
      visit(visited.recordedFrom);
      found.set(visited.series, visited.recordedFrom);
    } else for (const child of childrenOf(visited)) visit(child);
  };
  visit(node);
  return found;
}

function local(node: PromqlNode): readonly Mutant[] {
  return [...comparisonsIn(node).flatMap((one) => ofComparison(node, one)), ...ofMatchers(node)];
}

function ofMatchers(node: PromqlNode): readonly Mutant[] {
  if (node.type === 'selector') return ofSelector(node);
  return childrenOf(node).flatMap((child, index) =>
    ofMatchers(child).map(({ what, node: mutated }) => ({ what, node: withChild(node, index, mutated) })),
  );
}

/** A comparison with a number, or with another vector. */
interface Compared {
  readonly operator: Comparison;
  readonly value: number | undefined;
}

/** The comparisons of an expression. A number that is written several times is one threshold: it is moved everywhere. */
function comparisonsIn(node: PromqlNode): readonly Compared[] {
  const found = new Map<string, Compared>();
  const visit = (visited: PromqlNode): void => {
    const compared = comparedIn(visited);
    if (compared !== undefined) found.set(`${compared.operator} ${compared.value}`, compared);
    for (const child of childrenOf(visited)) visit(child);
  };
  visit(node);
  return [...found.values()];
}

function comparedIn(node: PromqlNode): Compared | undefined {
  if (node.type !== 'binary' || !isComparison(node.operator)) return undefined;
  return { operator: node.operator, value: node.right.type === 'number' ? node.right.value : undefined };
}

function ofComparison(node: PromqlNode, { operator, value }: Compared): readonly Mutant[] {
  const text = `${operator} ${value ?? 'vector'}`;
  const operators = otherComparisons[operator].map((other) => ({
    what: `comparison ${text} becomes ${other}`,
    node: rewritten(node, { operator, value }, { operator: other, value }),
  }));
  if (value === undefined) return operators;
  return [
    ...operators,
    ...moved(value, operator).map((other) => ({
      what: `threshold ${text} becomes ${other}`,
      node: rewritten(node, { operator, value }, { operator, value: other }),
    })),
  ];
}

function rewritten(node: PromqlNode, from: Compared, to: Compared): PromqlNode {
  const inside = childrenOf(node).reduce(
    (rebuilt, child, index) => withChild(rebuilt, index, rewritten(child, from, to)),
    node,
  );
  const here = comparedIn(inside);
  if (inside.type !== 'binary' || here?.operator !== from.operator || here.value !== from.value) return inside;
  const right = to.value === undefined ? inside.right : { type: 'number' as const, value: to.value };
  return { ...inside, operator: to.operator, right };
}

/** A number a tenth higher and lower. What is compared with nothing or exactly is moved by one. */
function moved(value: number, operator: Comparison): readonly number[] {
  if (value === 0) return operator === '==' || operator === '!=' ? [1, -1] : [2, -1];
  if (operator === '==' || operator === '!=') return [value + 1, value - 1];
  return [value * 1.1, value * 0.9].map((each) => Number(each.toPrecision(6)));
}

function ofSelector(node: SelectorNode): readonly Mutant[] {
  return node.matchers.flatMap((matcher, index) => {
    const others = node.matchers.filter((_, place) => place !== index);
    const text = `${matcher.label}${matcher.operator}"${matcher.value}"`;
    const negated = node.matchers.map((each, place) => (place === index ? opposite(each) : each));
    return [
      // A label that has one value only: there is nothing else that could be selected.
      ...(only(node, matcher) ? [] : [{ what: `matcher ${text} dropped`, node: { ...node, matchers: others } }]),
      { what: `matcher ${text} negated`, node: { ...node, matchers: negated } },
    ];
  });
}

function only({ definition }: SelectorNode, { label }: Matcher): boolean {
  const values = definition.labels[label];
  return Array.isArray(values) && values.length === 1;
}

function opposite(matcher: Matcher): Matcher {
  const operators = { '=': '!=', '!=': '=', '=~': '!~', '!~': '=~' } as const;
  return { ...matcher, operator: operators[matcher.operator] };
}

/** The expression with another rule for one recorded series: that series and those made of it get new names. */
function substitute(node: PromqlNode, series: string, by: PromqlNode, suffix: string): PromqlNode {
  if (node.type !== 'selector') {
    return childrenOf(node).reduce(
      (rebuilt, child, index) => withChild(rebuilt, index, substitute(child, series, by, suffix)),
      node,
    );
  }
  if (node.recordedFrom === undefined) return node;
  const name = `${node.series}_of_${series}${suffix}`;
  if (node.series === series) return { ...node, series: name, recordedFrom: by };
  const inner = substitute(node.recordedFrom, series, by, suffix);
  return printsAlike(inner, node.recordedFrom) ? node : { ...node, series: name, recordedFrom: inner };
}

function printsAlike(one: PromqlNode, other: PromqlNode): boolean {
  return printFlat(one) === printFlat(other);
}

function childrenOf(node: PromqlNode): readonly PromqlNode[] {
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
      return node.parameter === undefined ? [node.of] : [node.of, node.parameter];
    case 'binary':
      return [node.left, node.right];
  }
}

function withChild(node: PromqlNode, index: number, child: PromqlNode): PromqlNode {
  switch (node.type) {
    case 'range':
      if (child.type !== 'selector') throw new Error('a range is of a selector');
      return { ...node, of: child };
    case 'subquery':
      return { ...node, of: child };
    case 'call':
      return { ...node, args: node.args.map((arg, place) => (place === index ? child : arg)) };
    case 'aggregate':
      return index === 0 ? { ...node, of: child } : { ...node, parameter: child };
    case 'binary':
      return index === 0 ? { ...node, left: child } : { ...node, right: child };
    default:
      return node;
  }
}

function isComparison(operator: BinaryOperatorName): operator is Comparison {
  return operator in otherComparisons;
}
