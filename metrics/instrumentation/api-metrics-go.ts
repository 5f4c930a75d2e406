import { apiMetrics, databaseConnections, databaseConnectionWait, goroutines, queueSize } from '../api';
import type { MetricDefinition } from '../promql';
import { closedLabels, labelTypes } from './go-labels';
import type { GoMetric } from './go-metric';
import { closedSets, constructor, goMetrics, isClosedButForCompanies, isPerCompany, recorder } from './go-metric';
import { aligned, generatedHeader, goString, indented } from './go-text';

const definitions: readonly MetricDefinition[] = apiMetrics.map(({ definition }) => definition);

/** What is a fact of the process, not an event: asked for at each scrape, so that it is never old. */
const read = [queueSize, databaseConnections, databaseConnectionWait, goroutines].map(({ definition }) => definition);

const metrics = goMetrics(definitions, read);
const recorded = metrics.filter(({ isRead }) => !isRead);
const always = recorded.filter(({ isPerAgent }) => !isPerAgent);
const perAgent = recorded.filter(({ isPerAgent }) => isPerAgent);
const readAtScrape = metrics.filter(({ isRead }) => isRead);
const precreated = metrics.filter(isClosedButForCompanies);

/** The API's metrics as Go: how they are made, their closed labels as types, and a method to record each. */
export function apiMetricsGo(): string {
  return [
    generatedHeader,
    '',
    '// Package instrumentation holds the metrics of the API as the metric contract declares them.',
    'package instrumentation',
    '',
    'import (',
    '\t"runtime"',
    '\t"time"',
    '',
    '\t"github.com/prometheus/client_golang/prometheus"',
    ')',
    '',
    '// Metrics are the metrics of the API. All methods may be called at the same time.',
    'type Metrics struct {',
    ...indented(
      aligned([
        ['registry', '*prometheus.Registry'],
        ['perAgent', 'bool'],
        ['companies', '*companies'],
        ['fleet', '*fleet'],
        ...metrics.map(({ field, type }) => [field, type] as const),
      ]),
    ),
    '}',
    '',
    '// New makes the metrics. Series whose labels are all known are there at 0 from the start, so that the first event counts.',
    'func New(options Options) *Metrics {',
    '\tm := &Metrics{',
    ...indented(
      indented(
        aligned([
          ['registry:', 'prometheus.NewRegistry(),'],
          ['perAgent:', 'options.PerAgent,'],
          ['companies:', 'newCompanies(options.MaxCompanies),'],
          ['fleet:', 'newFleet(),'],
          ...metrics.map((metric) => [`${metric.field}:`, `${initial(metric)},`] as const),
        ]),
      ),
    ),
    '\t}',
    `\tm.registry.MustRegister(m.fleet, ${always.map(({ field }) => `m.${field}`).join(', ')})`,
    '\tif m.perAgent {',
    `\t\tm.registry.MustRegister(${perAgent.map(({ field }) => `m.${field}`).join(', ')})`,
    '\t}',
    ...indented(readAtScrape.flatMap(register)),
    ...indented(series(precreated.filter((metric) => !isPerCompany(metric)))),
    '\tm.WatchGoGoroutines(func() float64 { return float64(runtime.NumGoroutine()) })',
    '\tm.Company(unknownCompany)',
    '\treturn m',
    '}',
    '',
    '// startCompany makes the series of a company at 0.',
    'func (m *Metrics) startCompany(companyID string) {',
    ...indented(series(precreated.filter(isPerCompany))),
    '\tm.fleet.startCompany(companyID)',
    '}',
    '',
    '// forgetAgent ends the series of an agent.',
    'func (m *Metrics) forgetAgent(agentID, companyID string) {',
    ...perAgent.map(({ field }) => `\tm.${field}.DeleteLabelValues(agentID, companyID)`),
    '}',
    ...metrics.flatMap(recorder),
    ...labelTypes(closedLabels(definitions)),
    '',
  ].join('\n');
}

function initial(metric: GoMetric): string {
  return metric.isRead ? 'map[string]*reading{}' : constructor(metric);
}

function series(some: readonly GoMetric[]): readonly string[] {
  return some.flatMap((metric) => closedSets(metric).map((set) => `m.${metric.field}.WithLabelValues(${set})`));
}

/** One function for each series, since its labels are constant. */
function register({ definition, field, labels }: GoMetric): readonly string[] {
  const { name, help, kind } = definition;
  const [label] = labels;
  if (labels.length > 1) throw new RangeError(`${name} is read at each scrape and has more than one label`);
  const make = kind === 'counter' ? 'readCounter' : 'readGauge';
  const given = [goString(name), goString(help), goString(label?.label ?? '')];
  return (label?.values ?? ['']).map(
    (value) => `m.${field}[${goString(value)}] = m.${make}(${[...given, goString(value)].join(', ')})`,
  );
}
