import type { LogDatasetName } from '../datasets';
import { dataStreamDataset, logDatasetNames } from '../datasets';
import type { MetricsDataset } from '../elasticsearch/metrics-streams';
import { metricsDatasets, metricsStreamDataset } from '../elasticsearch/metrics-streams';
import type { SavedObject } from './saved-object';
import { savedObjectId } from './saved-object';

/** Id of the data view of a dataset. */
export function dataViewId(name: LogDatasetName | MetricsDataset | typeof everyLog): string {
  return savedObjectId(`view-${name}`);
}

/** The data view of every log: a reader sees in it what its roles allow. */
export const everyLog = 'all';

/** A data view for each dataset, and one over all logs. */
export function dataViews(): readonly SavedObject[] {
  return [
    dataView(dataViewId(everyLog), 'Logs: all', 'logs-zerotrace.*-*'),
    ...logDatasetNames.map((name) => dataView(dataViewId(name), `Logs: ${name}`, `logs-${dataStreamDataset(name)}-*`)),
    ...metricsDatasets.map((name) =>
      dataView(dataViewId(name), `Metricbeat: ${name}`, `metrics-${metricsStreamDataset(name)}-*`),
    ),
  ];
}

function dataView(id: string, name: string, title: string): SavedObject {
  return {
    type: 'index-pattern',
    id,
    attributes: { title, name, timeFieldName: '@timestamp', allowNoIndex: true },
    references: [],
  };
}
