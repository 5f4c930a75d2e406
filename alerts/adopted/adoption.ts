import type { AlertName } from '../alert-names';

/** What becomes of an alert that kube-prometheus-stack brings. */
export interface Adoption {
  /** `adopted`: deployed as it comes. `replaced`: one of ours says it better. `off`: it says nothing here. */
  readonly decision: 'adopted' | 'replaced' | 'off';
  /** Why. */
  readonly reason: string;
  /** The alert of ours that replaces it. */
  readonly by?: AlertName;
}

/** Alerts of one subject, by name. The chart's switch has the name alone, whatever severities it has under that name. */
export type Adoptions = Readonly<Record<string, Adoption>>;

/** An alert that is deployed as it comes. */
export function adopted(reason: string): Adoption {
  return { decision: 'adopted', reason };
}

/** An alert that one of ours says better. */
export function replaced(by: AlertName, reason: string): Adoption {
  return { decision: 'replaced', by, reason };
}

/** An alert that says nothing here. */
export function off(reason: string): Adoption {
  return { decision: 'off', reason };
}

/** The same decision, for the same reason, about several alerts. */
export function each(names: readonly string[], adoption: Adoption): Adoptions {
  return Object.fromEntries(names.map((name) => [name, adoption]));
}
