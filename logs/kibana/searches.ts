import type { LogDatasetName } from '../datasets';
import { logDatasetNames, logDatasets } from '../datasets';
import type { LogFieldName } from '../fields';
import type { LogKind } from '../datasets';
import { dataViewId, everyLog } from './data-views';
import type { SavedObject } from './saved-object';
import { savedObjectId, searchSource } from './saved-object';

/** A saved search of Discover. */
export interface SavedSearch {
  readonly id: string;
  readonly title: string;
  readonly dataView: string;
  /** In Kibana's query language. */
  readonly query: string;
  readonly columns: readonly LogFieldName[];
}

/** Columns by kind of dataset, beside the time. */
const columns: Readonly<Record<LogKind, readonly LogFieldName[]>> = {
  access: ['http.request.method', 'url.path', 'http.response.status_code', 'client.ip', 'user_agent.original'],
  app: ['log.level', 'log.logger', 'message', 'error.message'],
  platform: ['kubernetes.namespace', 'kubernetes.container.name', 'log.level', 'message'],
  security: [
    'zerotrace.security.event_type',
    'zerotrace.security.severity',
    'zerotrace.security.service',
    'zerotrace.security.source',
    'client.ip',
    'message',
  ],
};

const finding = [
  'zerotrace.security.detection',
  'zerotrace.security.severity',
  'rule.name',
  'source.ip',
  'destination.ip',
] as const satisfies readonly LogFieldName[];

/** Columns of datasets whose records have more in common than their kind has. */
const ownColumns: Readonly<Partial<Record<LogDatasetName, readonly LogFieldName[]>>> = {
  'suricata.alert': [...finding, 'destination.port', 'kubernetes.node.name'],
  'wazuh.alert': [...finding, 'host.name', 'user.name', 'file.path', 'message'],
};

/** What somebody looks for first in each kind. */
const conspicuous: Readonly<Record<LogKind, { readonly title: string; readonly query: string }>> = {
  access: { title: 'failed requests', query: 'http.response.status_code >= 500' },
  app: { title: 'errors', query: 'log.level: ("error" or "critical")' },
  platform: { title: 'errors', query: 'log.level: ("error" or "critical")' },
  security: { title: 'severe events', query: 'zerotrace.security.severity: ("high" or "critical")' },
};

/** Every search: all lines and the conspicuous ones of each dataset, and what the pipeline could not read. */
export const savedSearches: readonly SavedSearch[] = [
  ...logDatasetNames.flatMap((name) => [
    search(name, name, `Logs: ${name}`, ''),
    search(
      name,
      `${name}-conspicuous`,
      `Logs: ${name}, ${conspicuous[logDatasets[name].kind].title}`,
      conspicuous[logDatasets[name].kind].query,
    ),
  ]),
  {
    id: savedObjectId('search-unread'),
    title: 'Logs: lines that no format fits',
    dataView: dataViewId(everyLog),
    query: 'tags: *',
    columns: ['tags', 'service.name', 'kubernetes.container.name', 'message'],
  },
];

/** Id of the search of all lines of a dataset. */
export function searchId(name: LogDatasetName | `${LogDatasetName}-conspicuous`): string {
  return savedObjectId(`search-${name}`);
}

function search(dataset: LogDatasetName, name: string, title: string, query: string): SavedSearch {
  return {
    id: savedObjectId(`search-${name}`),
    title,
    dataView: dataViewId(dataset),
    query,
    columns: ownColumns[dataset] ?? columns[logDatasets[dataset].kind],
  };
}

/** The search as a saved object. */
export function searchObject({ id, title, dataView, query, columns: shown }: SavedSearch): SavedObject {
  const reference = 'kibanaSavedObjectMeta.searchSourceJSON.index';
  return {
    type: 'search',
    id,
    attributes: {
      title,
      description: '',
      columns: shown,
      sort: [['@timestamp', 'desc']],
      grid: {},
      hideChart: false,
      isTextBasedQuery: false,
      timeRestore: false,
      kibanaSavedObjectMeta: { searchSourceJSON: searchSource(query, reference) },
    },
    references: [{ name: reference, type: 'index-pattern', id: dataView }],
  };
}
