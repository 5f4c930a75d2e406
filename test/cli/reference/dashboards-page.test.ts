import { dashboardsPage } from '../../../cli/reference/dashboards-page';
import { dashboards } from '../../../dashboards';
import { keyMetrics } from '../../../metrics/strategy';

const { path, text } = dashboardsPage();
const [listed = '', shown = ''] = text.split('\n## Key metrics of the strategy\n');
const rows = (part: string) =>
  part
    .split('\n')
    .filter((line) => /^\| (?!---)/.test(line))
    .slice(1);

describe('dashboardsPage', () => {
  it('lists every dashboard in its folder', () => {
    expect(path).toBe('docs/reference/dashboards.md');
    expect(rows(listed)).toHaveLength(dashboards.length);
    expect(rows(listed)).toContain(
      '| ZeroTrace | API | `zerotrace-api` | Requests to the API by group: rate, errors, duration, saturation, and what is left of its objectives. |',
    );
  });

  it('has a line for each key metric of the strategy, and says which panels show it', () => {
    expect(rows(shown)).toHaveLength(keyMetrics.length);
    const line = rows(shown).find((row) => row.includes('API: Requests by group')) ?? '';
    expect(line.split(' | ').slice(0, 3)).not.toContain('');
  });
});
