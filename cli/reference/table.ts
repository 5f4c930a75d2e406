/** A Markdown table as prettier leaves it alone: the pages are written by a program and never formatted. */
export function markdownTable(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map(escaped).join(' | ')} |`;
  return [line(header), line(header.map(() => '---')), ...rows.map(line)].join('\n');
}

/** A bar would end the cell; an angle bracket outside code would open an HTML element. */
function escaped(cell: string): string {
  const text = cell.replaceAll('|', '\\|');
  return text.startsWith('`') ? text : text.replaceAll('<', '&lt;');
}
