import type { Labels } from '../../../metrics/promql';
import type { ValueOf } from '../../../metrics/promql/labels';

/** Labels of a series, typed by its metric. */
export type LabelsFor<D extends Labels> = { readonly [P in keyof D & string]?: ValueOf<D[P]> };
