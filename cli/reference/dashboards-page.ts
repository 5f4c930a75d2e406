import { dashboards } from '../../dashboards';
import { shownMetrics } from '../../dashboards/key-metrics';
import { folders } from '../../dashboards/vocabulary';
import type { ReferencePage } from './page';
import { generatedNote } from './page';
import { markdownTable } from './table';

/** docs/reference/dashboards.md: every dashboard, and where each line of the strategy's key metrics is seen. */
export function dashboardsPage(): ReferencePage {
  const text = [
    '# Dashboards',
    generatedNote,
    markdownTable(
      ['Folder', 'Dashboard', 'Uid', 'For'],
      dashboards.map(({ folder, title, uid, description }) => [folders[folder], title, `\`${uid}\``, description]),
    ),
    '## Key metrics of the strategy',
    'Where each line of "Key Metrics to Monitor" is seen.',
    markdownTable(
      ['Area', 'Metric', 'Asks for', 'Panels'],
      shownMetrics(dashboards).map(({ line, panels }) => [
        line.section,
        line.name,
        line.asks,
        panels.map(({ dashboard, panel }) => `${dashboard.title}: ${panel.title}`).join('; '),
      ]),
    ),
  ].join('\n\n');
  return { path: 'docs/reference/dashboards.md', text: `${text}\n` };
}
