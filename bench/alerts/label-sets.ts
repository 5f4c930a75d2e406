import type { MetricDefinition } from '../../metrics/promql';
import { isClosed } from '../../metrics/promql';
import type { Row } from './rows';
import { tables } from './rows';

type Labelled = Pick<MetricDefinition, 'ownLabels' | 'labels'>;

/** Values of an open label that no table has. */
const fewValues = 3;

/**
 * Every combination of the labels that a metric exposes: rows of a table where it has some of them, all values of what is left. A target
 * that is of one node has that node's rows only.
 */
export function labelSets(metric: Labelled, node?: string): readonly Row[] {
  let rest = metric.ownLabels;
  const parts: (readonly Row[])[] = [];
  for (;;) {
    const [columns = [], table = []] = widest(metric, rest);
    if (columns.length === 0) break;
    const here = table.filter((row) => node === undefined || row['node'] === undefined || row['node'] === node);
    parts.push(distinct(here, columns));
    rest = rest.filter((label) => !columns.includes(label));
  }
  parts.push(...rest.map((label) => valuesOf(metric, label)));
  return parts.reduce<readonly Row[]>(
    (sets, part) => sets.flatMap((set) => part.map((row) => ({ ...set, ...row }))),
    [{}],
  );
}

/** The table that has most of some labels, with these; of several the one with the fewest others. */
function widest(
  metric: Labelled,
  labels: readonly string[],
): readonly [columns?: readonly string[], table?: readonly Row[]] {
  const width = ([row = {}]: readonly Row[]) => Object.keys(row).length;
  return tables
    .map((table) => [labels.filter((label) => knows(table, metric, label)), table] as const)
    .reduce((best, each) => {
      const more = each[0].length - best[0].length;
      return more > 0 || (more === 0 && width(each[1]) < width(best[1])) ? each : best;
    });
}

/** Whether a table has a label, with values that the metric can have. */
function knows(table: readonly Row[], { labels }: Labelled, label: string): boolean {
  const values = labels[label];
  return table.every((row) => {
    const value = row[label];
    return value !== undefined && (values === undefined || !isClosed(values) || values.includes(value));
  });
}

function distinct(table: readonly Row[], columns: readonly string[]): readonly Row[] {
  const found = new Map<string, Row>();
  for (const row of table) {
    const part = Object.fromEntries(columns.map((column) => [column, row[column] ?? '']));
    found.set(JSON.stringify(part), part);
  }
  return [...found.values()];
}

function valuesOf({ labels }: Labelled, label: string): readonly Row[] {
  const values = labels[label] ?? [];
  const listed = isClosed(values)
    ? values
    : Array.from({ length: Math.min(values.cardinality, fewValues) }, (_, index) => `${label}-${index}`);
  return listed.map((value) => ({ [label]: value }));
}
