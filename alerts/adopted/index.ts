import type { Adoptions } from './adoption';
import { hiddenComponents } from './hidden-components';
import { kubernetes } from './kubernetes';
import { nodes } from './nodes';
import { watchers } from './watchers';

export type { Adoption, Adoptions } from './adoption';
export { adoptedRuleLabels } from './rule-labels';
export type { AdoptedRuleLabels } from './rule-labels';

/** What becomes of each alert of kube-prometheus-stack 88.5.3. A test holds the list against the chart. */
export const adoptions: Adoptions = { ...hiddenComponents, ...kubernetes, ...nodes, ...watchers };

/** Names of the alerts that are not deployed, sorted. */
export const notDeployed: readonly string[] = Object.entries(adoptions)
  .filter(([, { decision }]) => decision !== 'adopted')
  .map(([name]) => name)
  .sort();
