import type { VariableModel } from '@grafana/grafana-foundation-sdk/dashboard';
import {
  DatasourceVariableBuilder,
  QueryVariableBuilder,
  VariableHide,
  VariableRefresh,
  VariableSort,
} from '@grafana/grafana-foundation-sdk/dashboard';
import type { Builder } from '@grafana/grafana-foundation-sdk/cog';
import type { Variable } from '../variables';
import { environment } from '../variables';
import { dataSources, dataSourceVariable } from '../vocabulary';

/** A choice at the head of a dashboard. */
export function renderVariable({ name, title, description, label, from, many }: Variable): Builder<VariableModel> {
  const scope = name === environment.name ? '' : `{environment="$${environment.name}"}`;
  const definition = `label_values(${from.definition.name}${scope}, ${label})`;
  const builder = new QueryVariableBuilder(name)
    .label(title)
    .description(description)
    .datasource(dataSources.metrics)
    .query(definition)
    .definition(definition)
    .refresh(VariableRefresh.OnTimeRangeChanged)
    .sort(VariableSort.AlphabeticalAsc)
    .hide(VariableHide.DontHide);
  return many ? builder.multi(true).includeAll(true).allValue('.*').current({ text: 'All', value: '$__all' }) : builder;
}

/** The choice among data sources: Grafana's default one at first. */
export function renderDataSourceVariable(): Builder<VariableModel> {
  return new DatasourceVariableBuilder(dataSourceVariable)
    .label('Data source')
    .description('Prometheus of this environment, or Thanos where older samples are kept.')
    .type(dataSources.metrics.type)
    .current({ text: 'default', value: 'default' })
    .hide(VariableHide.DontHide);
}
