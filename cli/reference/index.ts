import { metricPages } from '../../metrics/reference';
import { environmentReference } from './environment-reference';
import type { ReferencePage } from './page';
import { rulesTable } from './rules-table';

/** Every page that `npm run docs` writes. */
export function referencePages(): readonly ReferencePage[] {
  return [environmentReference(), rulesTable(), ...metricPages()];
}
