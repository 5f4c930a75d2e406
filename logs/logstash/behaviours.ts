import { collectedDatasets, dataStreamDataset } from '../datasets';
import { dropReasons } from '../drop-reasons';
import { metricsDatasets, metricsStreamDataset } from '../elasticsearch/metrics-streams';
import { steadyServices } from '../steady-services';
import { logTags } from '../tags';
import { eventLine, findingLine, lateFindingLine, lateLine } from './statsd-lines';

/** What a pipeline does with one event: a row of docs/reference/logstash.md, and what a test executes. */
export interface Behaviour {
  readonly pipeline: string;
  /** What is special about the event, in words. */
  readonly given: string;
  /** Its fields, by full name, beside an id and a time. */
  readonly event: Readonly<Record<string, unknown>>;
  /** Ids of the plugins that it passes, in order. Logstash counts each. */
  readonly passes: readonly string[];
  /** Output that it leaves by, and fields that it has then. @default dropped */
  readonly leaves?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

/** The time at which the events of the table come: one of `2026-11-20T11:59:00Z` is a minute old. */
export const behaviourNow = '2026-11-20T12:00:00Z';

const environment = 'staging';
const stored = (dataset: string) => ({
  'data_stream.type': 'logs',
  'data_stream.dataset': dataset,
  'data_stream.namespace': environment,
});
const security = {
  'zerotrace.security.event_type': 'failed_login',
  'zerotrace.security.severity': 'high',
  'zerotrace.security.service': 'api',
};

const finding = {
  ...security,
  'zerotrace.security.service': 'network',
  'zerotrace.security.detection': 'port-scan',
  'zerotrace.security.engine': 'suricata',
};

const intake: readonly Omit<Behaviour, 'pipeline'>[] = [
  ...collectedDatasets.map((name) => ({
    given: `a line of dataset \`${name}\``,
    event: { 'event.dataset': name },
    passes: ['owned', `routed-${name}`, 'to-store'],
    leaves: { 'to-store': { ...stored(dataStreamDataset(name)), 'event.kind': 'event' } },
  })),
  ...Object.keys(steadyServices).map((service) => ({
    given: `a line of the service \`${service}\`, which always writes some: counted also where it is dropped`,
    event: { 'event.dataset': 'platform', 'service.name': service, 'zerotrace.dropped': 'probe' },
    passes: [`seen-${service}`, 'dropped-probe'],
  })),
  {
    given: 'a line of a dataset that is not in the contract',
    event: { 'event.dataset': 'api.access.more' },
    passes: ['owned', 'routed-platform', 'to-store'],
    leaves: { 'to-store': stored(dataStreamDataset('platform')) },
  },
  {
    given: 'a sender that names another stream, environment and kind',
    event: {
      'event.dataset': 'api.app',
      'event.kind': 'alert',
      'data_stream.type': 'traces',
      'data_stream.dataset': 'other',
      'data_stream.namespace': 'production',
    },
    passes: ['owned', 'routed-api.app', 'to-store'],
    leaves: { 'to-store': { ...stored(dataStreamDataset('api.app')), 'event.kind': 'event' } },
  },
  ...Object.keys(dropReasons).map((reason) => ({
    given: `a line that Filebeat marked to be dropped: \`${reason}\``,
    event: { 'event.dataset': 'api.app', 'zerotrace.dropped': reason },
    passes: [`dropped-${reason}`],
  })),
  {
    given: 'a line marked to be dropped for a reason that is not in the contract',
    event: { 'event.dataset': 'api.app', 'zerotrace.dropped': 'unheard-of' },
    passes: ['dropped-other'],
  },
  ...Object.keys(logTags).map((tag) => ({
    given: `a line with the tag \`${tag}\``,
    event: { 'event.dataset': 'api.app', tags: [tag] },
    passes: [`tagged-${tag}`, 'owned', 'routed-api.app', 'to-store'],
    leaves: { 'to-store': { tags: [tag] } },
  })),
  {
    given: 'a line that shows a security event',
    event: { 'event.dataset': 'api.app', ...security },
    passes: ['owned', 'routed-api.app', 'to-store', 'to-security'],
    leaves: { 'to-store': stored(dataStreamDataset('api.app')), 'to-security': security },
  },
];

const later: readonly Behaviour[] = [
  {
    pipeline: 'security',
    given: 'the copy of a line that shows a security event',
    event: { 'event.dataset': 'api.app', ...stored(dataStreamDataset('api.app')), ...security },
    passes: ['event', 'to-store-and-count'],
    leaves: { 'to-store-and-count': { ...stored(dataStreamDataset('security')), 'event.kind': 'alert' } },
  },
  {
    pipeline: 'store',
    given: 'any line',
    event: { 'event.dataset': 'api.app' },
    passes: ['elasticsearch'],
    leaves: { elasticsearch: { 'event.dataset': 'api.app' } },
  },
  {
    pipeline: 'count',
    given: 'each line of the heartbeat, which has every series at 0',
    event: { message: 'security_events_late_total:0|c|#service:api', '@metadata.zero': 'true' },
    passes: ['zero', 'zero-line', 'statsd'],
    leaves: { statsd: { '@metadata.statsd': 'security_events_late_total:0|c|#service:api' } },
  },
  {
    pipeline: 'count',
    given: 'an event of the last 10 minutes',
    event: { '@timestamp': '2026-11-20T11:50:00Z', ...security },
    passes: ['age', 'event-line', 'statsd'],
    leaves: { statsd: { '@metadata.statsd': filled(eventLine) } },
  },
  {
    pipeline: 'count',
    given: 'an older event',
    event: { '@timestamp': '2026-11-20T11:49:59Z', ...security },
    passes: ['age', 'late-line', 'statsd'],
    leaves: { statsd: { '@metadata.statsd': filled(lateLine) } },
  },
  {
    pipeline: 'count',
    given: 'a finding of the last 10 minutes: two lines in one packet',
    event: finding,
    passes: ['age', 'finding-line', 'statsd'],
    leaves: { statsd: { '@metadata.statsd': filled(`${eventLine}\n${findingLine}`, finding) } },
  },
  {
    pipeline: 'count',
    given: 'an older finding',
    event: { '@timestamp': '2026-11-20T11:49:59Z', ...finding },
    passes: ['age', 'late-finding-line', 'statsd'],
    leaves: { statsd: { '@metadata.statsd': filled(`${lateLine}\n${lateFindingLine}`, finding) } },
  },
  ...['zerotrace.security.detection', 'zerotrace.security.engine'].map((field) => ({
    pipeline: 'count',
    given: `a finding whose \`${field}\` is not in the contract: an event, and no finding`,
    event: { ...finding, [field]: 'port-scan|c' },
    passes: ['age', 'event-line', 'statsd'],
    leaves: { statsd: { '@metadata.statsd': filled(eventLine, finding) } },
  })),
  {
    pipeline: 'count',
    given: 'an event from a clock that is ahead',
    event: { '@timestamp': '2026-11-20T13:00:00Z', ...security },
    passes: ['age', 'event-line', 'statsd'],
    leaves: { statsd: { '@metadata.statsd': filled(eventLine) } },
  },
  ...Object.keys(security).map((field) => ({
    pipeline: 'count',
    given: `an event whose \`${field}\` is not in the contract`,
    event: { ...security, [field]: 'api|c' },
    passes: ['uncounted'],
  })),
  ...metricsDatasets.map((name) => ({
    pipeline: 'metrics',
    given: `a report of Metricbeat's module \`${name}\``,
    event: { 'event.module': name, 'ecs.version': '8.0.0' },
    passes: ['owned', `routed-${name}`, 'elasticsearch'],
    leaves: {
      elasticsearch: {
        'data_stream.type': 'metrics',
        'data_stream.dataset': metricsStreamDataset(name),
        'data_stream.namespace': environment,
        'ecs.version': undefined,
      },
    },
  })),
  {
    pipeline: 'metrics',
    given: 'a report of another module',
    event: { 'event.module': 'other' },
    passes: ['owned', 'dropped-module'],
  },
];

/** Every behaviour of every pipeline, in the order in which an event meets them; the environment is `staging`. */
export const behaviours: readonly Behaviour[] = [...intake.map((each) => ({ pipeline: 'intake', ...each })), ...later];

/** A line of DogStatsD with the fields of an event in it. */
function filled(line: string, event: Readonly<Record<string, string>> = security): string {
  return Object.entries(event).reduce(
    (text, [field, value]) => text.replaceAll(`%{[${field.split('.').join('][')}]}`, value),
    line,
  );
}
