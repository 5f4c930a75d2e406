import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CheckPromqlOptions } from '../../../metrics/checks';
import { checkPromql, describeFinding, promqlChecks } from '../../../metrics/checks';
import { checkPages } from '../../../metrics/checks/pages';
import { syntaxCheck } from '../../../metrics/checks/syntax-check';
import { agentsOnline } from '../../../metrics/sql-agents';
import { recorded, sum } from '../../../metrics/promql';

const options: CheckPromqlOptions = { scrapeIntervalSeconds: 30, retentionSeconds: 15 * 86_400 };
const found = (text: string, more: Partial<CheckPromqlOptions> = {}) =>
  checkPromql(text, { ...options, ...more }).map(
    ({ check, place, got }) => `${place.line}:${place.column} ${check} ${got}`,
  );

describe.each([syntaxCheck, ...promqlChecks].map((check) => [check.id, check] as const))('%s', (id, { example }) => {
  it('fails its example', () => {
    expect(new Set(checkPromql(example.wrong, options).map(({ check }) => check))).toEqual(new Set([id]));
  });

  it('passes the same thing said right', () => {
    expect(checkPromql(example.right, options)).toEqual([]);
  });

  it('is documented as the code says it', () => {
    const page = checkPages().find(({ path }) => path === `docs/checks/${id}.md`);
    const file = join(__dirname, '../../..', page?.path ?? 'missing');
    expect(existsSync(file)).toBe(true);
    expect(readFileSync(file, 'utf8')).toBe(page?.text);
  });
});

describe('checks of raw PromQL', () => {
  it('let what the rules need pass', () => {
    for (const text of [
      'up{job="zerotrace-edge"} == 0',
      'sum by (envoy_virtual_cluster) (rate(envoy_vhost_vcluster_upstream_rq_xx{envoy_response_code_class="5"}[5m]))',
      'histogram_quantile(0.95, sum by (le) (rate(envoy_vhost_vcluster_upstream_rq_time_bucket[5m]))) / 1000 > 2',
      'rate(envoy_vhost_vcluster_upstream_rq_time_bucket{le="1000.0"}[5m])',
      'rate(http_request_duration_seconds_bucket{le=~"2.0|\\\\+Inf"}[5m])',
      'sum(agents_online) > 10 and on () sum(agents_seen_7d) > 100',
      'absent(security_events_total)',
      'count(security_events_total) > 1',
      'time() - timestamp(up) > 60',
      'kube_pod_status_phase{phase=~"Pending|Failed"} * on (namespace, pod) group_left (node) kube_pod_info',
      'max_over_time(sum(agents_online)[1h:5m])',
      'http_requests_total offset 1w',
      '{__name__=~"agents_.*"}',
      'label_replace(agents_online, "company", "$1", "company_id", "(.*)")',
      'sum by (company_id) (agents_online) / sum by (company_id) (agents_online offset 1w)',
      '-agents_online + 1',
    ]) {
      expect([text, checkPromql(text, options).map(describeFinding)]).toEqual([text, []]);
    }
  });

  it.each([
    ['rate(http_requests_total[5m]', '1:29 syntax the end of the expression'],
    ['sum(agents_online) foo', '1:20 syntax `foo`'],
    ['rate(http_requests_total)', '1:6 syntax `rate(http_requests_total)`'],
    ['rates(http_requests_total[5m])', '1:1 syntax `rates(http_requests_total[5m])`'],
    ['http_request_duration_seconds > 5', '1:1 unknown-metric http_request_duration_seconds'],
    ['{__name__=~"agent.x"}', '1:1 unknown-metric __name__=~"agent.x"'],
    ['agents_online{\n  compny_id="a"\n}', '2:3 unknown-label compny_id'],
    ['sum by (le) (agents_online)', '1:9 unknown-label le'],
    ['agents_online / on (pods) agents_seen_7d', '1:21 unknown-label pods'],
    ['up{job=~"zerotrace-api|api"}', '1:9 unknown-label-value job="api"'],
    ['up{job!="apis"}', '1:9 unknown-label-value job="apis"'],
    ['security_events_total{event_type=~"failed"}', '1:35 unknown-label-value event_type="failed"'],
    ['security_events_total{event_type=~"fail.*n"} > 5', '1:1 bare-counter the counter security_events_total as it is'],
    ['absent(up{job=~"zero.+x"})', '1:16 never-matches job=~"zero.+x"'],
    ['absent(up{instance="a", instance="b"})', '1:34 never-matches instance="b"'],
    ['rate(http_requests_total{status="5xx"}[5m])', '1:33 never-matches status="5xx"'],
    ['rate(http_request_duration_seconds_bucket{le="3.0"}[5m])', '1:46 never-matches le="3.0"'],
    ['increase(agents_online[5m])', '1:1 rate-of-gauge increase of agents_online, a gauge'],
    ['delta(http_requests_total[5m])', '1:1 rate-of-gauge delta of http_requests_total, a counter'],
    ['max(http_requests_total) > 5', '1:5 bare-counter the counter http_requests_total as it is'],
    ['0 < http_requests_total', '1:5 bare-counter the counter http_requests_total as it is'],
    [
      'histogram_quantile(0.9, rate(http_request_duration_seconds_sum[5m]))',
      /^1:1 quantile-without-le only the labels container, .*method, namespace, pod, service$/,
    ],
    ['rate(http_requests_total[1m])', '1:26 range-too-short [1m]'],
    ['max_over_time(agents_online[30d])', '1:29 range-too-long [30d]'],
    ['avg_over_time(sum(agents_online)[20d:1h])', '1:34 range-too-long [20d]'],
    [
      'max(histogram_quantile(0.9, sum by (le, job) (rate(envoy_http_downstream_rq_time_bucket[5m])))) / 1000 >= 3',
      '1:107 threshold-between-edges 3',
    ],
    ['agents_online > sum(agents_seen_7d)', /^1:1 unequal-labels left company_id, .*; right none$/],
  ])('say of %s where and what', (text, expected) => {
    expect(found(text)).toEqual([expected instanceof RegExp ? expect.stringMatching(expected) : expected]);
  });

  it('replace variables of Grafana and keep the places', () => {
    expect(found('sum(rate(http_requests_total{job="$job"}[$__rate_interval])) > 0 or vector(0)')).toEqual([]);
    expect(found('rate(http_requests_total{job=~"${job:regex}", statuss="x"}[$__rate_interval])')).toEqual([
      '1:47 unknown-label statuss',
    ]);
    expect(found('up{job="$job"}', { variables: { job: 'api' } })).toEqual(['1:8 unknown-label-value job="api"']);
    expect(found('up{job=~"[[job]]"}', { variables: { job: '.*' } })).toEqual([]);
    expect(found('rate(http_requests_total[$window])', { variables: { window: '10s' } })).toEqual([
      '1:26 range-too-short [10s]',
    ]);
  });

  it('know recorded series that they are given', () => {
    const series = recorded('company:agents_online:sum', sum.by('company_id')(agentsOnline()), 'Agents online');
    const text = 'company:agents_online:sum{compny_id="a"}';
    expect(found(text)).toEqual(['1:1 unknown-metric company:agents_online:sum']);
    expect(found(text, { metrics: [series.definition] })).toEqual(['1:27 unknown-label compny_id']);
  });

  it('let labels be that nobody can list, and those that are said to be absent', () => {
    expect(found('sum by (company_id) (ALERTS{team="platform"})')).toEqual([]);
    const text = 'sum by (cluster, company_id) (agents_online) / on (cluster, company_id) agents_seen_7d';
    expect(found(text)).toEqual(['1:9 unknown-label cluster', '1:52 unknown-label cluster']);
    expect(found(text, { absentLabels: ['cluster'] })).toEqual([]);
    expect(found('agents_online{cluster="a"}', { absentLabels: ['cluster'] })).toEqual(['1:15 unknown-label cluster']);
  });

  it('say how to correct it', () => {
    expect(checkPromql('agents_onlin > 5', options)[0]).toEqual({
      check: 'unknown-metric',
      place: { offset: 0, line: 1, column: 1 },
      got: 'agents_onlin',
      expected: 'a series of a declared metric',
      fix: 'did you mean agents_online?',
    });
    expect(checkPromql('rate(http_request_duration_seconds_bucket{le="2"}[5m])', options)[0]?.fix).toBe(
      'write le="2.0"',
    );
  });
});
