import { frames, transformed } from '../../../../cli/preview/draw/fields';
import { catalogue } from '../../../../cli/preview/catalogue';
import type { TablePanel } from '../../../../cli/preview/grafana/table';

const tables = catalogue().dashboards.flatMap(({ dashboard }) =>
  dashboard.panels.filter((panel): panel is TablePanel => panel.type === 'table'),
);

function tableOf(queries: number): TablePanel {
  const found = tables.find(({ targets }) => targets.length === queries);
  if (found === undefined) throw new Error(`No table has ${queries} queries`);
  return found;
}

const series = (refId: string, labels: Readonly<Record<string, string>>, value: number) => ({
  refId,
  labels,
  name: '',
  points: [[60, value]] as const,
});

describe('the fields of a table', () => {
  it('of one query are its labels, without what is left out, renamed and in order', () => {
    const panel: TablePanel = {
      ...tableOf(1),
      transformations: [
        {
          id: 'organize',
          options: {
            excludeByName: { Time: true, Value: true },
            indexByName: { severity: 0, alertname: 1 },
            renameByName: { severity: 'Severity', alertname: 'Alert' },
          },
        },
      ],
    };
    const data = { series: [series('A', { alertname: 'ApiDown', severity: 'critical' }, 1)], step: 30 };
    expect(transformed(panel, frames(panel, data))).toEqual({
      columns: ['Severity', 'Alert'],
      rows: [{ Severity: 'critical', Alert: 'ApiDown' }],
    });
  });

  it('of several queries are on one line where the labels are the same', () => {
    const panel: TablePanel = {
      ...tableOf(3),
      transformations: [{ id: 'merge', options: {} }],
    };
    const [a = '', b = ''] = panel.targets.map(({ refId }) => refId);
    const data = {
      series: [series(a, { pod: 'x' }, 1), series(b, { pod: 'x' }, 2), series(b, { pod: 'y' }, 3)],
      step: 30,
    };
    expect(transformed(panel, frames(panel, data)).rows).toEqual([
      { pod: 'x', Time: 60, [`Value #${a}`]: 1, [`Value #${b}`]: 2 },
      { pod: 'y', Time: 60, [`Value #${b}`]: 3 },
    ]);
  });

  it('are none without an answer', () => {
    const panel = tableOf(1);
    expect(transformed(panel, frames(panel, { series: [], step: 30 }))).toEqual({ columns: [], rows: [] });
  });
});
