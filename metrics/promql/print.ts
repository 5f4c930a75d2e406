import type { BinaryOperatorName, PromqlNode, SelectorNode, VectorMatching } from './ast';

/** Longest line before an expression is broken. A rule file indents it by ten. */
const width = 100;

/** Binding of PromQL's operators, weakest first; only ^ binds to the right. */
const precedence: Readonly<Record<BinaryOperatorName, number>> = {
  or: 1,
  and: 2,
  unless: 2,
  '==': 3,
  '!=': 3,
  '<': 3,
  '<=': 3,
  '>': 3,
  '>=': 3,
  '+': 4,
  '-': 4,
  '*': 5,
  '/': 5,
  '%': 5,
  '^': 6,
};

/** An expression as a person would write it: on one line where it fits, else as `promtool promql format` breaks it. */
export function print(node: PromqlNode): string {
  return broken(node, 0);
}

/** The expression on one line. */
export function printFlat(node: PromqlNode): string {
  switch (node.type) {
    case 'number':
      return number(node.value);
    case 'string':
      return JSON.stringify(node.value);
    case 'selector':
      return `${instant(node)}${offset(node)}`;
    case 'range':
      return `${instant(node.of)}[${node.window}]${offset(node.of)}`;
    case 'subquery':
      return `${node.of.type === 'binary' ? `(${printFlat(node.of)})` : printFlat(node.of)}[${node.window}]`;
    case 'call':
      return `${node.name}(${node.args.map(printFlat).join(', ')})`;
    case 'aggregate': {
      const parameter = node.parameter === undefined ? '' : `${printFlat(node.parameter)}, `;
      return `${aggregation(node)}(${parameter}${printFlat(node.of)})`;
    }
    case 'binary': {
      const side = (of: PromqlNode) => (needsParentheses(node, of) ? `(${printFlat(of)})` : printFlat(of));
      return `${side(node.left)} ${operator(node)} ${side(node.right)}`;
    }
  }
}

function broken(node: PromqlNode, depth: number): string {
  const indent = '  '.repeat(depth);
  const flat = printFlat(node);
  if (indent.length + flat.length <= width) return indent + flat;
  switch (node.type) {
    case 'call':
      return `${indent}${node.name}(\n${node.args.map((arg) => broken(arg, depth + 1)).join(',\n')}\n${indent})`;
    case 'aggregate': {
      const inner = node.parameter === undefined ? [node.of] : [node.parameter, node.of];
      return `${indent}${aggregation(node)}(\n${inner.map((arg) => broken(arg, depth + 1)).join(',\n')}\n${indent})`;
    }
    case 'binary': {
      const side = (of: PromqlNode) =>
        needsParentheses(node, of)
          ? `${indent}(\n${broken(of, depth + 1)}\n${indent})`
          : broken(
              of,
              of.type === 'binary' && precedence[of.operator] === precedence[node.operator] ? depth : depth + 1,
            );
      const left = side(node.left);
      const right = node.right.type === 'number' ? ` ${printFlat(node.right)}` : `\n${side(node.right)}`;
      return `${left}\n${indent}${operator(node)}${right}`;
    }
    case 'subquery':
      return `${indent}(\n${broken(node.of, depth + 1)}\n${indent})[${node.window}]`;
    default:
      return indent + flat;
  }
}

function needsParentheses(parent: PromqlNode & { type: 'binary' }, child: PromqlNode): boolean {
  if (child.type !== 'binary') return false;
  const [outer, inner] = [precedence[parent.operator], precedence[child.operator]];
  if (inner !== outer) return inner < outer;
  return child === (parent.operator === '^' ? parent.left : parent.right);
}

function operator(node: PromqlNode & { type: 'binary' }): string {
  return [node.operator, ...(node.bool === true ? ['bool'] : []), ...matching(node.matching)].join(' ');
}

function matching(match: VectorMatching | undefined): readonly string[] {
  if (match === undefined) return [];
  const list = (word: string, labels: readonly string[] | undefined) =>
    labels === undefined ? [] : [`${word} (${labels.join(', ')})`];
  return [...list('on', match.on), ...list('ignoring', match.ignoring), ...list('group_left', match.groupLeft)];
}

function aggregation(node: PromqlNode & { type: 'aggregate' }): string {
  return node.grouping === undefined ? node.name : `${node.name} ${node.grouping} (${node.labels.join(', ')}) `;
}

function instant({ series, matchers }: SelectorNode): string {
  if (matchers.length === 0) return series;
  return `${series}{${matchers.map(({ label, operator: by, value }) => `${label}${by}${JSON.stringify(value)}`).join(', ')}}`;
}

function offset(node: SelectorNode): string {
  return node.offset === undefined ? '' : ` offset ${node.offset}`;
}

function number(value: number): string {
  if (value === Infinity) return '+Inf';
  return value === -Infinity ? '-Inf' : String(value);
}
