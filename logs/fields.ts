/** Types of Elasticsearch that the contract uses: all of the Basic licence. */
export type FieldType =
  'boolean' | 'constant_keyword' | 'date' | 'double' | 'flattened' | 'ip' | 'keyword' | 'long' | 'match_only_text';

/** A field of a record. */
export interface LogField {
  readonly type: FieldType;
  readonly meaning: string;
  /** Unit of a number. */
  readonly unit?: string;
  /** Who sets it: Filebeat from the path and the line, or Logstash. @default 'filebeat' */
  readonly by?: 'filebeat' | 'logstash';
  /** Longest value that is searched for as a whole, in characters; longer ones are kept only. @default 1024 */
  readonly ignoreAbove?: number;
}

/**
 * Every field of a log record, by its full name: ECS 8.17 (https://www.elastic.co/docs/reference/ecs), what is ours below `zerotrace`.
 * Mappings are strict to this list: what is not here is not sent by Filebeat, so that no line can add a field.
 */
export const logFields = {
  '@timestamp': {
    type: 'date',
    meaning: 'when the container runtime read the line, which no line can choose; of a finding, when it was made',
  },
  message: { type: 'match_only_text', meaning: 'what was said, redacted' },
  tags: { type: 'keyword', meaning: 'what happened to the line on its way: the closed list of logs/tags.ts' },
  stream: { type: 'keyword', meaning: '`stdout` or `stderr`' },

  'data_stream.type': { type: 'constant_keyword', meaning: '`logs`' },
  'data_stream.dataset': { type: 'constant_keyword', meaning: '`zerotrace.` and the dataset', by: 'logstash' },
  'data_stream.namespace': { type: 'constant_keyword', meaning: 'the environment' },

  'event.id': {
    type: 'keyword',
    meaning: 'id of the line, the same whenever it is read again; `_id` of the document as well',
  },
  'event.action': { type: 'keyword', meaning: 'what was done, of a finding of Wazuh' },
  'event.severity': {
    type: 'long',
    meaning: 'how bad the engine says a finding is: Suricata from 1, the worst; Wazuh to 16',
  },
  'event.dataset': { type: 'keyword', meaning: 'dataset of logs/datasets.ts, without `zerotrace.`' },
  'event.kind': { type: 'keyword', meaning: '`event`; `alert` in the dataset `security`', by: 'logstash' },
  'event.ingested': { type: 'date', meaning: 'when Logstash had it', by: 'logstash' },
  'event.duration': { type: 'long', unit: 'nanoseconds', meaning: 'how long it took' },

  'log.level': { type: 'keyword', meaning: '`debug`, `info`, `warning`, `error` or `critical`' },
  'log.logger': { type: 'keyword', meaning: 'part of the service that wrote it' },
  'log.offset': { type: 'long', unit: 'bytes', meaning: 'place in its file: order among lines of one millisecond' },

  'service.name': { type: 'keyword', meaning: 'service of logs/datasets.ts, from the path of the file' },
  'service.environment': { type: 'keyword', meaning: 'the environment' },

  'kubernetes.namespace': { type: 'keyword', meaning: 'namespace of the pod' },
  'kubernetes.pod.name': { type: 'keyword', meaning: 'name of the pod' },
  'kubernetes.pod.uid': { type: 'keyword', meaning: 'id of the pod' },
  'kubernetes.container.name': { type: 'keyword', meaning: 'container in the pod' },
  'kubernetes.node.name': { type: 'keyword', meaning: 'node on which it ran' },

  'organization.id': { type: 'keyword', meaning: 'company: `company_id` of the strategy' },
  'user.id': { type: 'keyword', meaning: 'user: `user_id` of the strategy' },
  'user.name': { type: 'keyword', meaning: 'user of the database; of a finding, of the host or of the Kubernetes API' },
  'user.effective.name': { type: 'keyword', meaning: 'as whom a user of the host did something' },

  'rule.id': { type: 'keyword', meaning: 'rule that made the finding: sid of Suricata, id of Wazuh' },
  'rule.name': { type: 'keyword', meaning: 'what the rule says' },
  'rule.category': { type: 'keyword', meaning: 'class of the rule' },
  'host.name': { type: 'keyword', meaning: 'agent of Wazuh, named as its node' },
  'file.path': { type: 'keyword', meaning: 'file of the host that a finding is about' },
  'source.ip': { type: 'ip', meaning: 'who sent what was found' },
  'source.port': { type: 'long', meaning: 'from which port' },
  'destination.ip': { type: 'ip', meaning: 'to whom it was sent' },
  'destination.port': { type: 'long', meaning: 'to which port' },
  'network.transport': { type: 'keyword', meaning: '`tcp`, `udp` or `icmp`' },
  'network.protocol': { type: 'keyword', meaning: 'protocol above it' },
  'network.community_id': { type: 'keyword', meaning: 'the same for all that is known of one connection' },
  'dns.question.name': { type: 'keyword', meaning: 'name that was looked up' },
  'tls.client.server_name': { type: 'keyword', meaning: 'name that a client of TLS asked for' },
  'orchestrator.namespace': { type: 'keyword', meaning: 'namespace of what was done in the Kubernetes API' },
  'orchestrator.resource.type': { type: 'keyword', meaning: 'kind of object that it was done to' },
  'orchestrator.resource.name': { type: 'keyword', meaning: 'name of that object' },

  'error.type': { type: 'keyword', meaning: 'class or code of the error' },
  'error.message': { type: 'match_only_text', meaning: 'what went wrong, redacted' },
  'error.stack_trace': { type: 'match_only_text', meaning: 'where, redacted' },

  'trace.id': { type: 'keyword', meaning: 'trace that the line belongs to' },
  'span.id': { type: 'keyword', meaning: 'span of the trace' },
  'http.request.id': { type: 'keyword', meaning: 'id that the edge gave the request' },
  'http.request.method': { type: 'keyword', meaning: 'method of the request' },
  'http.request.bytes': { type: 'long', unit: 'bytes', meaning: 'size of its body' },
  'http.response.status_code': { type: 'long', meaning: 'status of the answer' },
  'http.response.bytes': { type: 'long', unit: 'bytes', meaning: 'size of the answer' },
  'http.version': { type: 'keyword', meaning: 'version of HTTP' },
  'url.domain': { type: 'keyword', meaning: 'host that was asked for', ignoreAbove: 256 },
  'url.path': { type: 'keyword', meaning: 'path without the query, redacted' },
  'client.ip': { type: 'ip', meaning: 'address of the client; to be trusted in `edge.access` alone' },
  'client.address': { type: 'keyword', meaning: 'the same as it was written, where it is no address' },
  'user_agent.original': { type: 'keyword', meaning: 'program of the client, as it says', ignoreAbove: 256 },
  'destination.address': { type: 'keyword', meaning: 'address that the edge or the web server called' },

  'process.pid': { type: 'long', meaning: 'process that wrote it' },
  'postgresql.database': { type: 'keyword', meaning: 'database of the session' },
  'postgresql.sql_state': { type: 'keyword', meaning: 'SQLSTATE of the error' },
  'postgresql.application': { type: 'keyword', meaning: 'application that the session names', ignoreAbove: 256 },

  'zerotrace.correlation_id': { type: 'keyword', meaning: '`X-Correlation-ID` of the request: chosen by the client' },
  'zerotrace.scan_id': { type: 'keyword', meaning: 'scan' },
  'zerotrace.agent_id': { type: 'keyword', meaning: 'agent' },
  'zerotrace.repository': { type: 'keyword', meaning: 'repository that is scanned' },
  'zerotrace.edge.route': { type: 'keyword', meaning: 'route of the edge' },
  'zerotrace.edge.group': { type: 'keyword', meaning: 'group of requests that the edge counts' },
  'zerotrace.edge.flags': { type: 'keyword', meaning: 'response flags of Envoy' },
  'zerotrace.edge.details': { type: 'keyword', meaning: 'details of the response code of Envoy' },

  'zerotrace.redacted': { type: 'keyword', meaning: 'kinds of secrets that were taken out (logs/redaction)' },
  'zerotrace.omitted': {
    type: 'long',
    unit: 'fields',
    meaning: 'fields of a JSON line that the contract does not have',
  },
  'zerotrace.dropped': {
    type: 'keyword',
    meaning: 'why the line is not kept (logs/drop-reasons.ts): Logstash counts it and goes no further',
  },

  'zerotrace.security.event_type': { type: 'keyword', meaning: 'kind of security event: the closed list' },
  'zerotrace.security.severity': { type: 'keyword', meaning: '`info`, `low`, `medium`, `high` or `critical`' },
  'zerotrace.security.service': { type: 'keyword', meaning: "value of the metric's label `service`" },
  'zerotrace.security.source': { type: 'keyword', meaning: '`now`, `proxy`, `instrumentation` or `detection`' },
  'zerotrace.security.detection': {
    type: 'keyword',
    meaning: 'detection of the catalogue; `other` for rules of others',
  },
  'zerotrace.security.engine': { type: 'keyword', meaning: '`suricata` or `wazuh`, where it comes from a detection' },
  'zerotrace.security.event_id': { type: 'keyword', meaning: 'id that the service, or Wazuh, gave the event' },
  'zerotrace.security.details': { type: 'flattened', meaning: 'what else the service says of it, redacted' },
} as const satisfies Record<string, LogField>;

/** Full name of a field. */
export type LogFieldName = keyof typeof logFields;

/** A field by its name. */
export function logField(name: LogFieldName): LogField {
  return logFields[name];
}

/** Every field's full name, in the order of the contract. */
export const logFieldNames = Object.keys(logFields) as readonly LogFieldName[];
