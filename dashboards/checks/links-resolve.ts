import type { Dashboard as GrafanaDashboard } from '@grafana/grafana-foundation-sdk/dashboard';
import { publishedRunbooks } from '../../alerts/runbooks';
import { alertNames } from '../../alerts/alert-names';
import { dashboardTag, dataSources } from '../vocabulary';
import type { DashboardCheck } from './finding';
import { panelsOf } from './finding';

/** Links lead to dashboards, runbooks and data sources that there are. */
export function linksResolve(uids: readonly string[]): DashboardCheck {
  return {
    id: 'links-resolve',
    reason: 'A dead link costs the minute in which it is needed.',
    find: (dashboard) =>
      urlsOf(dashboard).flatMap(({ panel, url }) => {
        const wrong = problemOf(url, uids);
        return wrong === undefined ? [] : [{ message: `${url}: ${wrong}`, ...(panel === undefined ? {} : { panel }) }];
      }),
  };
}

interface Url {
  readonly url: string;
  readonly panel?: string;
}

function urlsOf(dashboard: GrafanaDashboard): readonly Url[] {
  const own = (dashboard.links ?? []).map(({ type, url = '', tags }) =>
    type === 'dashboards' ? { url: `tag:${tags.join()}` } : { url },
  );
  const panels = panelsOf(dashboard).flatMap(({ title = '', links = [], fieldConfig }) => [
    ...links.map(({ url = '' }) => ({ panel: title, url })),
    ...(fieldConfig?.overrides ?? [])
      .flatMap(({ properties }) => properties)
      .filter(({ id }) => id === 'links')
      .flatMap(({ value }) => urlsIn(value))
      .map((url) => ({ panel: title, url })),
  ]);
  return [...own, ...panels];
}

function urlsIn(value: unknown): readonly string[] {
  if (!Array.isArray(value)) return [];
  return value.map((link: unknown) =>
    typeof link === 'object' && link !== null && 'url' in link && typeof link.url === 'string' ? link.url : '',
  );
}

function problemOf(url: string, uids: readonly string[]): string | undefined {
  if (url.startsWith('tag:')) return url === `tag:${dashboardTag}` ? undefined : 'no dashboard has this tag';
  if (url.startsWith('/d/')) return uids.includes(url.slice(3)) ? undefined : 'there is no such dashboard';
  if (url.startsWith('/explore?')) return exploreProblem(url);
  const page = new RegExp(`^${publishedRunbooks.replaceAll('.', '\\.')}/(.+)\\.md$`).exec(url)?.[1];
  if (page === undefined) return 'it leads to none of our places';
  const names: readonly string[] = alertNames;
  return page === '${__value.raw}' || names.includes(page) ? undefined : 'there is no such alert';
}

function exploreProblem(url: string): string | undefined {
  const panes: unknown = JSON.parse(new URLSearchParams(url.split('?')[1]).get('panes') ?? 'null');
  const known = JSON.stringify(panes).includes(`"datasource":"${dataSources.logs.uid}"`);
  return known ? undefined : 'it asks a data source that Grafana does not have';
}
