import { stringify } from 'yaml';
import { beatEventsAcked, beatEventsDropped, beatEventsFailed } from '../metrics/beats';
import {
  logstashDeadLetters,
  logstashDeploymentLines,
  logstashDroppedLines,
  logstashEventsIn,
  logstashEventsOut,
  logstashLines,
  logstashQueue,
  logstashQueueMax,
  logstashTaggedLines,
} from '../metrics/logstash';
import { steadyServices } from './steady-services';
import type { Metric } from '../metrics/promql';
import { collectedDatasets } from './datasets';
import { dropReasons } from './drop-reasons';
import { logTags } from './tags';

/** One figure of a JSON answer as a metric (json_exporter v0.7.0, config/config.go). */
interface JsonMetric {
  readonly name: string;
  readonly help: string;
  readonly path: string;
  readonly valuetype: 'counter' | 'gauge';
  readonly labels?: Readonly<Record<string, string>>;
}

/** What json_exporter is asked for by name: Logstash's figures, or a Beat's. */
export const jsonModules = ['logstash', 'beat'] as const;

const pipelines = ['intake', 'security', 'count', 'store', 'metrics'] as const;
const withDeadLetters = ['store', 'metrics'] as const;

/** Configuration of json_exporter: the metrics of metrics/logstash.ts and metrics/beats.ts from what the programs say in JSON. */
export function jsonExporterConfig(): string {
  return stringify({ modules: { logstash: { metrics: logstash() }, beat: { metrics: beat() } } }, { lineWidth: 0 });
}

function logstash(): readonly JsonMetric[] {
  const perPipeline = (metric: Metric, figure: string, of: readonly string[] = pipelines) =>
    of.map((pipeline) => figureOf(metric, `.pipelines.${pipeline}.${figure}`, { pipeline }));
  return [
    ...perPipeline(logstashEventsIn, 'events.in'),
    ...perPipeline(logstashEventsOut, 'events.out'),
    ...perPipeline(logstashQueue, 'queue.queue_size_in_bytes'),
    ...perPipeline(logstashQueueMax, 'queue.max_queue_size_in_bytes'),
    ...perPipeline(logstashDeadLetters, 'dead_letter_queue.queue_size_in_bytes', withDeadLetters),
    ...collectedDatasets.map((dataset) => passed(logstashLines, `routed-${dataset}`, { dataset })),
    ...Object.entries(steadyServices).map(([service, deployment]) =>
      passed(logstashDeploymentLines, `seen-${service}`, { deployment }),
    ),
    ...Object.keys(logTags).map((tag) => passed(logstashTaggedLines, `tagged-${tag}`, { tag })),
    ...[...Object.keys(dropReasons), 'other'].map((reason) =>
      passed(logstashDroppedLines, `dropped-${reason}`, { reason }),
    ),
  ];
}

/** How many events a filter of `intake` took in: each has an id for that. */
function passed(metric: Metric, id: string, labels: Readonly<Record<string, string>>): JsonMetric {
  return figureOf(metric, `.pipelines.intake.plugins.filters[?(@.id=="${id}")].events.in`, labels);
}

function beat(): readonly JsonMetric[] {
  return [
    figureOf(beatEventsAcked, '.libbeat.output.events.acked'),
    figureOf(beatEventsFailed, '.libbeat.output.events.failed'),
    figureOf(beatEventsDropped, '.libbeat.output.events.dropped'),
  ];
}

function figureOf({ definition }: Metric, path: string, labels?: Readonly<Record<string, string>>): JsonMetric {
  return {
    name: definition.name,
    help: definition.help,
    path: `{ ${path} }`,
    valuetype: definition.kind === 'counter' ? 'counter' : 'gauge',
    ...(labels && { labels }),
  };
}
