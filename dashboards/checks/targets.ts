import type { Dashboard as GrafanaDashboard, Panel } from '@grafana/grafana-foundation-sdk/dashboard';
import { panelsOf } from './finding';

/** A query of a panel, as it is exported. */
export interface ExportedTarget {
  readonly refId: string;
  readonly expr: string;
}

/** The queries of a panel. */
export function targetsOf({ targets = [] }: Panel): readonly ExportedTarget[] {
  return targets.map((target) => ({ refId: textOf(target, 'refId'), expr: textOf(target, 'expr') }));
}

/** Every query of a dashboard with its panel. */
export function allTargets(
  dashboard: GrafanaDashboard,
): readonly { readonly panel: Panel; readonly target: ExportedTarget }[] {
  return panelsOf(dashboard).flatMap((panel) => targetsOf(panel).map((target) => ({ panel, target })));
}

/** A text in an object whose type the SDK leaves open; empty where there is none. */
export function textOf(object: object | undefined, key: string): string {
  const value: unknown = object === undefined ? undefined : Reflect.get(object, key);
  return typeof value === 'string' ? value : '';
}
