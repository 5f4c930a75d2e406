import type { CheckContext } from './check';
import { labelsOfSelector } from './check';
import type { RawExpression } from './raw-expression';

/** Functions of no series. */
const scalars = new Set(['scalar', 'time', 'pi', 'hour', 'minute', 'month', 'year', 'day_of_week', 'day_of_month']);

/** Whether an expression is a number without labels. */
export function isScalar(expression: RawExpression): boolean {
  if (expression.type === 'number') return true;
  if (expression.type === 'call')
    return scalars.has(expression.name) && (expression.name === 'scalar' || expression.args.length === 0);
  return expression.type === 'binary' && isScalar(expression.left) && isScalar(expression.right);
}

/** Labels of the series of an expression, sorted; undefined where that cannot be told. */
export function labelsOf(expression: RawExpression, context: CheckContext): readonly string[] | undefined {
  switch (expression.type) {
    case 'selector':
      return labelsOfSelector(expression, context);
    case 'range':
    case 'subquery':
      return labelsOf(expression.of, context);
    case 'aggregate':
      return aggregated(expression, context);
    case 'call':
      return called(expression, context);
    case 'binary':
      return combined(expression, context);
    default:
      return undefined;
  }
}

function aggregated(expression: RawExpression & { type: 'aggregate' }, context: CheckContext) {
  const of = expression.args.at(-1);
  if (of === undefined || expression.name === 'count_values') return undefined;
  if (['topk', 'bottomk', 'limitk', 'limit_ratio'].includes(expression.name)) return labelsOf(of, context);
  const named = expression.labels.map(({ text }) => text);
  if (expression.grouping !== 'without') return [...named].sort();
  return labelsOf(of, context)?.filter((label) => !named.includes(label));
}

function called({ name, args }: RawExpression & { type: 'call' }, context: CheckContext) {
  if (name === 'histogram_quantile' || name === 'histogram_fraction') {
    const of = args.at(-1);
    return of === undefined ? undefined : labelsOf(of, context)?.filter((label) => label !== 'le');
  }
  if (/^(?:label_replace|label_join|absent|absent_over_time|info)$/.test(name)) return undefined;
  if (name === 'vector') return [];
  const of = args.find((arg) => arg.type !== 'number' && arg.type !== 'other');
  return of === undefined ? [] : labelsOf(of, context);
}

function combined({ operator, left, right, matching }: RawExpression & { type: 'binary' }, context: CheckContext) {
  if (isScalar(left)) return isScalar(right) ? [] : labelsOf(right, context);
  if (isScalar(right) || operator === 'and' || operator === 'unless') return labelsOf(left, context);
  if (operator === 'or' || matching?.group === 'right') return undefined;
  const labels = labelsOf(left, context);
  if (matching === undefined) return labels;
  const named = matching.labels.map(({ text }) => text);
  if (matching.group === 'left') {
    return labels === undefined
      ? undefined
      : [...new Set([...labels, ...matching.include.map(({ text }) => text)])].sort();
  }
  return matching.kind === 'on' ? [...named].sort() : labels?.filter((label) => !named.includes(label));
}
