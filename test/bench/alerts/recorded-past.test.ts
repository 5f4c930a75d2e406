import { groups } from '../../../alerts/groups';
import { companyOnline } from '../../../alerts/recordings/agents';
import { groupResponseTime } from '../../../alerts/recordings/edge';
import { lookback } from '../../../bench/alerts/lookback';
import { recordedPast } from '../../../bench/alerts/recorded-past';
import { counts } from '../../../bench/alerts/rows';
import { requestGroups } from '../../../metrics/edge';
import { allJobs } from '../../../metrics/jobs';

const moment = { now: 0, start: 0, agents: 100_000 };

describe('the past of recorded series', () => {
  it('is known of all that rules look back at', () => {
    const recordings = groups.flatMap((group) => group.recordings);
    const pasts = lookback([
      ...recordings.map(({ rule }) => rule.expr.node),
      ...groups.flatMap(({ alerts }) =>
        alerts.flatMap((alert) => alert.severities.map((level) => alert.at(level, allJobs).expression.node)),
      ),
    ]);
    const read = recordings.filter(({ definition }) => pasts.has(definition.name));
    expect(read.length).toBeGreaterThan(10);
    for (const { definition } of read) expect(recordedPast(definition).length).toBeGreaterThan(0);
  });

  it('has a series for each company, and for each group of requests', () => {
    const companies = recordedPast(companyOnline.definition);
    expect(companies).toHaveLength(counts.companies);
    expect(companies[0]?.value(moment)).toBe(960);
    expect(recordedPast(groupResponseTime.definition)).toHaveLength(requestGroups.length);
  });

  it('is asked for where nobody said it', () => {
    const unknown = { ...companyOnline.definition, name: 'level:unknown:sum' };
    expect(() => recordedPast(unknown)).toThrow('Rules look back at level:unknown:sum');
  });
});
