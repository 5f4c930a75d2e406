import type { Dashboard } from '../../cli/preview/grafana/dashboard';
import { askPanel } from '../../cli/preview/query/ask-panel';
import { choose } from '../../cli/preview/query/variables';
import type { Previewed } from '../../cli/preview/data/previewed';
import { scrapeInterval } from '../../cli/preview/data/previewed';

/** The queries of a panel that find nothing. */
export interface Silence {
  readonly uid: string;
  readonly panel: string;
  /** Of its queries, by their names. */
  readonly queries: readonly string[];
}

/** Panels of a dashboard with queries that find nothing within a time, in seconds. */
export async function silences(
  dashboard: Dashboard,
  { api, now }: Previewed,
  seconds: number,
): Promise<readonly Silence[]> {
  const range = { from: now - seconds, to: now };
  const choices = await choose(dashboard.templating.list, api, range);
  const variables = Object.fromEntries(choices.map(({ name, value }) => [name, value]));
  const found: Silence[] = [];
  for (const panel of dashboard.panels) {
    if (panel.type === 'row') continue;
    const { series } = await askPanel(panel, api, { range, pixels: 120, scrapeInterval, variables });
    const queries = panel.targets
      .map(({ refId }) => refId)
      .filter((refId) => !series.some((each) => each.refId === refId));
    if (queries.length > 0) found.push({ uid: dashboard.uid, panel: panel.title, queries });
  }
  return found;
}
