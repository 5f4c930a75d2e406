import type { RuleGroup } from '../../alerts/export';

/** The rules of the monitoring strategy as they are written there: what the platform's own are compared with. */
export const strategyRules: readonly RuleGroup[] = [
  {
    name: 'zerotrace',
    rules: [
      {
        alert: 'HighErrorRate',
        expr: 'rate(http_requests_total{status=~"5.."}[5m]) > 0.1',
        for: '2m',
        labels: { severity: 'critical' },
        annotations: {
          summary: 'High error rate detected',
          description: 'Error rate is {{ $value }} errors per second',
        },
      },
      {
        alert: 'HighResponseTime',
        expr: 'histogram_quantile(0.95, rate(http_request_duration_seconds_bucket[5m])) > 2',
        for: '5m',
        labels: { severity: 'warning' },
        annotations: {
          summary: 'High API response time',
          description: '95th percentile response time is {{ $value }}s',
        },
      },
      {
        alert: 'AgentOffline',
        expr: 'time() - agent_heartbeat_timestamp > 300',
        for: '1m',
        labels: { severity: 'warning' },
        annotations: {
          summary: 'Agent is offline',
          description: 'Agent {{ $labels.agent_id }} has been offline for {{ $value }}s',
        },
      },
      {
        alert: 'HighCPUUsage',
        expr: 'agent_cpu_usage_percent > 80',
        for: '5m',
        labels: { severity: 'warning' },
        annotations: {
          summary: 'High CPU usage on agent',
          description: 'Agent {{ $labels.agent_id }} CPU usage is {{ $value }}%',
        },
      },
    ],
  },
  {
    name: 'security',
    rules: [
      {
        alert: 'MultipleFailedLogins',
        expr: 'rate(security_events_total{event_type="failed_login"}[5m]) > 5',
        for: '1m',
        labels: { severity: 'critical' },
        annotations: {
          summary: 'Multiple failed login attempts',
          description: '{{ $value }} failed login attempts per second',
        },
      },
      {
        alert: 'UnusualAPIUsage',
        expr: 'rate(http_requests_total[5m]) > 100',
        for: '2m',
        labels: { severity: 'warning' },
        annotations: { summary: 'Unusual API usage detected', description: '{{ $value }} requests per second' },
      },
      {
        alert: 'DataAccessViolation',
        expr: 'security_events_total{event_type="data_access_violation"} > 0',
        for: '0m',
        labels: { severity: 'critical' },
        annotations: { summary: 'Data access violation detected', description: 'Unauthorized data access attempt' },
      },
    ],
  },
];
