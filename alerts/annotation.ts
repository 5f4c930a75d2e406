import type { AnnotationContext, Quantity, Unit } from '../metrics/promql';
import { quantityText } from './quantity-text';

/** What the text of an alert is made from. */
export interface AlertContext<L extends string> extends AnnotationContext<L> {
  /** The threshold in its unit, as the environment sets it. Empty where there is none. */
  readonly threshold: string;
}

/** Text of an alert. A label that the expression does not keep is not there to be named. */
export type AlertText<L extends string> = string | ((context: AlertContext<L>) => string);

/** The value of an alert in its unit, in Prometheus' template language (template/template.go of v3.14: `humanize...`). */
export function valueTemplate(unit: Unit): string {
  switch (unit) {
    case 'ratio':
      return '{{ $value | humanizePercentage }}';
    case 'percentage':
      return '{{ $value | printf "%.3g" }}%';
    case 'seconds':
      return '{{ $value | humanizeDuration }}';
    case 'milliseconds':
      return '{{ $value | printf "%.0f" }}ms';
    case 'timestamp':
      return '{{ $value | humanizeTimestamp }}';
    case 'bytes':
      return '{{ $value | humanize1024 }}B';
    case 'bytes/s':
      return '{{ $value | humanize1024 }}B/s';
    case 'boolean':
    case 'info':
    case 'number':
      return '{{ $value }}';
    default:
      // `humanize` would say 1.2k; a count is read as it is.
      return `{{ $value | printf "%.4g" }} ${unit}`;
  }
}

/** Fills a text in with the templates of the labels that the expression keeps. */
export function annotate<L extends string>(
  text: AlertText<L>,
  names: readonly L[],
  unit: Unit,
  threshold: Quantity | undefined,
): string {
  if (typeof text === 'string') return text;
  const labels = Object.fromEntries(names.map((name) => [name, `{{ $labels.${name} }}`])) as Record<L, string>;
  return text({
    labels,
    value: valueTemplate(unit),
    threshold: threshold === undefined ? '' : quantityText(threshold),
  });
}
