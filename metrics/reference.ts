import type { Page } from './checks/pages';
import { checkPages } from './checks/pages';
import { contractPage } from './contract-page';

/** Every page that `npm run docs` writes of this room. */
export function metricPages(): readonly Page[] {
  return [contractPage(), ...checkPages()];
}
