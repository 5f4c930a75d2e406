import { agentPaths } from './wazuh-agent-paths';

/**
 * Makes the agent's home on the node, where it remembers who it is and how far it has read: what the image brings is added, what is there
 * stays. Runs before the agent, as root of the same image. The key is a file of its own: the agent writes a new one over it when it cannot
 * rename it into place, as onto a mount (OS_MoveFile, src/shared/file_op.c of 4.14.6).
 */
export function agentStateScript(
  state: string = agentPaths.state.container,
  { home, owner } = { home: '/var/ossec', owner: 'wazuh:wazuh' },
): string {
  return `set -eu
chmod 0700 ${state}
mkdir -p ${state}/queue
cp -a -n ${home}/queue/. ${state}/queue/
touch ${state}/client.keys
chown ${owner} ${state}/client.keys
chmod 0640 ${state}/client.keys
`;
}

/** The agent enrolls as `wazuh`, which may not read a Secret: it gets a copy of the authority. Runs before Wazuh does. */
export const agentAuthorityScript = `#!/bin/bash
set -eu
install -o root -g wazuh -m 0440 ${agentPaths.authority.mounted} ${agentPaths.authority.copied}
`;
