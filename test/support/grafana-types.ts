import type * as bargauge from '@grafana/grafana-foundation-sdk/bargauge';
import type * as dashboard from '@grafana/grafana-foundation-sdk/dashboard';
import type * as prometheus from '@grafana/grafana-foundation-sdk/prometheus';
import type * as stat from '@grafana/grafana-foundation-sdk/stat';
import type * as statetimeline from '@grafana/grafana-foundation-sdk/statetimeline';
import type * as table from '@grafana/grafana-foundation-sdk/table';
import type * as timeseries from '@grafana/grafana-foundation-sdk/timeseries';

/*
 * What the SDK knows of a dashboard, by names of our own: each of its modules calls its types `Options`. Schemas are made of these.
 */
export type GrafanaDashboard = dashboard.Dashboard;
export type GrafanaQuery = Omit<prometheus.Dataquery, '_implementsDataqueryVariant'>;
export type TimeseriesOptions = timeseries.Options;
export type TimeseriesFields = timeseries.FieldConfig;
export type StatOptions = stat.Options;
export type TableOptions = table.Options;
export type TableFields = table.FieldConfig;
export type BargaugeOptions = bargauge.Options;
export type StateTimelineOptions = statetimeline.Options;
export type StateTimelineFields = statetimeline.FieldConfig;
