import type { KeyMetric } from '../metrics/strategy';
import { keyMetrics } from '../metrics/strategy';
import type { Metric } from '../metrics/promql';
import { metricsBehind } from '../metrics/promql';
import type { Dashboard } from './dashboard';
import type { Panel } from './panels';

/** A panel with its dashboard. */
export interface PlacedPanel {
  readonly dashboard: Dashboard;
  readonly panel: Panel;
}

/** A line of the strategy's key metrics with the panels that show it. */
export interface ShownMetric {
  readonly line: KeyMetric;
  readonly panels: readonly PlacedPanel[];
  /** Metrics of the line that no panel shows. */
  readonly unseen: readonly string[];
}

/** Which panels show each line of the strategy's "Key Metrics to Monitor". */
export function shownMetrics(dashboards: readonly Dashboard[]): readonly ShownMetric[] {
  const placed = dashboards.flatMap((dashboard) =>
    [...dashboard.answer, ...dashboard.sections.flatMap(({ panels }) => panels)].map((panel) => ({
      dashboard,
      panel,
      metrics: new Set(
        panel.queries.flatMap(({ expression }) => metricsBehind(expression.node)).map(({ name }) => name),
      ),
    })),
  );
  return keyMetrics.map((line) => {
    const wanted = [...line.today, ...line.later].map(nameOf);
    return {
      line,
      panels: placed.filter(({ metrics }) => wanted.some((name) => metrics.has(name))),
      unseen: wanted.filter((name) => !placed.some(({ metrics }) => metrics.has(name))),
    };
  });
}

function nameOf({ definition }: Metric): string {
  return definition.name;
}
