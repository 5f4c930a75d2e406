import type { DashboardCheck } from '../finding';
import { dashboardRule, variableOf } from './linter-rule';

/** The data source can be chosen. */
export const templateDatasource = dashboardRule(
  'template-datasource-rule',
  'A dashboard that names one data source works with no other.',
  ({ templating }) => {
    const sources = (templating.list ?? []).filter(({ type }) => type === 'datasource');
    if (sources.length === 0) return ['has no variable for its data source'];
    return sources.flatMap(({ name, label }) => [
      ...(['datasource', 'prometheus_datasource'].includes(name) ? [] : [`calls the data source ${name}`]),
      ...(['Data source', 'Prometheus data source'].includes(label ?? '') ? [] : [`labels the data source ${label}`]),
    ]);
  },
);

/** The job can be chosen. */
export const templateJob = requiredVariable('job');

/** The instance can be chosen. */
export const templateInstance = requiredVariable('instance');

/** Variables are asked again when the time changes. */
export const templateReload = dashboardRule(
  'template-on-time-change-reload-rule',
  'What there was at another time has other values.',
  ({ templating }) =>
    (templating.list ?? [])
      .filter(({ type, refresh }) => type === 'query' && refresh !== 2)
      .map(({ name }) => `does not ask for the values of ${name} again when the time changes`),
);

/** Variables ask for values with a function that Prometheus' data source knows. */
export const templateLabelPromql = dashboardRule(
  'template-label-promql-rule',
  'A query that cannot be read has no values.',
  ({ templating }) =>
    (templating.list ?? [])
      .filter(
        ({ type, query }) =>
          type === 'query' &&
          !(typeof query === 'string' && /^(?:label_names|label_values|metrics|query_result)\(.+\)$/.test(query)),
      )
      .map(({ name }) => `asks for ${name} in a way that Prometheus does not know`),
);

/** Only the code changes it. */
export const uneditable = dashboardRule(
  'uneditable-dashboard',
  'What is changed in Grafana is lost with the next deployment.',
  ({ editable }) => (editable === false ? [] : ['can be edited']),
);

function requiredVariable(name: 'job' | 'instance'): DashboardCheck {
  return dashboardRule(`template-${name}-rule`, `Every scraped series has the label ${name}.`, (dashboard) => {
    const variable = variableOf(dashboard, name);
    if (variable === undefined) return [`has no variable ${name}`];
    const { datasource, type, multi, allValue, label } = variable;
    return [
      ...(datasource?.uid === '${datasource}' ? [] : [`asks for ${name} in a data source that cannot be chosen`]),
      ...(type === 'query' ? [] : [`does not ask for ${name}`]),
      ...(label?.toLowerCase() === name ? [] : [`labels ${name} as ${label}`]),
      ...(multi === true ? [] : [`lets only one ${name} be chosen`]),
      ...(allValue === '.+' ? [] : [`takes ${allValue} for every ${name}`]),
    ];
  });
}
