import { logDashboards } from './dashboards';
import { dataViews } from './data-views';
import type { SavedObject } from './saved-object';
import { savedSearches, searchObject } from './searches';

export { savedObjectTypes } from './saved-object';

/** Every saved object, each after those that it refers to. */
export function savedObjects(): readonly SavedObject[] {
  return [...dataViews(), ...savedSearches.map((each) => searchObject(each)), ...logDashboards()];
}

/** Saved objects as Kibana imports them: a line each. */
export function savedObjectsFile(): string {
  return `${savedObjects()
    .map((each) => JSON.stringify(each))
    .join('\n')}\n`;
}
