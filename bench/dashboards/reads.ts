import type { SyntaxNode } from '@lezer/common';
import { parsePromql } from '../../metrics/checks/syntax';
import { durationSeconds } from '../../metrics/promql';

/** A series that an expression reads. */
export interface Read {
  readonly series: string;
  /** How many seconds before the moment of evaluation its oldest sample lies. */
  readonly back: number;
}

/** How far back Prometheus looks for the last sample of a series, by default. */
const latest = 300;

/** The series that a PromQL expression reads, and how far back. @throws Error where a selector has no name */
export function reads(expression: string): readonly Read[] {
  return readsOf(parsePromql(expression).topNode, expression, 0);
}

function readsOf(node: SyntaxNode, text: string, before: number): readonly Read[] {
  const back = before + duration(node, text);
  if (node.name === 'VectorSelector') {
    const name = node.getChild('Identifier');
    if (name === null) throw new Error(`Which series does ${text} read?`);
    return [{ series: text.slice(name.from, name.to), back: back + latest }];
  }
  const found: Read[] = [];
  for (let child = node.firstChild; child !== null; child = child.nextSibling) {
    found.push(...readsOf(child, text, back));
  }
  return found;
}

/** What a node adds to how far back is looked: a window or an offset. */
function duration(node: SyntaxNode, text: string): number {
  const written =
    node.name === 'OffsetExpr'
      ? node.getChild('OffsetDurationExpr')
      : node.name === 'MatrixSelector' || node.name === 'SubqueryExpr'
        ? node.getChild('DurationExpr')
        : null;
  return written === null ? 0 : (durationSeconds(text.slice(written.from, written.to)) ?? 0);
}
