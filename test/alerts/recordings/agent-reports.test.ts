import { agentReportRecordings } from '../../../alerts/recordings/agent-reports';
import { scanDuration } from '../../../metrics/agent';
import { agentHeartbeats } from '../../../metrics/api';
import { buckets, grows, series } from '../../support/alerts/case-series';
import { promtool, writeTestFiles } from '../../support/alerts/promtool';
import { describeWith } from '../../support/program';
import { scratch } from '../../support/scratch';

const rules = agentReportRecordings.map(({ rule }) => ({ ...rule, expr: String(rule.expr) }));

const test = {
  name: 'reports',
  length: '1h',
  series: [
    series(agentHeartbeats, { company_id: 'a', agent_id: 'a1' }, grows(60)),
    series(agentHeartbeats, { company_id: 'a', agent_id: 'a2' }, grows(30)),
    series(agentHeartbeats, { company_id: 'b', agent_id: 'b1' }, grows(60)),
    // Of a hundred scans 90 take up to 300 s, and 10 between 300 and 600 s: the 95th is in the middle of these.
    ...buckets(scanDuration, { company_id: 'a' }, { 300: grows(90), 600: grows(100), all: grows(100) }),
  ],
  questions: [
    { expr: 'company:agent_heartbeats:rate5m{company_id="a"}', company_id: 'a', value: 1.5 },
    { expr: 'company:agent_heartbeats:rate5m{company_id="b"}', company_id: 'b', value: 1 },
    { expr: 'company:scan_duration:p95_rate30m', company_id: 'a', value: 450 },
  ].map(({ expr, company_id, value }) => ({
    // A quantile is not exact to the last digit.
    expr: `round(${expr}, 0.01)`,
    eval_time: '1h',
    exp_samples: [{ labels: `{company_id="${company_id}"}`, value }],
  })),
};

describeWith('promtool', 'recordings of what agents report', (program) => {
  it('add up the agents of a company, and say how long its scans take', async () => {
    const file = { name: 'agent-reports', every: '30s', rules, tests: [test] };
    expect(await promtool(program, writeTestFiles(scratch(), [file]))).toMatchObject({ passed: true });
  });
});
