import type { VariableModel } from '@grafana/grafana-foundation-sdk/dashboard';
import {
  QueryVariableBuilder,
  VariableHide,
  VariableRefresh,
  VariableSort,
} from '@grafana/grafana-foundation-sdk/dashboard';
import type { Builder } from '@grafana/grafana-foundation-sdk/cog';
import type { Variable } from '../variables';
import { environment } from '../variables';
import { dataSources } from '../vocabulary';

/** A choice at the head of a dashboard. */
export function renderVariable({ name, title, description, label, from, many }: Variable): Builder<VariableModel> {
  const scope = name === environment.name ? '' : `{environment="$${environment.name}"}`;
  const definition = `label_values(${from.definition.name}${scope}, ${label})`;
  const builder = new QueryVariableBuilder(name)
    .label(title)
    .description(description)
    .datasource(dataSources.metrics)
    .query({ qryType: 1, query: definition, refId: `variable-${name}` })
    .definition(definition)
    .refresh(VariableRefresh.OnTimeRangeChanged)
    .sort(VariableSort.AlphabeticalAsc)
    .hide(VariableHide.DontHide);
  return many ? builder.multi(true).includeAll(true).allValue('.*').current({ text: 'All', value: '$__all' }) : builder;
}
