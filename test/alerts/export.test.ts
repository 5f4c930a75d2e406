import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { RuleOptions } from '../../alerts/export';
import { environmentAlerts, ruleGroups, rulerGroups } from '../../alerts/export';
import { ruleFiles, rulerFiles } from '../../alerts/rule-files';
import { describeWith } from '../support/program';
import { scratch } from '../support/scratch';

const everything: RuleOptions = {
  environment: 'production',
  instrumented: ['api', 'agent'],
  securityEvents: true,
  longTermRetention: '60d',
  runbooks: 'https://example.com/runbooks/',
  grafana: 'https://grafana.example.com/',
};

const rules = (options: RuleOptions) => ruleGroups(options).flatMap((group) => group.rules);
const alertsOf = (options: RuleOptions) => rules(options).flatMap((rule) => ('alert' in rule ? [rule] : []));
const named = (options: RuleOptions, name: string) => alertsOf(options).filter(({ alert }) => alert === name);
const thresholds = (options: RuleOptions, name: string) =>
  rules(options).filter((rule) => 'record' in rule && rule.labels?.['alertname'] === name);

describe('exported rules', () => {
  it('say what Prometheus and Alertmanager need', () => {
    expect(named(everything, 'HighErrorRate')).toEqual([
      {
        alert: 'HighErrorRate',
        expr: 'group:edge_error_ratio:rate5m > 0.1 and group:edge_requests:rate5m >= 0.1',
        for: '6m',
        keep_firing_for: '5m',
        labels: { environment: 'production', service: 'api', severity: 'critical', team: 'services' },
        annotations: {
          summary: 'Too many requests to {{ $labels.envoy_virtual_cluster }} fail',
          description:
            '{{ $value | humanizePercentage }} of the requests to {{ $labels.envoy_virtual_cluster }} end with 5xx (more than 10 %).',
          runbook_url: 'https://example.com/runbooks/HighErrorRate.md',
          dashboard_url: 'https://grafana.example.com/d/zerotrace-api',
        },
      },
    ]);
  });

  it('take what an environment sets, in the rule, its text and the exported threshold', () => {
    const options: RuleOptions = {
      ...everything,
      evaluationInterval: '1m',
      alertOptions: {
        HighErrorRate: { critical: { threshold: '5 %', for: '5m', severity: 'warning' } },
        PostgresConnectionsHigh: { critical: { enabled: false } },
        WebDown: { enabled: false },
      },
    };
    expect(named(options, 'HighErrorRate')).toEqual([
      expect.objectContaining({
        expr: 'group:edge_error_ratio:rate5m > 0.05 and group:edge_requests:rate5m >= 0.1',
        for: '5m',
        labels: { environment: 'production', service: 'api', severity: 'warning', team: 'services' },
        annotations: expect.objectContaining({ description: expect.stringContaining('(more than 5 %)') }),
      }),
    ]);
    expect(thresholds(options, 'HighErrorRate')).toEqual([
      {
        record: 'zerotrace:alert_threshold',
        expr: 'vector(0.05)',
        labels: { alertname: 'HighErrorRate', severity: 'warning' },
      },
    ]);
    expect(named(options, 'PostgresConnectionsHigh').map(({ labels }) => labels['severity'])).toEqual(['warning']);
    expect(named(options, 'WebDown')).toEqual([]);
    expect(ruleGroups(options).every(({ interval }) => interval === '1m')).toBe(true);
  });

  it('leave out what has no source in the environment', () => {
    const bare = new Set(alertsOf({ environment: 'local' }).map(({ alert }) => alert));
    const full = new Set(alertsOf(everything).map(({ alert }) => alert));
    expect([...full].filter((name) => !bare.has(name))).toEqual([
      'HighCPUUsage',
      'HighMemoryUsage',
      'SlowScanPerformance',
      'ConfigQueueDropping',
      'MultipleFailedLogins',
      'DataAccessViolation',
      'AgentAuthenticationFailures',
      'AuthorizationViolations',
      'SuspiciousRequests',
      'DebugModeOutsideLocal',
      'SecurityBreach',
      'SecurityFindings',
      'SecurityFindingsDigest',
      'SecurityLogsSilent',
      'ThanosUploadsOld',
      'ThanosBucketFailing',
      'ThanosCompactorHalted',
      'ThanosStoreFailing',
      'ThanosQueryFailing',
      'ThanosRulerFailing',
      'ThanosRulerNotEvaluating',
    ]);
    expect(named({ ...everything, absentJobs: ['cloudnative-pg'] }, 'PostgresReplicationLag')).toEqual([]);
    expect(named({ ...everything, absentJobs: ['blackbox'] }, 'ApiDown')).toEqual([]);
  });

  it('are about those sensors that the environment has', () => {
    const without = (...absentJobs: NonNullable<RuleOptions['absentJobs']>) => ({ ...everything, absentJobs });
    const lost = (options: RuleOptions) => {
      const left = new Set(alertsOf(options).map(({ alert }) => alert));
      return [...new Set(alertsOf(everything).map(({ alert }) => alert))].filter((name) => !left.has(name));
    };
    const ofSuricata = ['SuricataBlind', 'SuricataDropping', 'SuricataRulesNotLoaded'];
    const ofWazuh = ['WazuhManagerDown', 'WazuhAgentsSilent', 'WazuhEventsDropped'];
    expect(lost(without('suricata'))).toEqual(ofSuricata);
    expect(lost(without('wazuh'))).toEqual(ofWazuh);
    expect(lost(without('suricata', 'wazuh'))).toEqual([
      'SecurityFindingsDigest',
      ...ofSuricata,
      ...ofWazuh,
      'SecurityLogsSilent',
    ]);
    const expressions = (options: RuleOptions, name: string) => named(options, name).map(({ expr }) => expr);
    expect(expressions(without('suricata'), 'SecurityLogsSilent')).toEqual([
      `  sum by (engine) (increase(security_findings_total{engine="wazuh"}[30m])) == 0
and on ()
  sum(increase(wazuh_alerts_written_total[30m])) > 0`,
    ]);
    expect(expressions(without('suricata'), 'SecurityBreach')[0]).toContain('security_findings_total');
    expect(expressions(without('suricata', 'wazuh'), 'SecurityBreach')[0]).not.toContain('security_findings_total');
  });

  it('leave out what looks further back than samples are kept', () => {
    const within = (retention: '2d' | '7d' | '8d') => {
      const kept = alertsOf({ ...everything, retention }).map(({ alert, labels }) => `${alert} ${labels['severity']}`);
      return alertsOf(everything)
        .map(({ alert, labels }) => `${alert} ${labels['severity']}`)
        .filter((each) => !kept.includes(each));
    };
    const comparedWithLastWeek = [
      'UnusualAPIUsage warning',
      'AgentOffline warning',
      'AgentFleetSilent critical',
      'AgentFreshnessBudgetBurn critical',
      'AgentFreshnessBudgetBurn warning',
      'PerformanceTrend info',
    ];
    expect(within('8d')).toEqual(['PerformanceTrend info']);
    expect(within('7d')).toEqual(comparedWithLastWeek);
    expect(within('2d').filter((each) => !comparedWithLastWeek.includes(each))).toEqual([
      'ApiAvailabilityBudgetBurn warning',
      'ApiErrorBudgetBurn warning',
      'ApiLatencyBudgetBurn warning',
      'EnrichmentBudgetBurn warning',
    ]);
    const recorded = rules({ ...everything, retention: '2d' }).flatMap((rule) => ('record' in rule ? rule.record : []));
    expect(recorded.filter((name) => /3d$|ratio_1w$|missing/.test(name))).toEqual([]);
  });

  it('leave what looks back for 30 days to the ruler of Thanos, where there is one that keeps samples for longer', () => {
    const recorded = (options: RuleOptions) =>
      rulerGroups(options).flatMap((group) => group.rules.flatMap((rule) => ('record' in rule ? rule.record : [])));
    const all = ['api_availability', 'api_errors', 'api_latency', 'enrichment', 'agent_freshness'].map(
      (name) => `slo:${name}:error_ratio_rate30d`,
    );
    expect(rulerGroups(everything).map(({ name }) => name)).toEqual(['zerotrace-slo-budgets']);
    expect(recorded({ ...everything, retention: '15d' })).toEqual(all);
    expect(recorded({ environment: 'local' })).toEqual([]);
    expect(recorded({ ...everything, longTermRetention: '30d' })).toEqual([]);
    // What Prometheus keeps for too short a time to compare it with last week is not recorded there, and has no month.
    expect(recorded({ ...everything, retention: '7d' })).toEqual(all.filter((name) => !name.includes('agent')));
    expect(Object.keys(rulerFiles(everything))).toEqual(['zerotrace-slo-budgets.yaml']);
    const prometheus = rules(everything).flatMap((rule) => ('record' in rule ? rule.record : []));
    expect(prometheus.filter((name) => all.includes(name))).toEqual([]);
  });

  it('miss only the jobs that the environment scrapes', () => {
    const missing = (options: RuleOptions) => named(options, 'TargetMissing')[0]?.expr ?? '';
    expect(missing(everything)).toContain('absent(up{job="security-events"})');
    expect(missing(everything)).toContain('absent(up{job="thanos-compactor"})');
    expect(missing({ environment: 'local' })).not.toContain('security-events');
    expect(missing({ environment: 'local' })).not.toContain('thanos');
    expect(missing({ environment: 'local', absentJobs: ['cloudnative-pg'] })).not.toContain('"cloudnative-pg"');
    expect(missing({ environment: 'local' })).toContain('absent(up{job="cloudnative-pg-pooler"})');
    expect(missing({ environment: 'local' })).toContain('absent(up{job="blackbox", target="api"})');
  });

  it('name every alert once for each severity', () => {
    const sent = environmentAlerts(everything).map(({ alert, severity }) => `${alert.name} ${severity}`);
    expect(sent).toEqual([...new Set(sent)]);
  });

  it('are the same whenever they are written, one file for each group', () => {
    const files = ruleFiles(everything);
    expect(files).toEqual(ruleFiles(everything));
    for (const [name, text] of Object.entries(files)) {
      const { groups } = parse(text);
      expect(groups).toEqual(ruleGroups(everything).filter((group) => `${group.name}.yaml` === name));
    }
  });

  it('keep their expressions as they are printed', () => {
    expect(ruleFiles(everything)['zerotrace-http.yaml']).toContain(`
        expr: |-
          histogram_quantile(
            0.95,
            sum by (envoy_virtual_cluster, le) (rate(envoy_vhost_vcluster_upstream_rq_time_bucket[5m]))
          )
`);
  });
});

describeWith('promtool', 'promtool', (promtool) => {
  it.each([['everything', everything] as const, ['a bare environment', { environment: 'local' }] as const])(
    'accepts every file of %s',
    (_, options) => {
      const folder = scratch();
      const files = Object.entries({ ...ruleFiles(options), ...rulerFiles(options) }).map(([name, text]) => {
        const path = join(folder, name);
        writeFileSync(path, text);
        return path;
      });
      const { status, stdout, stderr } = spawnSync(promtool, ['check', 'rules', ...files], { encoding: 'utf8' });
      expect([status, stderr]).toEqual([0, '']);
      expect(stdout.match(/SUCCESS/g)).toHaveLength(files.length);
    },
  );
});
