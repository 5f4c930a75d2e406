import { listenersAlias } from '../../../detections/wazuh/listeners';
import type { WazuhEvent } from './event';

/** What syscheck says of a file of the node. */
export function fileEvent(kind: 'changed' | 'added' | 'deleted', path: string): WazuhEvent {
  const { decoder, word } = {
    changed: { decoder: 'syscheck_integrity_changed', word: 'modified' },
    added: { decoder: 'syscheck_new_entry', word: 'added' },
    deleted: { decoder: 'syscheck_deleted', word: 'deleted' },
  }[kind];
  return {
    log: `File '${path}' ${word}\nMode: realtime\n`,
    location: 'syscheck',
    decoded: { decoder, fields: { file: path, mode: 'realtime' } },
  };
}

/** What rootcheck says. */
export function rootcheckEvent(log: string): WazuhEvent {
  const file = /'(?<file>\/[^']*)'/.exec(log)?.groups?.['file'];
  return {
    log,
    location: 'rootcheck',
    decoded: { decoder: 'rootcheck', fields: { title: log.split('.')[0] ?? log, ...(file !== undefined && { file }) } },
  };
}

/** A line of the journal as Wazuh's logcollector writes it: `create_plain_syslog` of journal_log.c. */
export function journalEvent(program: string, message: string): WazuhEvent {
  return {
    log: `Nov 26 01:02:03 ip-10-20-1-5.eu-central-1.compute.internal ${program}[4711]: ${message}`,
    location: 'journald',
  };
}

/** A line of the script that lists open ports. */
export function listenerEvent(port: number, uid = 0): WazuhEvent {
  return { log: `ossec: output: '${listenersAlias}': ${port} uid=${uid}`, location: listenersAlias };
}

/** What a manager says of an agent. */
export function agentEvent(text: string): WazuhEvent {
  return { log: `ossec: ${text}`, location: 'wazuh-monitord' };
}

/** What differs between events of the audit log. */
export interface AuditProps {
  readonly user: string;
  readonly verb: string;
  readonly resource: string;
  readonly subresource?: string;
  readonly group?: string;
  readonly namespace?: string;
  readonly name?: string;
  /** @default 'ResponseComplete' */
  readonly stage?: string;
  /** @default 200 */
  readonly code?: number;
  readonly request?: unknown;
}

/** An event of the Kubernetes audit log: fields and their order as the API server writes them. */
export function auditEvent(props: AuditProps): WazuhEvent {
  const {
    user,
    verb,
    resource,
    subresource,
    group,
    namespace,
    name,
    stage = 'ResponseComplete',
    code = 200,
    request,
  } = props;
  const prefix = group === undefined ? '/api/v1' : `/apis/${group}/v1`;
  const event = {
    kind: 'Event',
    apiVersion: 'audit.k8s.io/v1',
    level: request === undefined ? 'Metadata' : 'RequestResponse',
    auditID: '6a4a6f9e-1f0e-4b37-8d43-0a2f6f3d5a11',
    stage,
    requestURI: [prefix, ...(namespace === undefined ? [] : ['namespaces', namespace]), resource, name, subresource]
      .filter((part) => part !== undefined)
      .join('/'),
    verb,
    user: { username: user, groups: ['system:authenticated'] },
    sourceIPs: ['10.20.3.4'],
    userAgent: 'kubectl/v1.35.0 (linux/amd64) kubernetes/1234567',
    objectRef: { resource, namespace, name, apiGroup: group, apiVersion: 'v1', subresource },
    responseStatus: { metadata: {}, code },
    requestObject: request,
    requestReceivedTimestamp: '2026-11-26T01:02:03.000000Z',
    stageTimestamp: '2026-11-26T01:02:03.010000Z',
    annotations: { 'authorization.k8s.io/decision': code === 403 ? 'forbid' : 'allow' },
  };
  return { log: JSON.stringify(event), location: 'Wazuh-AWS' };
}

/** The same event as Wazuh wraps what it reads from a bucket. */
export function wrapped(event: WazuhEvent): WazuhEvent {
  const inner: unknown = JSON.parse(event.log);
  const source = { log_info: { log_file: 'audit/1.json.gz', s3bucket: 'audit' }, source: 'custom' };
  return {
    ...event,
    log: JSON.stringify({ integration: 'aws', aws: { ...source, ...(typeof inner === 'object' && inner) } }),
  };
}
