import { environmentAlerts } from '../../../../alerts/export';
import type { Activity } from '../../../../cli/simulation/evaluation/activity';
import type { Course } from '../../../../cli/simulation/evaluation/evaluate';
import { approachLines, approachTable } from '../../../../cli/simulation/evaluation/approach-table';
import { firings } from '../../../../cli/simulation/evaluation/firing';

const levels = environmentAlerts({ environment: 'production' });
const course = (name: 'HighErrorRate' | 'PostgresDown', ...activities: readonly (readonly Activity[])[]): Course => {
  const alert = levels.find((each) => each.alert.name === name);
  if (alert === undefined) throw new Error(`no ${name}`);
  return {
    alert,
    active: activities.map((each, index) => ({ labels: { group: String(index) }, activities: each })),
    closest: {
      share: name === 'PostgresDown' ? 0 : 1.5,
      at: 1441,
      decisive: { is: 'comparison', left: 'x', operator: '>', limit: 0.1 },
      value: 0.15,
    },
    blind: [],
  };
};

describe('what fires', () => {
  it('is one message for all that an alert is about at a time, in order', () => {
    const first = course('PostgresDown', [{ since: 8, fires: 9, until: 11 }]);
    const second = course(
      'HighErrorRate',
      [
        { since: 0, fires: 6, until: 10 },
        { since: 20, fires: undefined, until: 24 },
      ],
      [
        { since: 3, fires: 9, until: 15 },
        { since: 20, fires: 26, until: 30 },
      ],
    );
    expect(firings([first, second])).toEqual([
      { alert: 'HighErrorRate', severity: 'critical', fires: 6, until: 15 },
      { alert: 'PostgresDown', severity: 'critical', fires: 9, until: 11 },
      { alert: 'HighErrorRate', severity: 'critical', fires: 26, until: 30 },
    ]);
  });
});

describe('the table of closest approaches', () => {
  const near = course('HighErrorRate', [{ since: 20, fires: undefined, until: 24 }]);

  it('has the closest first, with what it depended on and how long it was pending', () => {
    expect(approachTable([course('PostgresDown'), near], 60)).toBe(
      [
        '| Alert | Severity | Threshold | Value | Compared with | When | Longest pending | For |',
        '| --- | --- | --- | --- | --- | --- | --- | --- |',
        '| HighErrorRate | critical | 150 % | 0.15 | > 0.1 | Tue 00:01 | 3m | 6m |',
        '| PostgresDown | critical | 0 % | 0.15 | > 0.1 | Tue 00:01 | - | 1m |',
        '',
      ].join('\n'),
    );
  });

  it('fits in few lines', () => {
    expect(approachLines([course('PostgresDown'), near], 60)).toBe(
      '  HighErrorRate critical 150 % 3m of 6m · PostgresDown critical 0 %\n',
    );
  });
});
