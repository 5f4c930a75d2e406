import type { JsonFormat, TextFormat } from './format';

const alert = (other: object) => ({
  timestamp: '2026-11-25T09:59:59.250+0000',
  rule: {
    level: 7,
    description: 'Integrity checksum changed.',
    id: '550',
    firedtimes: 1,
    groups: ['ossec', 'syscheck'],
  },
  agent: { id: '003', name: 'ip-10-0-1-9', ip: '10.0.1.9' },
  manager: { name: 'zerotrace-wazuh-master-0' },
  id: '1795600799.12345',
  ...other,
});

const line = (other: object) => JSON.stringify(alert(other));

/** What an event of the Kubernetes API's audit log becomes, below a key. */
function auditKeys(below: string): JsonFormat['keys'] {
  return {
    [`${below}.verb`]: ['event.action', 'name'],
    [`${below}.user.username`]: ['user.name', 'name'],
    [`${below}.sourceIPs.0`]: ['source.ip', 'address'],
    [`${below}.objectRef.namespace`]: ['orchestrator.namespace', 'name'],
    [`${below}.objectRef.resource`]: ['orchestrator.resource.type', 'name'],
    [`${below}.objectRef.name`]: ['orchestrator.resource.name', 'name'],
  };
}

/** Alerts of a manager of Wazuh: lines of alerts.json. */
export const wazuhAlert: JsonFormat = {
  id: 'wazuh-alert',
  kind: 'json',
  dataset: 'wazuh.alert',
  finding: 'wazuh',
  reference: 'https://documentation.wazuh.com/4.14/user-manual/reference/ossec-conf/alerts.html',
  needs: ['timestamp', 'rule', 'id'],
  message: 'full_log',
  keys: {
    timestamp: ['@timestamp', 'time'],
    id: ['zerotrace.security.event_id', 'name'],
    'rule.id': ['rule.id', 'name'],
    'rule.description': ['rule.name', 'name'],
    'rule.level': ['event.severity', 'whole'],
    'agent.name': ['host.name', 'name'],
    'data.srcip': ['source.ip', 'address'],
    'data.srcport': ['source.port', 'whole'],
    'data.dstip': ['destination.ip', 'address'],
    'data.dstport': ['destination.port', 'whole'],
    'data.protocol': ['network.transport', 'word'],
    'data.srcuser': ['user.name', 'name'],
    'data.dstuser': ['user.effective.name', 'name'],
    'syscheck.path': ['file.path', 'name'],
    'syscheck.event': ['event.action', 'name'],
    ...auditKeys('data'),
    // As Wazuh wraps what it reads from a bucket.
    ...auditKeys('data.aws'),
  },
  ignored: ['manager', 'decoder', 'location', 'input', 'predecoder', 'previous_output'],
  samples: [
    {
      name: 'a file that was changed',
      line: line({
        full_log: "File '/etc/passwd' modified\npassword=planted-file",
        syscheck: { path: '/etc/passwd', event: 'modified', diff: 'what it was and is' },
        location: 'syscheck',
      }),
      fields: {
        '@timestamp': '2026-11-25T09:59:59.250Z',
        message: "File '/etc/passwd' modified\npassword=[password]",
        'rule.id': '550',
        'rule.name': 'Integrity checksum changed.',
        'event.severity': 7,
        'event.action': 'modified',
        'host.name': 'ip-10-0-1-9',
        'file.path': '/etc/passwd',
        'zerotrace.security.event_id': '1795600799.12345',
        'zerotrace.security.event_type': 'intrusion_detected',
        'zerotrace.security.severity': 'low',
        'zerotrace.security.service': 'host',
        'zerotrace.security.source': 'detection',
        'zerotrace.security.detection': 'other',
        'zerotrace.security.engine': 'wazuh',
      },
    },
    {
      name: 'a user of the host',
      line: line({
        id: '1795600799.2',
        rule: { level: 15, description: 'x', id: '40112' },
        full_log: 'x',
        data: { srcip: '203.0.113.7', srcport: '40000', dstip: 'unknown', srcuser: 'mallory', dstuser: 'root' },
      }),
      fields: {
        'source.ip': '203.0.113.7',
        'source.port': 40_000,
        'destination.ip': undefined,
        'user.name': 'mallory',
        'user.effective.name': 'root',
        'zerotrace.security.severity': 'high',
      },
    },
    {
      name: "a line of the Kubernetes API's audit log",
      line: line({
        id: '1795600799.3',
        full_log: '{"verb":"create"}',
        data: {
          verb: 'create',
          user: { username: 'mallory' },
          sourceIPs: ['203.0.113.7'],
          objectRef: { resource: 'pods', namespace: 'zerotrace', name: 'zerotrace-api-0', subresource: 'exec' },
        },
      }),
      fields: {
        'event.action': 'create',
        'user.name': 'mallory',
        'source.ip': '203.0.113.7',
        'orchestrator.namespace': 'zerotrace',
        'orchestrator.resource.type': 'pods',
        'orchestrator.resource.name': 'zerotrace-api-0',
      },
    },
    {
      name: 'an alert without a line',
      line: line({ id: '1795600799.4' }),
      fields: { message: 'Integrity checksum changed. on ip-10-0-1-9', 'rule.id': '550' },
    },
    {
      name: 'a level that is none, and an id that is a name of every object',
      line: line({ id: '1795600799.5', rule: { level: -1, description: 'x', id: 'toString' } }),
      fields: { 'zerotrace.security.severity': 'info', 'zerotrace.security.detection': 'other', 'rule.id': 'toString' },
    },
  ],
};

const text = String.raw`"(?:[^"\\]|\\.)*"`;

/** The same where the line was cut at its limit: a long line must not hide what was found in it. Keys are in the order of Wazuh's source. */
export const wazuhAlertCut: TextFormat = {
  id: 'wazuh-alert-cut',
  kind: 'text',
  dataset: 'wazuh.alert',
  finding: 'wazuh',
  reference: 'https://github.com/wazuh/wazuh/blob/v4.14.1/src/analysisd/format/to_json.c',
  pattern: String.raw`^\{"timestamp":"([^"\\]{10,40})","rule":\{"level":(\d{1,2}),"(?:comment|description)":${text},"id":"(\d{1,9})"(?:[^\n]|\n)*$`,
  groups: [
    ['@timestamp', 'time'],
    ['event.severity', 'whole'],
    ['rule.id', 'name'],
  ],
  samples: [
    {
      name: 'an alert without its end',
      line: line({ full_log: 'token=planted-cut' }).slice(0, -30),
      fields: {
        '@timestamp': '2026-11-25T09:59:59.250Z',
        'rule.id': '550',
        'event.severity': 7,
        'zerotrace.security.detection': 'other',
        'zerotrace.security.severity': 'low',
      },
    },
  ],
};
