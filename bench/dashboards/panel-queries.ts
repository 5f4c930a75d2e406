import { z } from 'zod';
import type { ExportedDashboard } from '../../dashboards/export';
import { replaceVariables, unknownValue } from '../../metrics/checks/variables';

/** A query of a panel as it arrives at Prometheus. */
export interface PanelQuery {
  readonly expression: string;
  /** Whether it asks about now only. */
  readonly instant: boolean;
}

/** A panel with all of its queries. */
export interface AskedPanel {
  /** Uid of its dashboard. */
  readonly dashboard: string;
  readonly title: string;
  readonly queries: readonly PanelQuery[];
}

const target = z.object({ expr: z.string(), instant: z.boolean().default(false) });
const exported = z.object({
  templating: z.object({ list: z.array(z.object({ name: z.string(), allValue: z.string().optional() })) }),
  panels: z.array(z.object({ title: z.string().default(''), targets: z.array(target).default([]) })),
});

/** How a dashboard is looked at. */
export interface View {
  readonly environment: string;
  /** Seconds that it shows. */
  readonly range: number;
  /** Seconds between two points of a graph. */
  readonly step: number;
  /** Seconds between two samples, as Grafana knows it of the data source. */
  readonly interval: number;
}

/**
 * The panels of an exported dashboard with their queries, variables replaced as Grafana does where "All" is chosen.
 * @throws Error where a query has a variable that nobody knows
 */
export function panelQueries({ uid, json }: ExportedDashboard, view: View): readonly AskedPanel[] {
  const { templating, panels } = exported.parse(JSON.parse(json));
  const variables = {
    ...Object.fromEntries(templating.list.flatMap(({ name, allValue }) => (allValue ? [[name, allValue]] : []))),
    ...grafanaVariables(view),
  };
  return panels
    .filter(({ targets }) => targets.length > 0)
    .map(({ title, targets }) => ({
      dashboard: uid,
      title,
      queries: targets.map(({ expr, instant }) => {
        const expression = replaceVariables(expr, variables).text;
        if (expression.includes(unknownValue)) throw new Error(`${uid}, ${title}: no variable is known in ${expr}`);
        return { expression, instant };
      }),
    }));
}

/** A rate's interval holds 4 samples, and a step with one sample before it. */
function grafanaVariables({ environment, range, step, interval }: View): Readonly<Record<string, string>> {
  return {
    environment,
    __interval: `${step}s`,
    __range: `${range}s`,
    __rate_interval: `${Math.max(step + interval, 4 * interval)}s`,
  };
}
