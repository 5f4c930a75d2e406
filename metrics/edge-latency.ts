/**
 * Upper edges of the edge's latency histograms, in milliseconds: dense where the documented targets and alerts lie (100 ms, 1 s,
 * 2 s, 5 s; enrichment 30 s and 60 s), since a quantile between two edges is a guess.
 */
export const edgeLatencyBuckets = [
  5, 10, 25, 50, 100, 250, 500, 1000, 2000, 2500, 5000, 10_000, 30_000, 60_000,
] as const;
