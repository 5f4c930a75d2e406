import type { Dashboard as GrafanaDashboard } from '@grafana/grafana-foundation-sdk/dashboard';
import {
  AnnotationQueryBuilder,
  DashboardBuilder,
  DashboardCursorSync,
  DashboardLinkBuilder,
  DashboardLinkType,
  RowBuilder,
} from '@grafana/grafana-foundation-sdk/dashboard';
import { DataqueryBuilder } from '@grafana/grafana-foundation-sdk/prometheus';
import { alertPanels } from '../alert-panels';
import { annotations } from '../annotations';
import type { Dashboard } from '../dashboard';
import { stableId } from '../ids';
import { placePanels } from '../layout';
import { dashboardLink, dashboardMenu, logsLink } from '../links';
import type { Panel } from '../panels';
import { dashboardTag, dataSources, folders } from '../vocabulary';
import { inSight, linkBuilder } from './common';
import type { RenderContext } from './context';
import { renderContext } from './context';
import { renderPanel } from './panel';
import { renderDataSourceVariable, renderVariable } from './variable';

/** A dashboard as Grafana reads it, with what is not in it. */
export interface RenderedDashboard {
  readonly json: GrafanaDashboard;
  /** Names of variables that none of its queries depends on. */
  readonly unused: readonly string[];
}

/** What a dashboard is drawn with. */
export interface RenderOptions {
  /** Address below which the runbooks are. */
  readonly runbooks: string;
  /** Titles of all dashboards, for the links between them. */
  readonly titles: Readonly<Record<string, string>>;
}

/** Draws a dashboard. */
export function renderDashboard(dashboard: Dashboard, { runbooks, titles }: RenderOptions): RenderedDashboard {
  const used = new Set<string>();
  const context = renderContext(dashboard, runbooks, used);
  const { uid, title, description, variables, folder } = dashboard;
  const builder = new DashboardBuilder(title)
    .uid(uid)
    .description(description)
    .tags([dashboardTag, folders[folder].toLowerCase()].filter((tag, index, all) => all.indexOf(tag) === index))
    .readonly()
    .timezone('browser')
    .time({ from: 'now-6h', to: 'now' })
    .refresh('1m')
    .tooltip(DashboardCursorSync.Crosshair)
    .variables([renderDataSourceVariable(), ...variables.map(renderVariable)])
    .annotations(renderAnnotations(dashboard, context).map(inSight))
    .links(renderLinks(dashboard, titles).map(inSight));
  let top = addPanels(builder, topOf(dashboard), 0, context);
  for (const section of dashboard.sections) {
    builder.withRow(
      new RowBuilder(section.title).id(stableId(`${uid}/${section.title}`)).gridPos({ x: 0, y: top, w: 24, h: 1 }),
    );
    top = addPanels(builder, section.panels, top + 1, context);
  }
  return { json: builder.build(), unused: variables.map(({ name }) => name).filter((name) => !used.has(name)) };
}

/** The answer: what fires, a few numbers, and the list of what fires. */
function topOf({ services, answer }: Dashboard): readonly Panel[] {
  const { counts, list } = alertPanels(services);
  return [...counts, ...answer, list];
}

function addPanels(builder: DashboardBuilder, panels: readonly Panel[], top: number, context: RenderContext): number {
  const { places, end } = placePanels(panels, top);
  panels.forEach((panel, index) => {
    const place = places[index];
    if (place !== undefined) builder.withPanel(renderPanel(panel, place, context));
  });
  return end;
}

function renderAnnotations({ services }: Dashboard, context: RenderContext): AnnotationQueryBuilder[] {
  return annotations(services).map(({ name, expression, title, color }) =>
    new AnnotationQueryBuilder()
      .name(name)
      .datasource(dataSources.metrics)
      .enable(true)
      .iconColor(color)
      .titleFormat(title)
      .target(new DataqueryBuilder().refId('annotation').expr(context.narrow(expression)).legendFormat(title).range()),
  );
}

function renderLinks({ related, logsOf, uid }: Dashboard, titles: RenderOptions['titles']): DashboardLinkBuilder[] {
  const others = related.map((other) => {
    const title = titles[other];
    if (title === undefined) throw new Error(`${uid} is related to ${other}, which there is not`);
    return linkBuilder(dashboardLink({ uid: other, title }))
      .type(DashboardLinkType.Link)
      .includeVars(true)
      .keepTime(true);
  });
  return [
    new DashboardLinkBuilder(dashboardMenu.title)
      .type(DashboardLinkType.Dashboards)
      .tags([dashboardMenu.tag])
      .asDropdown(true)
      .includeVars(true)
      .keepTime(true),
    ...others,
    ...(logsOf.length === 0 ? [] : [linkBuilder(logsLink(logsOf)).type(DashboardLinkType.Link).targetBlank(true)]),
  ];
}
