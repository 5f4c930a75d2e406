/** What a data stream holds: it decides the retention and who may read it. */
export type LogKind = 'app' | 'access' | 'security' | 'platform';

/** One data stream per service and kind: a role can read one and not the other, without document-level security. */
export interface LogDataset {
  /** `service.name` of its records; of `platform` and `security` there are many. */
  readonly service: LogService | 'many';
  readonly kind: LogKind;
  /** Formats of its lines (logs/formats). */
  readonly formats: readonly string[];
  readonly meaning: string;
}

/** Values of `service.name`. Which one a line has follows from the path of its file, never from what is in it. */
export const logServices = [
  'api',
  'edge',
  'enrichment',
  'platform',
  'postgres',
  'suricata',
  'valkey',
  'wazuh',
  'web',
] as const;

/** A value of `service.name`. */
export type LogService = (typeof logServices)[number];

/** Every dataset: `event.dataset`, and `data_stream.dataset` with `zerotrace.` before it. */
export const logDatasets = {
  'edge.access': {
    service: 'edge',
    kind: 'access',
    formats: ['envoy-access'],
    meaning: 'requests as the edge answered them: the only access log whose client address nobody can choose',
  },
  'api.access': {
    service: 'api',
    kind: 'access',
    formats: ['gin-access', 'gin-request'],
    meaning: 'requests as the API logs them, twice each: `log.logger` is `gin` or `request`',
  },
  'api.app': {
    service: 'api',
    kind: 'app',
    formats: ['go-stdlib', 'gin-debug', 'zap'],
    meaning: 'what the API says of itself',
  },
  'enrichment.app': {
    service: 'enrichment',
    kind: 'app',
    formats: ['structlog', 'uvicorn'],
    meaning: 'what the enrichment service and its CVE update say of themselves',
  },
  'web.access': { service: 'web', kind: 'access', formats: ['nginx-access'], meaning: 'requests for the web app' },
  'web.error': { service: 'web', kind: 'app', formats: ['nginx-error'], meaning: 'errors of the web server' },
  'postgres.app': {
    service: 'postgres',
    kind: 'app',
    formats: ['cloudnative-pg'],
    meaning: 'PostgreSQL, its instance manager and its pooler in the cluster; RDS keeps its log in CloudWatch',
  },
  'valkey.app': { service: 'valkey', kind: 'app', formats: ['valkey'], meaning: 'what Valkey says of itself' },
  'suricata.alert': {
    service: 'suricata',
    kind: 'security',
    formats: ['suricata-alert'],
    meaning: 'what Suricata found on the network of a node',
  },
  'wazuh.alert': {
    service: 'wazuh',
    kind: 'security',
    formats: ['wazuh-alert', 'wazuh-alert-cut'],
    meaning: "what Wazuh found on nodes and in the Kubernetes API's audit log",
  },
  security: {
    service: 'many',
    kind: 'security',
    formats: [],
    meaning: 'a copy of every record of another dataset that has a `zerotrace.security.event_type`; made by Logstash',
  },
  platform: {
    service: 'many',
    kind: 'platform',
    formats: ['envoy-app', 'suricata-engine', 'suricata-event', 'text'],
    meaning: 'everything else that runs in the cluster, by `kubernetes.namespace`, and what Envoy says of itself',
  },
} as const satisfies Record<string, LogDataset>;

/** Name of a dataset. */
export type LogDatasetName = keyof typeof logDatasets;

/** Every dataset by name, in the order of the contract. */
export const logDatasetNames = Object.keys(logDatasets) as readonly LogDatasetName[];

/** What Filebeat may write; `security` is Logstash's. */
export const collectedDatasets = logDatasetNames.filter((name) => name !== 'security');

/** `data_stream.dataset` of a dataset. */
export function dataStreamDataset(name: LogDatasetName): string {
  return `zerotrace.${name}`;
}

/** A pattern for every data stream of log lines in an environment. */
export function everyDataStream(environment: string): string {
  return `logs-zerotrace.*-${environment}`;
}

/** The data stream of a dataset in an environment. */
export function dataStream(name: LogDatasetName, environment: string): string {
  return `logs-${dataStreamDataset(name)}-${environment}`;
}
