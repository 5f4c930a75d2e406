/** A column: its title, and on which side its cells are aligned. */
export interface Column {
  readonly title: string;
  readonly align?: 'left' | 'right';
}

/** One row: each cell is one line or several. */
export type Row = readonly (string | readonly string[])[];

/** Lays rows out in columns for a terminal; cells of several lines grow downwards. */
export function table(columns: readonly Column[], rows: readonly Row[]): string {
  const cells = rows.map((row) => row.map((cell) => (typeof cell === 'string' ? [cell] : cell)));
  const widths = columns.map(({ title }, index) =>
    Math.max(title.length, ...cells.flatMap((row) => (row[index] ?? []).map((line) => line.length))),
  );
  const layOut = (texts: readonly string[]) =>
    columns
      .map(({ align }, index) => {
        const text = texts[index] ?? '';
        const width = widths[index] ?? 0;
        return align === 'right' ? text.padStart(width) : text.padEnd(width);
      })
      .join('  ')
      .trimEnd();
  const lines = cells.flatMap((row) => {
    const height = Math.max(1, ...row.map((cell) => cell.length));
    return Array.from({ length: height }, (_, line) => layOut(row.map((cell) => cell[line] ?? '')));
  });
  return [layOut(columns.map(({ title }) => title)), ...lines].join('\n');
}
