import type { Row } from './rows';

/** A series as Prometheus' text formats write it. */
export function seriesText(name: string, labels: Row): string {
  const pairs = Object.entries(labels).map(([label, value]) => `${label}=${JSON.stringify(value)}`);
  return pairs.length === 0 ? name : `${name}{${pairs.join(',')}}`;
}
