import { resourceName } from '../elasticsearch/managed';

/** A saved object, as Kibana imports and exports it: one line of NDJSON. */
export interface SavedObject {
  readonly type: 'index-pattern' | 'search' | 'dashboard';
  readonly id: string;
  readonly attributes: Readonly<Record<string, unknown>>;
  readonly references: readonly SavedObjectReference[];
}

/** An object that another one needs. */
export interface SavedObjectReference {
  readonly name: string;
  readonly type: SavedObject['type'];
  readonly id: string;
}

/** Kinds of saved objects that are ours. */
export const savedObjectTypes = [
  'dashboard',
  'index-pattern',
  'search',
] as const satisfies readonly SavedObject['type'][];

/** The same id in every environment and at every export: links to it stay. */
export function savedObjectId(name: string): string {
  return resourceName(name.replaceAll('.', '-'));
}

/** Where Kibana keeps the query of a search or a dashboard: as a text. */
export function searchSource(query: string, dataView?: string): string {
  return JSON.stringify({
    query: { query, language: 'kuery' },
    filter: [],
    ...(dataView !== undefined && { indexRefName: dataView }),
  });
}
