import { alertPanels } from '../../../dashboards/alert-panels';
import { annotations } from '../../../dashboards/annotations';
import type { Dashboard } from '../../../dashboards/dashboard';
import type { AnyExpression } from '../../../metrics/promql';

/** Whatever a dashboard asks for, as expressions: of its panels, of what stands at its top, and of what is marked. */
export function expressionsOf({ services, answer, sections }: Dashboard): readonly AnyExpression[] {
  const { counts, list } = alertPanels(services);
  const panels = [...counts, list, ...answer, ...sections.flatMap((section) => section.panels)];
  return [
    ...panels.flatMap(({ queries }) => queries.map(({ expression }) => expression)),
    ...annotations(services).map(({ expression }) => expression),
  ];
}
