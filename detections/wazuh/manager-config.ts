import { element, printXml, type XmlElement } from './xml';

/** A manager's place among Wazuh's managers. */
export type ManagerRole = 'master' | 'worker';

/** What a manager's ossec.conf depends on. No secret is among it: what is secret comes from files and the environment of the pod. */
export interface WazuhManagerConfigOptions {
  /** Agents enrol at the master; the workers take their events. */
  readonly role: ManagerRole;
  /** DNS name at which managers find the master: of its pod, or of a service for it alone. */
  readonly masterAddress: string;
  /** Where the indexer is: the manager sends vulnerabilities and inventory there itself; alerts go by its Filebeat. */
  readonly indexer: {
    /** `https://name:9200`. */
    readonly urls: readonly [string, ...string[]];
    /** Files in the container. */
    readonly certificateAuthority: string;
    readonly certificate: string;
    readonly key: string;
  };
  /** Files in the container with which the master proves to agents who it is. The password is read from `etc/authd.pass`. */
  readonly enrolment: {
    readonly certificate: string;
    readonly key: string;
  };
  /**
   * The audit log of the Kubernetes API in CloudWatch, which the master alone asks.
   *
   * @default not read from CloudWatch
   */
  readonly auditLog?: CloudWatchAuditLog;
}

/** An EKS cluster's log group. */
export interface CloudWatchAuditLog {
  /** `/aws/eks/<cluster>/cluster`. */
  readonly logGroup: string;
  readonly region: string;
  /** How often it is asked, in minutes. */
  readonly intervalMinutes: number;
}

/**
 * Texts that the image replaces at its start: by the pod's name, and by the environment variable `WAZUH_CLUSTER_KEY`, so that the key is in no
 * ConfigMap. It goes through `sed`: 32 characters without `/` and `&`.
 *
 * @see https://github.com/wazuh/wazuh-docker/blob/v4.14.6/build-docker-images/wazuh-manager/config/etc/cont-init.d/0-wazuh-init
 */
export const managerPlaceholders = {
  nodeName: 'to_be_replaced_by_hostname',
  clusterKey: 'to_be_replaced_by_cluster_key',
} as const;

/** Ports that managers listen on. */
export const managerPorts = { events: 1514, enrolment: 1515, cluster: 1516, api: 55_000 } as const;

/** The whole ossec.conf of a manager, to be mounted at `/wazuh-config-mount/etc/ossec.conf`. */
export function managerConfig(options: WazuhManagerConfigOptions): string {
  return printXml([
    element('ossec_config', [
      global(),
      // Level 3 is the least that a detection of ours has.
      element('alerts', [element('log_alert_level', 3), element('email_alert_level', 16)]),
      element('logging', [element('log_format', 'plain')]),
      element('remote', [
        element('connection', 'secure'),
        element('port', managerPorts.events),
        element('protocol', 'tcp'),
        element('queue_size', 131_072),
      ]),
      ...ofAgentsAlone(),
      element('vulnerability-detection', [element('enabled', false)]),
      indexer(options),
      ruleset(),
      element('rule_test', [
        element('enabled', true),
        element('threads', 1),
        element('max_sessions', 8),
        element('session_timeout', '5m'),
      ]),
      element('active-response', [element('disabled', true)]),
      auth(options),
      cluster(options),
      options.role === 'master' && options.auditLog !== undefined ? auditWodle(options.auditLog) : undefined,
    ]),
  ]);
}

/**
 * Lines for `etc/local_internal_options.conf` of a manager: agents of nodes that are gone for a day are forgotten, since a node's name does not
 * come back but its address does.
 */
export const managerInternalOptions = ['monitord.delete_old_agents=1440', ''].join('\n');

function global(): XmlElement {
  return element('global', [
    element('jsonout_output', true),
    element('alerts_log', true),
    element('logall', false),
    element('logall_json', false),
    element('email_notification', false),
    // It would ask a host on the internet for a newer version.
    element('update_check', false),
    element('agents_disconnection_time', '5m'),
    element('agents_disconnection_alert_time', '5m'),
  ]);
}

/** What a manager would check of its own container; the node that it runs on has an agent. */
function ofAgentsAlone(): XmlElement[] {
  return [
    element('syscheck', [element('disabled', true)]),
    element('rootcheck', [element('disabled', true)]),
    element('sca', [element('enabled', false)]),
    ...['syscollector', 'cis-cat', 'osquery'].map((name) => element('wodle', [element('disabled', true)], { name })),
  ];
}

/** The indexer's user and password are in the keystore, where the image puts `INDEXER_USERNAME` and `INDEXER_PASSWORD`. */
function indexer({ indexer: { urls, certificateAuthority, certificate, key } }: WazuhManagerConfigOptions): XmlElement {
  return element('indexer', [
    element('enabled', true),
    element(
      'hosts',
      urls.map((url) => element('host', url)),
    ),
    element('ssl', [
      element('certificate_authorities', [element('ca', certificateAuthority)]),
      element('certificate', certificate),
      element('key', key),
    ]),
  ]);
}

/**
 * Wazuh's own rules, then ours. The list of malware's checksums is left out, and with it rule 99901 (level 14): an event raises one alert, and a changed
 * file would be that rule's instead of ours, which say what the file is for.
 */
function ruleset(): XmlElement {
  return element('ruleset', [
    element('decoder_dir', 'ruleset/decoders'),
    element('rule_dir', 'ruleset/rules'),
    element('rule_exclude', '0215-policy_rules.xml'),
    ...[
      'audit-keys',
      'amazon/aws-eventnames',
      'security-eventchannel',
      'malicious-ioc/malicious-ip',
      'malicious-ioc/malicious-domains',
    ].map((list) => element('list', `etc/lists/${list}`)),
    element('decoder_dir', 'etc/decoders'),
    element('rule_dir', 'etc/rules'),
  ]);
}

/** Enrolment by password over TLS, at the master; a worker would pass it on, and needs it for that: it listens too. */
function auth({ enrolment }: WazuhManagerConfigOptions): XmlElement {
  return element('auth', [
    element('disabled', false),
    element('port', managerPorts.enrolment),
    element('use_source_ip', false),
    // A node whose agent lost its key gets a new one under the same name, but nobody takes the name of an agent that is there.
    element('force', [
      element('enabled', true),
      element('key_mismatch', true),
      element('disconnected_time', '1m', { enabled: true }),
      element('after_registration_time', '5m'),
    ]),
    element('purge', true),
    element('use_password', true),
    element('ciphers', 'HIGH:!ADH:!EXP:!MD5:!RC4:!3DES:!CAMELLIA:@STRENGTH'),
    element('ssl_verify_host', false),
    element('ssl_manager_cert', enrolment.certificate),
    element('ssl_manager_key', enrolment.key),
    element('ssl_auto_negotiate', false),
  ]);
}

function cluster({ role, masterAddress }: WazuhManagerConfigOptions): XmlElement {
  return element('cluster', [
    element('name', 'zerotrace'),
    element('node_name', managerPlaceholders.nodeName),
    element('node_type', role),
    element('key', managerPlaceholders.clusterKey),
    element('port', managerPorts.cluster),
    element('bind_addr', '0.0.0.0'),
    element('nodes', [element('node', masterAddress)]),
    element('hidden', false),
    element('disabled', false),
  ]);
}

/**
 * Reads the log group of an EKS control plane. Each line becomes an event as it is (`send_msg(..., dump_json=False)`): fields have no `aws.` before
 * them, as those of S3 buckets have. Lines of other components of the control plane match no rule of ours.
 *
 * @see https://github.com/wazuh/wazuh/blob/v4.14.6/wodles/aws/services/cloudwatchlogs.py
 */
function auditWodle({ logGroup, region, intervalMinutes }: CloudWatchAuditLog): XmlElement {
  return element(
    'wodle',
    [
      element('disabled', false),
      element('interval', `${intervalMinutes}m`),
      element('run_on_start', true),
      element('service', [element('aws_log_groups', logGroup), element('regions', region)], { type: 'cloudwatchlogs' }),
    ],
    { name: 'aws-s3' },
  );
}
