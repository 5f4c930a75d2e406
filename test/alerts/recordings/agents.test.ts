import { agentRecordings } from '../../../alerts/recordings/agents';
import { agentsOnline, agentsSeen7d, sqlClock } from '../../../metrics/sql';
import type { CaseSeries } from '../../support/alerts/case-series';
import { clock, level, series } from '../../support/alerts/case-series';
import { promtool, writeTestFiles } from '../../support/alerts/promtool';
import { describeWith } from '../../support/program';
import { scratch } from '../../support/scratch';

const rules = agentRecordings.map(({ rule }) => ({ ...rule, expr: String(rule.expr) }));

const agents = [
  series(agentsOnline, { company_id: 'a' }, level(10, '5d', 7)),
  series(agentsSeen7d, { company_id: 'a' }, level(20)),
  // There are more than a week ago: none is missing.
  series(agentsOnline, { company_id: 'b' }, level(5, '5d', 6)),
  series(agentsSeen7d, { company_id: 'b' }, level(20)),
];

const recorded = (labels: string, value: number) => ({
  expr: labels,
  eval_time: '8d',
  exp_samples: [{ labels, value }],
});
const nothing = (expr: string) => ({ expr, eval_time: '8d', exp_samples: [] });

const test = (
  name: string,
  clocks: CaseSeries,
  questions: readonly ReturnType<typeof recorded | typeof nothing>[],
) => ({
  name,
  length: '8d',
  series: [...agents, clocks],
  questions,
});

describeWith('promtool', 'recordings of agents', (program) => {
  const verdict = (...tests: readonly ReturnType<typeof test>[]) =>
    promtool(program, writeTestFiles(scratch(), [{ name: 'agents', every: '1h', rules, tests }]));

  it('compare with the same hour last week, each company by itself and all together', async () => {
    const fresh = test('fresh', series(sqlClock, {}, clock()), [
      recorded('company:agents_online:max{company_id="a"}', 7),
      recorded('company:agents_missing:ratio{company_id="a"}', 0.15),
      recorded('company:agents_missing:ratio{company_id="b"}', 0),
      recorded('fleet:agents_online:sum', 13),
      recorded('fleet:agents_seen_7d:sum', 40),
      // 15 last week, 13 now.
      recorded('fleet:agents_missing:ratio', 0.05),
    ]);
    expect(await verdict(fresh)).toMatchObject({ passed: true });
  });

  it('say nothing while the exporter serves what it remembers of a database that is down', async () => {
    const remembered = test('remembered', series(sqlClock, {}, clock(0, '7d23h')), [
      nothing('company:agents_online:max'),
      nothing('fleet:agents_missing:ratio'),
    ]);
    expect(await verdict(remembered)).toMatchObject({ passed: true });
  });
});
