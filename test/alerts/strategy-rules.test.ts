import { alerts } from '../../alerts/alerts';
import type { Alert } from '../../alerts/alert';
import type { AlertName } from '../../alerts/alert-names';
import { groups } from '../../alerts/groups';
import { allJobs } from '../../metrics/jobs';

/** An alert's rules by severity, as they are exported. */
const rules = (alert: Alert) =>
  Object.fromEntries(
    alert.severities.map((severity) => [
      severity,
      [String(alert.at(severity, allJobs).expression), alert.level(severity).for],
    ]),
  );

/** What a recorded series is recorded from. */
const recording = (name: string) =>
  String(groups.flatMap(({ recordings }) => recordings).find(({ rule }) => rule.record === name)?.rule.expr);

/** The strategy's rules, as it numbers them, with the severities that its text or its rule gives. */
const expected: Partial<Record<AlertName, ReturnType<typeof rules>>> = {
  HighErrorRate: {
    critical: ['group:edge_error_ratio:rate5m > 0.1 and group:edge_requests:rate5m >= 0.1', '6m'],
  },
  HighResponseTime: {
    warning: [
      `  group:edge_request_time:p95_rate5m{envoy_virtual_cluster!~"agent-results|ai-analysis"} > 2000
and
  group:edge_requests:rate5m >= 0.1`,
      '5m',
    ],
  },
  AgentOffline: {
    warning: ['company:agents_missing:ratio > 0.3 and company:agents_seen_7d:max >= 10', '15m'],
  },
  HighCPUUsage: {
    warning: ['max by (company_id) (agent_cpu_usage_percent{quantile="0.95"}) > 80', '5m'],
  },
  MultipleFailedLogins: {
    critical: ['sum(increase(security_events_total{event_type="failed_login"}[10m])) > 100', '1m'],
    warning: ['sum(increase(security_events_total{event_type="failed_login"}[10m])) > 20', '1m'],
  },
  UnusualAPIUsage: {
    warning: [
      `      avg_over_time(edge_requests:all:rate5m[1h])
    /
      avg_over_time(edge_requests:all:rate5m[1h] offset 1w)
  > 3
and
  avg_over_time(edge_requests:all:rate5m[1h]) >= 100`,
      '10m',
    ],
  },
  DataAccessViolation: {
    critical: ['sum(increase(security_events_total{event_type="data_access_violation"}[10m])) > 0', '0s'],
  },
};

describe("the strategy's rules", () => {
  it.each(Object.entries(expected))('%s is corrected', (name, want) => {
    const alert: Alert | undefined = Object.values<Alert>(alerts).find((each) => each.name === name);
    expect(alert === undefined ? undefined : rules(alert)).toEqual(want);
    expect(alert?.correction?.reason).toEqual(expect.any(String));
  });

  it('are the only ones with a correction', () => {
    const corrected = Object.values<Alert>(alerts).filter(({ correction }) => correction !== undefined);
    expect(corrected.map(({ name }) => name).sort()).toEqual(Object.keys(expected).sort());
  });

  it('stand on what the edge counts, over its pods', () => {
    expect(recording('group:edge_requests:rate5m')).toBe(
      'sum by (envoy_virtual_cluster) (rate(envoy_vhost_vcluster_upstream_rq_xx[5m]))',
    );
    expect(recording('group:edge_errors:rate5m')).toBe(
      `  sum by (envoy_virtual_cluster) (
    rate(envoy_vhost_vcluster_upstream_rq_xx{envoy_response_code_class="5"}[5m])
  )
or
  group:edge_requests:rate5m * 0`,
    );
    expect(recording('group:edge_request_time:p95_rate5m')).toBe(
      `histogram_quantile(
  0.95,
  sum by (envoy_virtual_cluster, le) (rate(envoy_vhost_vcluster_upstream_rq_time_bucket[5m]))
)`,
    );
  });

  it('compare agents with the same hour last week, by company, while the figures are fresh', () => {
    expect(recording('company:agents_online:max')).toBe(
      'max by (company_id) (agents_online) and on () time() - max(sql_clock_timestamp_seconds) < 300',
    );
    expect(recording('company:agents_missing:ratio')).toBe(
      `  clamp_min(company:agents_online:max offset 1w - company:agents_online:max, 0)
/
  company:agents_seen_7d:max`,
    );
  });
});
