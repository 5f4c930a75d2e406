import type { LogService } from '../datasets';
import { logDatasetNames, logDatasets, logServices } from '../datasets';
import type { SavedObject } from './saved-object';
import { savedObjectId, searchSource } from './saved-object';
import { searchId } from './searches';

/** Half of Kibana's grid of 48 columns, and the height of a table with its histogram. */
const panel = { width: 24, height: 18 } as const;

/** A dashboard for each service, and one of security events: the searches of their datasets beside each other. */
export function logDashboards(): readonly SavedObject[] {
  return [
    ...logServices.map((service) => dashboard(service, `Logs of ${service}`, searchesOf(service))),
    dashboard('security', 'Security events in the logs', [
      searchId('security-conspicuous'),
      searchId('security'),
      searchId('suricata.alert-conspicuous'),
      searchId('wazuh.alert-conspicuous'),
      searchId('edge.access-conspicuous'),
      savedObjectId('search-unread'),
    ]),
  ];
}

function searchesOf(service: LogService): readonly string[] {
  return logDatasetNames
    .filter((name) => logDatasets[name].service === service || name === service)
    .flatMap((name) => [searchId(`${name}-conspicuous`), searchId(name)]);
}

function dashboard(name: string, title: string, searches: readonly string[]): SavedObject {
  const panels = searches.map((_search, index) => ({
    type: 'search',
    panelIndex: String(index),
    panelRefName: `panel_${index}`,
    embeddableConfig: {},
    gridData: {
      i: String(index),
      x: (index % 2) * panel.width,
      y: Math.floor(index / 2) * panel.height,
      w: panel.width,
      h: panel.height,
    },
  }));
  return {
    type: 'dashboard',
    id: savedObjectId(`dashboard-${name}`),
    attributes: {
      title,
      description: '',
      panelsJSON: JSON.stringify(panels),
      optionsJSON: JSON.stringify({ useMargins: true, syncColors: false, syncCursor: true, hidePanelTitles: false }),
      timeRestore: true,
      timeFrom: 'now-24h',
      timeTo: 'now',
      kibanaSavedObjectMeta: { searchSourceJSON: searchSource('') },
    },
    references: searches.map((id, index) => ({ name: `${index}:panel_${index}`, type: 'search', id })),
  };
}
