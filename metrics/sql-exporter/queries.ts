import { sqlQueries } from '../sql';
import type { SqlQuery } from '../sql-metric';

/** The queries of the contract that can run where these extensions are installed. */
export function runnableQueries(extensions: readonly string[] = []): readonly SqlQuery[] {
  return sqlQueries.filter(({ requires }) => requires === undefined || extensions.includes(requires));
}
