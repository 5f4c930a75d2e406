import type { Builder } from '@grafana/grafana-foundation-sdk/cog';
import type { DataSourceRef, GridPos, Panel as GrafanaPanel } from '@grafana/grafana-foundation-sdk/dashboard';
import type { DashboardLink } from '@grafana/grafana-foundation-sdk/dashboard';
import { DashboardLinkBuilder } from '@grafana/grafana-foundation-sdk/dashboard';
import type { Need } from '../../alerts/sources';
import { needsOf } from '../../alerts/sources';
import { stableId } from '../ids';
import type { Link } from '../links';
import { runbookLink } from '../links';
import type { Place } from '../layout';
import type { PanelBase } from '../panels/panel';
import { grafanaUnit } from '../units';
import { dataSources } from '../vocabulary';
import type { RenderContext } from './context';

/** What every builder of a panel can be told. */
export interface PanelBuilder extends Builder<GrafanaPanel> {
  id(id: number): this;
  title(title: string): this;
  description(description: string): this;
  datasource(datasource: DataSourceRef): this;
  gridPos(place: GridPos): this;
  unit(unit: string): this;
  noValue(text: string): this;
  links(links: Builder<DashboardLink>[]): this;
}

/** Says what all panels say. */
export function describePanel<B extends PanelBuilder>(
  builder: B,
  panel: PanelBase,
  place: Place,
  context: RenderContext,
): B {
  const missing = missingSources(panel);
  return builder
    .id(stableId(`${context.uid}/${panel.title}`))
    .title(panel.title)
    .description([panel.description, ...missing.map((need) => `Shows nothing until ${sourceOf[need]}.`)].join('\n\n'))
    .datasource(dataSources.metrics)
    .gridPos({ ...place })
    .unit(grafanaUnit(panel.unit))
    .noValue(missing[0] === undefined ? (panel.empty ?? 'No data') : `Not yet: until ${sourceOf[missing[0]]}`)
    .links(
      watching(panel).map(({ name }) => inSight(linkBuilder(runbookLink(name, context.runbooks)).targetBlank(true))),
    );
}

/** A link as the dashboard has it. */
export function linkBuilder({ title, tooltip, url }: Link): DashboardLinkBuilder {
  return new DashboardLinkBuilder(title).url(url).tooltip(tooltip);
}

/** The SDK hides links and annotations in a menu, since that is the only place it has a word for; without one they are seen. */
export function inSight<T extends { readonly placement?: unknown }>(builder: Builder<T>): Builder<T> {
  return {
    build: () => {
      const built = builder.build();
      Reflect.deleteProperty(built, 'placement');
      return built;
    },
  };
}

const sourceOf: Readonly<Record<Need, string>> = {
  api: 'zerotrace-api is instrumented (docs/instrumentation.md)',
  agent: 'agents report their figures (docs/instrumentation.md)',
  'security events': 'the logging layer counts security events',
  sensors: 'Suricata or Wazuh is deployed',
};

/** What is not there yet without which every query of a panel is blind. */
export function missingSources({ queries }: PanelBase): readonly Need[] {
  const needs = queries.map(({ expression }) => needsOf(expression));
  return needs.some((each) => each.length === 0) ? [] : [...new Set(needs.flat())];
}

function watching({ thresholds, alerts }: PanelBase) {
  return [...new Set([...thresholds, ...alerts])];
}
