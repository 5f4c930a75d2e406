import { median } from '../statistics';
import { askPanel } from './ask-panel';
import type { PanelMeasured } from './dashboard-figures';
import type { AskedPanel, View } from './panel-queries';

/** What is asked, and how often. */
export interface MeasurePanelsProps {
  readonly panels: readonly AskedPanel[];
  /** Address of a Prometheus. */
  readonly url: string;
  /** The moment until which dashboards show, in seconds since the epoch. */
  readonly now: number;
  readonly view: View;
  readonly rounds: number;
}

/** Asks for panel after panel, round after round: a busy moment of the machine then hits one round of a panel, not all. */
export async function measurePanels({ panels, url, now, view, rounds }: MeasurePanelsProps): Promise<PanelMeasured[]> {
  const seconds = panels.map((): number[] => []);
  const series = panels.map(() => 0);
  for (let round = 0; round <= rounds; round += 1) {
    for (const [index, panel] of panels.entries()) {
      const answered = await askPanel(panel, url, now, view);
      series[index] = answered.series;
      // The first round warms up.
      if (round > 0) seconds[index]?.push(answered.seconds);
    }
  }
  return panels.map(({ dashboard, title, queries }, index) => ({
    dashboard,
    title,
    queries: queries.length,
    seconds: median(seconds[index] ?? []),
    series: series[index] ?? 0,
  }));
}
