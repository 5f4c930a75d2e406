import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { edgeRequests, edgeRequestTime } from '../../../metrics/edge';
import { probeSuccess } from '../../../metrics/probes';
import {
  absentOverTime,
  and,
  avgOverTime,
  div,
  gt,
  histogramQuantile,
  inSeconds,
  labelReplace,
  lt,
  maxOverTime,
  or,
  percent,
  quantile,
  quantity,
  rate,
  re,
  recorded,
  seconds,
  sub,
  sum,
  time,
  topk,
  unless,
} from '../../../metrics/promql';
import { agentsOnline, agentsSeen7d, scansPendingOldest } from '../../../metrics/sql';
import { checkPromql } from '../../../metrics/checks';
import { describeWith } from '../../support/program';
import { scratch } from '../../support/scratch';

const group = 'envoy_virtual_cluster';
const all = sum.by(group)(rate(edgeRequests(), '5m'));
const failed = sum.by(group)(rate(edgeRequests({ envoy_response_code: re('5..') }), '5m'));
const p95 = inSeconds(histogramQuantile(0.95, sum.by('le', group)(rate(edgeRequestTime.bucket(), '5m'))));
const online = sum.by('company_id')(agentsOnline());
const seen = sum.by('company_id')(agentsSeen7d());
const share = recorded('company:agents_online:ratio', div(online, seen), 'Share of agents that are online');

const expressions = [
  and(gt(div(failed, all), percent(10)), gt(all, quantity(0.1, 'requests/s'))),
  gt(p95, seconds(2)),
  unless(lt(div(online, seen), percent(70)), lt(seen, quantity(10, 'agents'))),
  gt(sub(time(), sum(scansPendingOldest())), seconds(3600)),
  absentOverTime(probeSuccess({ job: 'blackbox', target: 'api' }), '10m'),
  avgOverTime(probeSuccess(), '1h'),
  maxOverTime(or(online, seen), '1h:5m'),
  maxOverTime(gt(online, 0), '1h:5m'),
  quantile(0.9).by('company_id')(agentsOnline()),
  topk(5).by('company_id')(agentsOnline().offset('1w')),
  labelReplace(online, 'short', '$1', 'company_id', '(.{8}).*\\d'),
  div(online, sum(agentsSeen7d()), { on: [], groupLeft: [] }),
  lt(share(), percent(70)),
];

describe('what the builder writes', () => {
  it.each(expressions.map((expression) => [String(expression)]))('passes the checks of raw PromQL: %s', (text) => {
    const options = { scrapeIntervalSeconds: 30, retentionSeconds: 15 * 86_400, metrics: [share.definition] };
    expect(checkPromql(text, options)).toEqual([]);
  });
});

describeWith('promtool', 'promtool', (promtool) => {
  it('takes all of it as rules', () => {
    const rules = [
      { record: share.rule.record, expr: String(share.rule.expr) },
      ...expressions.map((expression, index) => ({ alert: `Expression${index}`, expr: String(expression) })),
    ];
    const file = join(scratch(), 'rules.yaml');
    writeFileSync(file, stringify({ groups: [{ name: 'expressions', rules }] }));
    expect(execFileSync(promtool, ['check', 'rules', file], { encoding: 'utf8' })).toContain(
      `SUCCESS: ${rules.length} rules found`,
    );
  });
});
