import type { AnyExpression } from '../../metrics/promql';
import type { Variable } from '../variables';
import { scoped } from '../scope';

/** What a panel is drawn for: its dashboard, and where runbooks are. */
export interface RenderContext {
  readonly uid: string;
  readonly runbooks: string;
  /** PromQL narrowed down to what is chosen at the head of the dashboard. */
  readonly narrow: (expression: AnyExpression) => string;
}

/** The context of a dashboard. `used` collects the names of the variables that its queries depend on. */
export function renderContext(
  { uid, variables }: { readonly uid: string; readonly variables: readonly Variable[] },
  runbooks: string,
  used: Set<string>,
): RenderContext {
  return {
    uid,
    runbooks,
    narrow: ({ node }) => {
      const { expr, uses } = scoped(node, variables);
      for (const name of uses) used.add(name);
      return expr;
    },
  };
}
