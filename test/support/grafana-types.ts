import type * as bargauge from '@grafana/grafana-foundation-sdk/bargauge';
import type * as common from '@grafana/grafana-foundation-sdk/common';
import type * as dashboard from '@grafana/grafana-foundation-sdk/dashboard';
import type * as prometheus from '@grafana/grafana-foundation-sdk/prometheus';
import type * as stat from '@grafana/grafana-foundation-sdk/stat';
import type * as statetimeline from '@grafana/grafana-foundation-sdk/statetimeline';
import type * as table from '@grafana/grafana-foundation-sdk/table';
import type * as timeseries from '@grafana/grafana-foundation-sdk/timeseries';

/** What the SDK knows of a dashboard, by names of our own: each of its modules calls its types `Options`. */
export type GrafanaDashboard = dashboard.Dashboard;
export type GrafanaQuery = prometheus.Dataquery;
export type TimeseriesOptions = timeseries.Options;
export type TimeseriesFields = common.GraphFieldConfig;
export type StatOptions = stat.Options;
export type TableOptions = table.Options;
export type TableFields = common.TableFieldOptions;
export type BargaugeOptions = bargauge.Options;
export type StateTimelineOptions = statetimeline.Options;
export type StateTimelineFields = statetimeline.FieldConfig;
