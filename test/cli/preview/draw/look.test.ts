import { catalogue } from '../../../../cli/preview/catalogue';
import { lookOf } from '../../../../cli/preview/draw/look';
import { themes } from '../../../../cli/preview/format/color';
import type { TimeseriesPanel } from '../../../../cli/preview/grafana/timeseries';

it('a threshold is a dashed line in the colour of its severity, never filled or stacked', () => {
  const panel = catalogue(['zerotrace-api'])
    .dashboards.flatMap(({ dashboard }) => dashboard.panels)
    .find(
      (each): each is TimeseriesPanel => each.type === 'timeseries' && each.title === 'Share of requests that fail',
    );
  if (panel === undefined) throw new Error('There is no such panel');
  expect(lookOf(panel, 'B', 1, themes.light)).toEqual({
    color: '#E02F44',
    drawStyle: 'line',
    lineWidth: 1,
    dash: [8, 8],
    fill: 0,
    stack: undefined,
  });
  expect(lookOf(panel, 'A', 0, themes.light)).toMatchObject({ color: '#56A64B', dash: undefined });
});
