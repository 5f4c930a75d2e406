import type { SyntaxNode } from '@lezer/common';

/** A word of an expression with its place. */
export interface Word {
  readonly text: string;
  readonly from: number;
}

/** One comparison in braces. */
export interface RawMatcher {
  readonly label: Word;
  readonly operator: '=' | '!=' | '=~' | '!~';
  readonly value: Word;
}

/** How the sides of an operation are matched. */
export interface RawMatching {
  readonly kind: 'on' | 'ignoring';
  readonly labels: readonly Word[];
  readonly group?: 'left' | 'right';
  readonly include: readonly Word[];
}

export interface RawSelector {
  readonly type: 'selector';
  readonly from: number;
  readonly name?: Word;
  readonly matchers: readonly RawMatcher[];
}

/** An expression as it was written, without parentheses, offsets and @: they change neither labels nor kind. */
export type RawExpression =
  | RawSelector
  | { readonly type: 'number'; readonly from: number; readonly value: number }
  | { readonly type: 'range'; readonly from: number; readonly of: RawExpression; readonly window: Word }
  | { readonly type: 'subquery'; readonly from: number; readonly of: RawExpression; readonly window: Word }
  | { readonly type: 'call'; readonly from: number; readonly name: string; readonly args: readonly RawExpression[] }
  | {
      readonly type: 'aggregate';
      readonly from: number;
      readonly name: string;
      readonly grouping?: 'by' | 'without';
      readonly labels: readonly Word[];
      readonly args: readonly RawExpression[];
    }
  | {
      readonly type: 'binary';
      readonly from: number;
      readonly operator: string;
      readonly left: RawExpression;
      readonly right: RawExpression;
      readonly matching?: RawMatching;
    }
  | { readonly type: 'other'; readonly from: number; readonly of: readonly RawExpression[] };

/** Grammar nodes that are expressions. */
const expressionNodes = new Set([
  'AggregateExpr',
  'AnchoredExpr',
  'BinaryExpr',
  'FunctionCall',
  'MatrixSelector',
  'NumberDurationLiteral',
  'OffsetExpr',
  'ParenExpr',
  'SmoothedExpr',
  'StepInvariantExpr',
  'StringLiteral',
  'SubqueryExpr',
  'UnaryExpr',
  'VectorSelector',
]);

/** Reads a node of the grammar. */
export function rawExpression(node: SyntaxNode, text: string): RawExpression {
  const { from } = node;
  const word = (of: SyntaxNode): Word => ({ text: text.slice(of.from, of.to), from: of.from });
  const inner = () => expressions(node).map((child) => rawExpression(child, text));
  switch (node.name) {
    case 'VectorSelector':
      return selector(node, word);
    case 'NumberDurationLiteral':
      return { type: 'number', from, value: Number(word(node).text) };
    case 'MatrixSelector':
    case 'SubqueryExpr': {
      const [of] = inner();
      const window = node.getChild('DurationExpr');
      if (of === undefined || window === null) return { type: 'other', from, of: inner() };
      return { type: node.name === 'MatrixSelector' ? 'range' : 'subquery', from, of, window: word(window) };
    }
    case 'FunctionCall': {
      const name = node.firstChild === null ? '' : word(node.firstChild).text;
      return { type: 'call', from, name, args: bodyOf(node).map((child) => rawExpression(child, text)) };
    }
    case 'AggregateExpr':
      return aggregate(node, text, word);
    case 'BinaryExpr':
      return binary(node, text, word);
    default: {
      const of = inner();
      const [only] = of;
      return of.length === 1 && only !== undefined ? only : { type: 'other', from, of };
    }
  }
}

/** Every expression in an expression, itself first. */
export function within(expression: RawExpression): readonly RawExpression[] {
  return [expression, ...partsOf(expression).flatMap(within)];
}

/** What an expression directly consists of. */
export function partsOf(expression: RawExpression): readonly RawExpression[] {
  switch (expression.type) {
    case 'selector':
    case 'number':
      return [];
    case 'range':
    case 'subquery':
      return [expression.of];
    case 'call':
    case 'aggregate':
      return expression.args;
    case 'binary':
      return [expression.left, expression.right];
    case 'other':
      return expression.of;
  }
}

type ToWord = (node: SyntaxNode) => Word;

function selector(node: SyntaxNode, word: ToWord): RawSelector {
  const identifier = node.getChild('Identifier');
  const list = node.getChild('LabelMatchers');
  const matchers = [
    ...(list?.getChildren('UnquotedLabelMatcher') ?? []),
    ...(list?.getChildren('QuotedLabelMatcher') ?? []),
  ].flatMap((matcher): readonly RawMatcher[] => {
    const [label, operator, value] = [matcher.firstChild, matcher.getChild('MatchOp'), matcher.lastChild];
    if (label === null || operator === null || value === null) return [];
    const sign = word(operator).text;
    if (sign !== '=' && sign !== '!=' && sign !== '=~' && sign !== '!~') return [];
    return [{ label: unquoted(word(label)), operator: sign, value: unquoted(word(value)) }];
  });
  const given = matchers.find(({ label, operator }) => label.text === '__name__' && operator === '=');
  const name = identifier === null ? given?.value : word(identifier);
  return {
    type: 'selector',
    from: node.from,
    matchers: matchers.filter((matcher) => matcher !== given),
    ...(name === undefined ? {} : { name }),
  };
}

function aggregate(node: SyntaxNode, text: string, word: ToWord): RawExpression {
  const modifier = node.getChild('AggregateModifier');
  const grouping = modifier === null ? undefined : modifier.getChild('By') === null ? 'without' : 'by';
  return {
    type: 'aggregate',
    from: node.from,
    name: node.firstChild === null ? '' : word(node.firstChild).text,
    labels: labelsIn(modifier?.getChild('GroupingLabels') ?? null, word),
    args: bodyOf(node).map((child) => rawExpression(child, text)),
    ...(grouping === undefined ? {} : { grouping }),
  };
}

function binary(node: SyntaxNode, text: string, word: ToWord): RawExpression {
  const [left, right] = expressions(node).map((child) => rawExpression(child, text));
  if (left === undefined || right === undefined) return { type: 'other', from: node.from, of: [] };
  const operator = childrenOf(node)
    .filter(({ name }) => !expressionNodes.has(name) && name !== 'BoolModifier' && name !== 'MatchingModifierClause')
    .map((child) => word(child).text)
    .join(' ');
  const clause = node.getChild('MatchingModifierClause');
  if (clause === null) return { type: 'binary', from: node.from, operator, left, right };
  const [labels, include] = groupingLists(clause);
  const group =
    clause.getChild('GroupLeft') !== null ? 'left' : clause.getChild('GroupRight') !== null ? 'right' : undefined;
  const matching: RawMatching = {
    kind: clause.getChild('On') === null ? 'ignoring' : 'on',
    labels: labelsIn(labels, word),
    include: labelsIn(include, word),
    ...(group === undefined ? {} : { group }),
  };
  return { type: 'binary', from: node.from, operator, left, right, matching };
}

/** The lists before and after group_left or group_right, either of which may be missing. */
function groupingLists(clause: SyntaxNode): readonly [SyntaxNode | null, SyntaxNode | null] {
  const group = clause.getChild('GroupLeft') ?? clause.getChild('GroupRight');
  const lists = clause.getChildren('GroupingLabels');
  const before = lists.find(({ from }) => group === null || from < group.from) ?? null;
  const after = lists.find(({ from }) => group !== null && from > group.from) ?? null;
  return [before, after];
}

function labelsIn(list: SyntaxNode | null, word: ToWord): readonly Word[] {
  return [...(list?.getChildren('LabelName') ?? []), ...(list?.getChildren('QuotedLabelName') ?? [])].map((label) =>
    unquoted(word(label)),
  );
}

function bodyOf(node: SyntaxNode): readonly SyntaxNode[] {
  const body = node.getChild('FunctionCallBody');
  return body === null ? [] : expressions(body);
}

function expressions(node: SyntaxNode): readonly SyntaxNode[] {
  return childrenOf(node).filter(({ name }) => expressionNodes.has(name));
}

function childrenOf(node: SyntaxNode): readonly SyntaxNode[] {
  const found: SyntaxNode[] = [];
  for (let child = node.firstChild; child !== null; child = child.nextSibling) found.push(child);
  return found;
}

function unquoted({ text, from }: Word): Word {
  const quote = text[0];
  if (text.length < 2 || (quote !== '"' && quote !== "'" && quote !== '`')) return { text, from };
  const inside = text.slice(1, -1);
  return {
    text: quote === '`' ? inside : inside.replace(/\\(.)/g, (_, escaped: string) => escapes[escaped] ?? escaped),
    from,
  };
}

const escapes: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r' };
