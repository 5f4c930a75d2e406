import type { DashboardCheck } from '../finding';
import { about, panelsOf } from '../finding';
import { targetsOf } from '../targets';
import { isLinted } from './linter-rule';

/** Panels ask the data source that was chosen. */
export const panelDatasource: DashboardCheck = {
  id: 'panel-datasource-rule',
  reason: 'A panel with a data source of its own shows something else than its neighbours.',
  find: (dashboard) =>
    panelsOf(dashboard)
      .filter(({ datasource }) => !['$datasource', '${datasource}'].includes(datasource?.uid ?? ''))
      .map((panel) => about(panel, `asks ${panel.datasource?.uid}, not what was chosen`)),
};

/** Panels say what they show. */
export const panelTitleDescription: DashboardCheck = {
  id: 'panel-title-description-rule',
  reason: 'Who is woken at night has not seen it before.',
  find: (dashboard) =>
    panelsOf(dashboard)
      .filter(({ title = '', description = '' }) => title === '' || description === '')
      .map((panel) => about(panel, 'has no title or no description')),
};

/** Units of Grafana that our panels use (packages/grafana-data/src/valueFormats/categories.ts). */
const units = ['short', 'percent', 'percentunit', 's', 'ms', 'bytes', 'binBps', 'reqps', 'pps', 'iops', 'cps'];

/** Values have a unit. */
export const panelUnits: DashboardCheck = {
  id: 'panel-units-rule',
  reason: '0.02 of what?',
  find: (dashboard) =>
    panelsOf(dashboard)
      .filter(({ fieldConfig }) => !units.includes(fieldConfig?.defaults.unit ?? ''))
      .map((panel) => about(panel, `has no unit that Grafana knows: ${panel.fieldConfig?.defaults.unit}`)),
};

/** Panels ask something. */
export const panelNoTargets: DashboardCheck = {
  id: 'panel-no-targets-rule',
  reason: 'A panel that asks nothing shows nothing.',
  find: (dashboard) =>
    panelsOf(dashboard)
      .filter((panel) => isLinted(panel) && targetsOf(panel).length === 0)
      .map((panel) => about(panel, 'asks nothing')),
};
