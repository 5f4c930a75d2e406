import type { Dashboard as GrafanaDashboard, Panel, VariableModel } from '@grafana/grafana-foundation-sdk/dashboard';
import type { RawExpression } from '../../../metrics/checks/raw-expression';
import { rawExpression, within } from '../../../metrics/checks/raw-expression';
import { parsePromql } from '../../../metrics/checks/syntax';
import { replaceVariables } from '../../../metrics/checks/variables';
import type { DashboardCheck, Found } from '../finding';
import { about } from '../finding';
import { allTargets } from '../targets';

/*
 * The rules of Grafana's dashboard linter under their names there (https://github.com/grafana/dashboard-linter/blob/main/docs/index.md),
 * as far as they are about Prometheus. The linter itself is no module that the tools of this repository could build.
 */

/** Stands for `$__rate_interval` where an expression is parsed: nobody writes it. */
export const rateIntervalMarker = '7m7s';

/** A rule about the whole dashboard. */
export function dashboardRule(
  id: string,
  reason: string,
  find: (dashboard: GrafanaDashboard) => readonly string[],
): DashboardCheck {
  return { id, reason, find: (dashboard) => find(dashboard).map((message) => ({ message })) };
}

/** A rule about every expression that is asked, part by part. */
export function targetRule(
  id: string,
  reason: string,
  find: (parts: readonly RawExpression[], expr: string) => readonly string[],
): DashboardCheck {
  return {
    id,
    reason,
    find: (dashboard) =>
      allTargets(dashboard).flatMap(({ panel, target }): readonly Found[] =>
        find(partsOfExpression(target.expr), target.expr).map((message) => about(panel, `${target.refId} ${message}`)),
      ),
  };
}

/** Kinds of panels whose unit, targets and data source the linter looks at. */
export function isLinted({ type }: Panel): boolean {
  return ['stat', 'gauge', 'graph', 'timeseries', 'table-old', 'singlestat'].includes(type);
}

/** A variable by its name. */
export function variableOf({ templating }: GrafanaDashboard, name: string): VariableModel | undefined {
  return templating.list?.find((variable) => variable.name === name);
}

function partsOfExpression(expr: string): readonly RawExpression[] {
  const { text } = replaceVariables(expr, { __rate_interval: rateIntervalMarker, __range: '1h', __interval: '1m' });
  const top = parsePromql(text).topNode.firstChild;
  return top === null ? [] : within(rawExpression(top, text));
}
