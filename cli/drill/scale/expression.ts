import type { SyntaxNode } from '@lezer/common';
import { parsePromql } from '../../../metrics/checks/syntax';
import { requireScale, scaleDuration, unscaleDuration } from './duration';
import type { Scale } from './duration';

/** A place in an expression with what it becomes. */
interface Edit {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/**
 * A PromQL expression in which time runs faster: ranges, the range and step of subqueries, offsets, and how far `predict_linear`
 * looks ahead. Thresholds stay: they are compared with what services report, not with how long the drill takes.
 */
export function scaleExpression(expression: string, scale: Scale): string {
  requireScale(scale);
  const scaled = rewrite(
    expression,
    (text) => scaleDuration(text, scale),
    (seconds) => seconds / scale,
  );
  if (unscaleExpression(scaled, scale) !== expression) throw new Error(`Cannot be unscaled: ${expression}`);
  return scaled;
}

/** The expression that was made faster, byte for byte. */
export function unscaleExpression(expression: string, scale: Scale): string {
  return rewrite(
    expression,
    (text) => unscaleDuration(text, scale),
    (seconds) => seconds * scale,
  );
}

function rewrite(expression: string, length: (text: string) => string, ahead: (seconds: number) => number): string {
  const edits: Edit[] = [];
  const change = ({ from, to }: SyntaxNode, by: (text: string) => string) => {
    edits.push({ from, to, text: by(expression.slice(from, to)) });
  };
  parsePromql(expression).iterate({
    enter({ type, node }) {
      if (type.isError) throw new Error(`Not PromQL at ${node.from}: ${expression}`);
      if (type.name === 'NumberDurationLiteralInDurationContext') change(node, length);
      if (type.name === 'PredictLinear') {
        const horizon = firstNumber(node.parent?.parent?.getChild('FunctionCallBody')?.lastChild ?? undefined);
        if (horizon === undefined) throw new Error(`How far predict_linear looks ahead is no number: ${expression}`);
        change(horizon, (text) => scaleNumber(text, length, ahead));
      }
    },
  });
  return [...edits]
    .sort((left, right) => right.from - left.from)
    .reduce((text, { from, to, text: into }) => text.slice(0, from) + into + text.slice(to), expression);
}

/** The number itself, or the first factor of a product such as 4 * 3600. */
function firstNumber(node: SyntaxNode | undefined): SyntaxNode | undefined {
  if (node?.name === 'NumberDurationLiteral') return node;
  const isProduct = node?.name === 'BinaryExpr' && node.getChild('Mul') !== null;
  return isProduct || node?.name === 'ParenExpr' ? firstNumber(node?.firstChild ?? undefined) : undefined;
}

function scaleNumber(text: string, length: (text: string) => string, ahead: (seconds: number) => number): string {
  return /[a-z]$/.test(text) ? length(text) : String(ahead(Number(text)));
}
