import { hostMount, onHost } from './host-paths';
import { listenersAlias, listenersScript } from './listeners';
import { syscheckSection } from './syscheck-paths';
import { element, printXml, type XmlElement } from './xml';

/** What the agents' ossec.conf depends on. No secret is among it. */
export interface WazuhAgentConfigOptions {
  /** DNS name of the workers' service, which takes events. */
  readonly managerAddress: string;
  /** DNS name of the master's service, where agents enrol: a name of the certificate there. */
  readonly enrolmentAddress: string;
  /** File in the container: what the master's certificate is checked against. */
  readonly certificateAuthority: string;
  /**
   * File on the node with the audit log of an API server that runs there; agents on other nodes miss it without harm.
   *
   * @default no such file
   */
  readonly auditLogFile?: string;
}

/**
 * Text that the image replaces at its start by the environment variable `WAZUH_AGENT_NAME`: the node's name. The password for enrolment is no part
 * either: the image writes `WAZUH_REGISTRATION_PASSWORD` to `etc/authd.pass`.
 *
 * @see https://github.com/wazuh/wazuh-docker/blob/v4.14.6/build-docker-images/wazuh-agent/config/etc/cont-init.d/0-wazuh-init
 */
export const agentNamePlaceholder = 'CHANGE_AGENT_NAME';

/**
 * The whole ossec.conf of an agent, to be mounted at `/wazuh-config-mount/etc/ossec.conf`. It looks at the node below `/host`, never at its own
 * container: see docs/decisions/0721-agents-look-below-a-mount.md.
 */
export function agentConfig(options: WazuhAgentConfigOptions): string {
  return printXml([
    element('ossec_config', [
      client(options),
      element('client_buffer', [
        element('disabled', false),
        element('queue_size', 5000),
        element('events_per_second', 500),
      ]),
      element('logging', [element('log_format', 'plain')]),
      syscheckSection(),
      rootcheck(),
      // Its policies and its inventory would be those of the container.
      element('sca', [element('enabled', false)]),
      element('wodle', [element('disabled', true)], { name: 'syscollector' }),
      element('wodle', [element('disabled', true)], { name: 'cis-cat' }),
      element('wodle', [element('disabled', true)], { name: 'osquery' }),
      // The image decides the version: no package from the manager.
      element('agent-upgrade', [element('enabled', false)]),
      element('active-response', [element('disabled', true)]),
      ...localFiles(options),
    ]),
  ]);
}

/** Lines for `etc/local_internal_options.conf` of an agent: the manager cannot have it run commands. */
export const agentInternalOptions = [
  'logcollector.remote_commands=0',
  'wazuh_command.remote_commands=0',
  'sca.remote_commands=0',
  '',
].join('\n');

/**
 * A script for `/entrypoint-scripts/`, which the image runs before it starts Wazuh: the journal's library opens only the directory that is named after
 * `/etc/machine-id`, at fixed places. Links lead these to the node's.
 */
export const agentEntrypointScript = `#!/bin/bash
set -eu
for path in /var/log/journal /run/log/journal /etc/machine-id; do
  rm -rf "$path"
  mkdir -p "$(dirname "$path")"
  ln -s "${hostMount}$path" "$path"
done
`;

function client({ managerAddress, enrolmentAddress, certificateAuthority }: WazuhAgentConfigOptions): XmlElement {
  return element('client', [
    element('server', [element('address', managerAddress), element('port', 1514), element('protocol', 'tcp')]),
    element('notify_time', 20),
    element('time-reconnect', 60),
    // A change of the group's agent.conf on the manager would restart it.
    element('auto_restart', false),
    element('crypto_method', 'aes'),
    element('enrollment', [
      element('enabled', true),
      element('manager_address', enrolmentAddress),
      element('port', 1515),
      element('agent_name', agentNamePlaceholder),
      element('groups', 'default'),
      element('server_ca_path', certificateAuthority),
      element('authorization_pass_path', 'etc/authd.pass'),
      element('auto_method', false),
    ]),
  ]);
}

/**
 * Files of known rootkits, files in /dev and files that hide, all below the mount (`base_directory`). Checks of processes, ports and interfaces look at
 * the container and are off; so is the one of binaries, whose signatures of the 1990s find trojans in every modern system.
 */
function rootcheck(): XmlElement {
  return element('rootcheck', [
    element('disabled', false),
    element('base_directory', hostMount),
    element('frequency', 12 * 60 * 60),
    element('rootkit_files', 'etc/shared/rootkit_files.txt'),
    element('rootkit_trojans', 'etc/shared/rootkit_trojans.txt'),
    element('check_files', true),
    element('check_dev', true),
    element('check_sys', true),
    element('check_trojans', false),
    element('check_unixaudit', false),
    element('check_pids', false),
    element('check_ports', false),
    element('check_if', false),
    element('skip_nfs', true),
    ...(['/var/lib/containerd', '/var/lib/kubelet', '/var/lib/docker', '/var/log/pods'] as const).map((path) =>
      element('ignore', onHost(path)),
    ),
  ]);
}

function localFiles({ auditLogFile }: WazuhAgentConfigOptions): (XmlElement | undefined)[] {
  return [
    element('localfile', [element('log_format', 'journald'), element('location', 'journald'), ...journalFilters()]),
    element('localfile', [
      element('log_format', 'command'),
      element('command', `bash ${listenersScript}`),
      element('alias', listenersAlias),
      element('frequency', 300),
    ]),
    auditLogFile === undefined
      ? undefined
      : element('localfile', [element('log_format', 'json'), element('location', onHost(auditLogFile))]),
  ];
}

/** Only what rules are about: a busy node's journal is large. */
function journalFilters(): XmlElement[] {
  return [element('filter', '^sudo$', { field: 'SYSLOG_IDENTIFIER' })];
}
