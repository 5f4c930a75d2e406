import type { Row } from '../../bench/alerts/rows';
import type { Series } from '../../bench/alerts/world';

/** A counter that gains one a second. */
export function counterOf(name: string, labels: Row): Series {
  return { name, labels, value: ({ now, start }) => now - start };
}
