/** The name of a series: labels stand in their places, one that it does not have as nothing. */
export function seriesName(legend: string, labels: Readonly<Record<string, string>>): string {
  return legend.replaceAll(/\{\{\s*(\w+)\s*\}\}/g, (_, label: string) => labels[label] ?? '');
}
