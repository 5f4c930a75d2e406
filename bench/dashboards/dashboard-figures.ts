import { quantile } from '../statistics';
import type { Figure } from '../subject';

/** What a panel took, in the median of several rounds. */
export interface PanelMeasured {
  /** Uid of its dashboard. */
  readonly dashboard: string;
  readonly title: string;
  readonly queries: number;
  readonly seconds: number;
  /** Series in its answers. */
  readonly series: number;
}

/** Seconds for the 95th percentile of all panels. */
const longest = 1;

/** How long panels take: all of them, and those of each dashboard. */
export function dashboardFigures(panels: readonly PanelMeasured[]): readonly Figure[] {
  const dashboards = [...new Set(panels.map(({ dashboard }) => dashboard))];
  return [
    { figure: `p95 of all ${panels.length} panels`, measured: p95(panels), unit: 's', limit: { atMost: longest } },
    ...dashboards.flatMap((uid) =>
      ofDashboard(
        uid,
        panels.filter(({ dashboard }) => dashboard === uid),
      ),
    ),
  ];
}

function ofDashboard(uid: string, panels: readonly PanelMeasured[]): readonly Figure[] {
  const queries = panels.reduce((sum, panel) => sum + panel.queries, 0);
  const slowest = panels.reduce((worst, panel) => (panel.seconds > worst.seconds ? panel : worst));
  const median = quantile(
    panels.map(({ seconds }) => seconds),
    0.5,
  );
  return [
    { figure: `${uid}, ${panels.length} panels, ${queries} queries: p50`, measured: median, unit: 's' },
    { figure: `${uid}: p95`, measured: p95(panels), unit: 's' },
    { figure: `${uid}: slowest, ${slowest.title}`, measured: slowest.seconds, unit: 's' },
  ];
}

function p95(panels: readonly PanelMeasured[]): number {
  return quantile(
    panels.map(({ seconds }) => seconds),
    0.95,
  );
}
