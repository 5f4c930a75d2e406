/** Two items that have the same key. */
export interface Repetition<T> {
  /** The first item with the key. */
  readonly earlier: T;
  /** A later one. */
  readonly later: T;
}

/** Items whose key an earlier item has already; items without a key never repeat. */
export function repeated<T>(items: readonly T[], key: (item: T) => string | undefined): readonly Repetition<T>[] {
  const seen = new Map<string, T>();
  return items.flatMap((later) => {
    const own = key(later);
    if (own === undefined) return [];
    const earlier = seen.get(own);
    if (earlier !== undefined) return [{ earlier, later }];
    seen.set(own, later);
    return [];
  });
}
