import { alertPanels } from '../../../dashboards/alert-panels';
import { annotations } from '../../../dashboards/annotations';
import type { Dashboard } from '../../../dashboards/dashboard';
import type { Panel } from '../../../dashboards/panels';
import type { AnyExpression } from '../../../metrics/promql';

/** Every panel of a dashboard, those that stand at the top of all included. */
export function panelsOf({ services, answer, sections }: Dashboard): readonly Panel[] {
  const { counts, list } = alertPanels(services);
  return [...counts, list, ...answer, ...sections.flatMap((section) => section.panels)];
}

/** Whatever a dashboard asks for, as expressions: of its panels, of what stands at its top, and of what is marked. */
export function expressionsOf(dashboard: Dashboard): readonly AnyExpression[] {
  return [
    ...panelsOf(dashboard).flatMap(({ queries }) => queries.map(({ expression }) => expression)),
    ...annotations(dashboard.services).map(({ expression }) => expression),
  ];
}
