import type { MetricRelabeling } from '../../metrics/sql-exporter/relabelings';

type LabelSet = Readonly<Record<string, string>>;

/**
 * What Prometheus makes of a series' labels, or nothing if it drops the series: `relabel` of model/relabel/relabel.go in Prometheus
 * 3, for the actions that we use. Expressions are anchored, source labels joined by `;`, and an empty value removes a label.
 */
export function relabel(labels: LabelSet, steps: readonly MetricRelabeling[]): LabelSet | undefined {
  let current: LabelSet = labels;
  for (const { action, sourceLabels = [], regex, targetLabel = '', replacement = '$1' } of steps) {
    const pattern = new RegExp(`^(?:${regex})$`, 's');
    const source = sourceLabels.map((label) => current[label] ?? '').join(';');
    if (action === 'labeldrop') {
      current = Object.fromEntries(Object.entries(current).filter(([label]) => !pattern.test(label)));
    } else if (action === 'keep') {
      if (!pattern.test(source)) return undefined;
    } else if (pattern.test(source)) {
      const others = Object.fromEntries(Object.entries(current).filter(([label]) => label !== targetLabel));
      const value = source.replace(pattern, replacement);
      current = value === '' ? others : { ...others, [targetLabel]: value };
    }
  }
  return current;
}
