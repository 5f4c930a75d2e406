import { up } from '../../metrics/prometheus';
import { placePanels } from '../../dashboards/layout';
import type { Width } from '../../dashboards/panels/panel';
import { query, timeseries } from '../../dashboards/panels';

const panel = (width: Width, height: number) =>
  timeseries({ title: width, description: '', queries: [query(up(), '')], width, height });

describe('the grid', () => {
  it('is filled from left to right, a new line below the highest of the one before', () => {
    expect(placePanels([panel('half', 8), panel('half', 5), panel('third', 4), panel('full', 6)], 10)).toEqual({
      places: [
        { x: 0, y: 10, w: 12, h: 8 },
        { x: 12, y: 10, w: 12, h: 5 },
        { x: 0, y: 18, w: 8, h: 4 },
        { x: 0, y: 22, w: 24, h: 6 },
      ],
      end: 28,
    });
  });

  it('takes what does not fit to the next line', () => {
    expect(placePanels([panel('two-thirds', 8), panel('half', 8)], 0).places[1]).toEqual({ x: 0, y: 8, w: 12, h: 8 });
  });
});
