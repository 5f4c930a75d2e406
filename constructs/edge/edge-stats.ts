import { edgeLatencyBuckets } from '../../metrics/edge-latency';

/** The statistics that are kept, as whole names: Envoy has hundreds more, most of them about features that are not used. */
const kept = [
  'vhost\\.zerotrace\\.vcluster\\..*\\.upstream_rq_(?:\\d.*|time|timeout)',
  'http\\.edge\\.downstream_(?:rq_.*|cx_active|cx_total)',
  'cluster\\.(?:api|web)\\.upstream_rq_(?:\\d.*|active|time|timeout|total|pending_active|pending_overflow)',
  'cluster\\.(?:api|web)\\.upstream_cx_(?:active|total|connect_fail|connect_timeout|overflow)',
  'cluster\\.(?:api|web)\\.(?:membership_(?:healthy|total)|circuit_breakers\\.default\\..*)',
  'listener\\..*\\.downstream_(?:cx_overflow|cx_overload_reject|global_cx_overflow)',
  'overload\\..*\\.(?:active|pressure)',
  'server\\.(?:live|uptime|memory_allocated|memory_heap_size|total_connections)',
];

/** Which statistics exist, and the buckets of their histograms. */
export const statsConfig = {
  histogram_bucket_settings: ['vhost.', 'http.', 'cluster.'].map((prefix) => ({
    match: { prefix },
    buckets: edgeLatencyBuckets,
  })),
  stats_matcher: { inclusion_list: { patterns: kept.map((regex) => ({ safe_regex: { regex } })) } },
};
