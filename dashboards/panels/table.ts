import type { Unit } from '../../metrics/promql';
import type { PanelBase, PanelBasics } from './panel';
import { panelBase } from './panel';
import type { Query } from './query';

/** A column of a table. */
export interface Column {
  /** Label that it shows, or the query whose value it shows, by its place: 0 is the first. */
  readonly of: string | number;
  readonly title: string;
}

/** What is so now, a line for each set of labels. */
export interface TablePanel extends PanelBase {
  readonly kind: 'table';
  readonly columns: readonly Column[];
  /** Title of the column by which it is sorted: values from the largest down, labels from A to Z. */
  readonly sortBy: string;
}

/** A table: a line for each set of labels, columns for labels and for the value of each query. */
export function table(
  props: Omit<PanelBasics<Unit>, 'thresholds' | 'queries'> & {
    readonly queries: readonly [Query, ...Query[]];
    /** Labels that are shown, with the titles of their columns. */
    readonly labels: Readonly<Record<string, string>>;
    /** Legend of the query by which it is sorted, largest first. @default the first, or without values the first label */
    readonly sortBy?: string;
    /** Whether values are left out, since they are always 1. @default false */
    readonly labelsOnly?: boolean;
  },
): TablePanel {
  const values =
    props.labelsOnly === true ? [] : props.queries.map(({ legend }, index) => ({ of: index, title: legend }));
  const columns = [...Object.entries(props.labels).map(([of, title]) => ({ of, title })), ...values];
  return {
    kind: 'table',
    ...panelBase(props, { width: 'full', height: 7 }),
    columns,
    sortBy: props.sortBy ?? values[0]?.title ?? columns[0]?.title ?? '',
  };
}
