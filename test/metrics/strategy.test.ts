import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { allMetrics, metricOfSeries } from '../../metrics';
import { httpRequestDuration, httpRequests } from '../../metrics/api';
import { contractPage } from '../../metrics/contract-page';
import { blindUntilInstrumented, instrumentationNeeded } from '../../metrics/instrumentation-needed';
import { histogramQuantile, rate, recorded, seriesOf, sum } from '../../metrics/promql';
import { sqlGauges } from '../../metrics/sql';
import { agentsOnline } from '../../metrics/sql-agents';
import { keyMetrics } from '../../metrics/strategy';

/** The snippets of docs/monitoring-strategy.md: name, kind and labels; rules included. */
const snippets = [
  ['http_requests_total', 'counter', ['method', 'endpoint', 'status']],
  ['http_request_duration_seconds', 'histogram', ['method', 'endpoint']],
  ['scans_total', 'counter', ['status', 'company_id']],
  ['vulnerabilities_found_total', 'counter', ['severity', 'company_id']],
  ['agents_online', 'gauge', ['company_id']],
  ['agent_heartbeats_total', 'counter', ['agent_id', 'company_id']],
  ['agent_cpu_usage_percent', 'gauge', []],
  ['agent_memory_usage_bytes', 'gauge', []],
  ['scan_duration_seconds', 'histogram', []],
  ['files_scanned_total', 'counter', []],
  ['vulnerabilities_detected_total', 'counter', []],
  ['agent_heartbeat_timestamp', 'gauge', ['agent_id']],
  ['security_events_total', 'counter', ['event_type']],
] as const;

/** The list "Key Metrics to Monitor" of the strategy, line by line. */
const lines = {
  Application: ['Request Rate', 'Response Time', 'Error Rate', 'Throughput', 'Queue Depth'],
  Business: ['Scans Completed', 'Vulnerabilities Found', 'Agent Health', 'Enrollment Success', 'Data Processing'],
  Infrastructure: ['CPU Usage', 'Memory Usage', 'Disk I/O', 'Network', 'Database'],
  Security: ['Authentication', 'Authorization', 'Data Access', 'API Usage', 'Agent Security'],
};

describe("the strategy's metrics", () => {
  it.each(snippets)('%s is declared as a %s with its labels', (name, kind, labels) => {
    const metric = metricOfSeries(kind === 'histogram' ? `${name}_count` : name);
    expect(metric).toMatchObject({ name, kind });
    expect(metric?.ownLabels).toEqual(expect.arrayContaining([...labels]));
  });

  it('say company_id throughout, never organization_id', () => {
    const names = allMetrics.flatMap(({ definition }) => Object.keys(definition.labels));
    expect(names).not.toContain('organization_id');
  });

  it('answer every line of the key metrics', () => {
    const listed = Object.entries(lines).flatMap(([section, names]) => names.map((name) => `${section}: ${name}`));
    expect(keyMetrics.map(({ section, name }) => `${section}: ${name}`)).toEqual(listed);
    for (const { name, today, later, blind } of keyMetrics) {
      expect([name, today.length + later.length > 0]).toEqual([name, true]);
      // What nothing answers today is said to be blind.
      if (today.length === 0) expect([name, blind]).toEqual([name, expect.stringContaining('all of it')]);
      for (const { definition } of today) expect(['exporter', 'sql']).toContain(definition.origin.from);
      for (const { definition } of later) expect(['instrumentation', 'logs']).toContain(definition.origin.from);
      for (const metric of [...today, ...later]) expect(allMetrics).toContain(metric);
    }
  });
});

describe('what an expression needs', () => {
  it('is the instrumentation of services, through recorded series too', () => {
    const p95 = histogramQuantile(0.95, sum.by('le')(rate(httpRequestDuration.bucket(), '5m')));
    const series = recorded('job:http_request_duration_seconds:p95', p95, 'p95');
    expect(instrumentationNeeded(p95)).toEqual(['zerotrace-api']);
    expect(instrumentationNeeded(series())).toEqual(['zerotrace-api']);
    expect(instrumentationNeeded(sum(agentsOnline()))).toEqual([]);
  });

  it('is listed as blind until then', () => {
    expect(blindUntilInstrumented).toContain(httpRequests.definition);
    expect(blindUntilInstrumented.map(({ name }) => name)).not.toContain('agents_online');
  });
});

describe('the queries', () => {
  it.each(sqlGauges.map(({ query }) => [query.name, query] as const))('%s', (name, { sql, labels, reads, help }) => {
    expect(sql).toMatch(/\bAS value\b/);
    for (const label of labels) expect(sql).toMatch(new RegExp(`\\b${label}\\b`));
    for (const [table, columns] of Object.entries(reads)) {
      expect(sql).toContain(table);
      // Even count(*) needs a column that may be read.
      for (const column of columns) if (!/count\(\*\) AS value FROM cves/.test(sql)) expect(sql).toContain(column);
    }
    // A counter needs a process that remembers: the exporter's gauges fall whenever rows go.
    expect(name).not.toMatch(/_total$/);
    expect(sql).not.toMatch(/\b(?:token|token_hash|credential_hash)\b/);
    // Whoever registers an agent chooses its company: the number of series must not be theirs to choose.
    if (labels.includes('company_id')) expect(sql).toMatch(/LIMIT \d+$/);
    expect(help.length).toBeGreaterThan(10);
  });
});

describe('docs/metrics/contract.md', () => {
  it('is what the code says, with every metric', () => {
    const { path, text } = contractPage();
    expect(readFileSync(join(__dirname, '../..', path), 'utf8')).toBe(text);
    for (const { definition } of allMetrics) expect(text).toContain(`| \`${definition.name}\` |`);
    expect(seriesOf(httpRequestDuration.definition)).toHaveLength(3);
  });
});
