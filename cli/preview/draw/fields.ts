import type { TablePanel } from '../grafana/table';
import type { PanelData } from '../query/ask-panel';

/** What stands in a cell. */
export type Cell = string | number | undefined;

/** Columns with their names, and lines. */
export interface Frame {
  readonly columns: readonly string[];
  readonly rows: readonly Readonly<Record<string, Cell>>[];
}

/** A frame for each query, as Grafana makes them of answers in the format `table`: a column for each label, and one for the value. */
export function frames({ targets }: TablePanel, { series }: PanelData): readonly Frame[] {
  return targets.flatMap(({ refId }) => {
    const own = series.filter((each) => each.refId === refId);
    if (own.length === 0) return [];
    const labels = [...new Set(own.flatMap((each) => Object.keys(each.labels)))].sort();
    const value = targets.length === 1 ? 'Value' : `Value #${refId}`;
    const rows = own.map((each) => {
      const [time, last] = each.points[0] ?? [0, NaN];
      return { ...each.labels, Time: time, [value]: last };
    });
    return [{ columns: ['Time', ...labels, value], rows }];
  });
}

/** What the transformations of a table make of its frames. Without `merge` only the first is shown. */
export function transformed({ transformations }: TablePanel, all: readonly Frame[]): Frame {
  return (
    transformations.reduce<readonly Frame[]>(
      (before, { id, options }) =>
        id === 'merge' ? [merged(before)] : before.map((frame) => organized(frame, options)),
      all,
    )[0] ?? { columns: [], rows: [] }
  );
}

/** Lines that agree in all columns which they have in common become one. */
function merged(all: readonly Frame[]): Frame {
  const columns = [...new Set(all.flatMap((frame) => frame.columns))];
  const common = columns.filter((column) => all.every((frame) => frame.columns.includes(column)));
  const rows = new Map<string, Readonly<Record<string, Cell>>>();
  for (const row of all.flatMap((frame) => frame.rows)) {
    const key = JSON.stringify(common.map((column) => row[column]));
    rows.set(key, { ...rows.get(key), ...row });
  }
  return { columns, rows: [...rows.values()] };
}

function organized(
  { columns, rows }: Frame,
  {
    excludeByName,
    indexByName,
    renameByName,
  }: {
    readonly excludeByName: Readonly<Record<string, boolean>>;
    readonly indexByName: Readonly<Record<string, number>>;
    readonly renameByName: Readonly<Record<string, string>>;
  },
): Frame {
  const kept = columns
    .filter((column) => excludeByName[column] !== true)
    .sort((one, other) => (indexByName[one] ?? Infinity) - (indexByName[other] ?? Infinity) || 0);
  const name = (column: string) => renameByName[column] ?? column;
  return {
    columns: kept.map(name),
    rows: rows.map((row) => Object.fromEntries(kept.map((column) => [name(column), row[column]]))),
  };
}
