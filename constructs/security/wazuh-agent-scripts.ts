import { agentPaths } from './wazuh-agent-paths';

/**
 * Makes the agent's home on the node, where it remembers who it is and how far it has read: what the image brings is added, what is there
 * stays. Runs before the agent, as root of the same image.
 */
export const agentStateScript = `set -eu
state=${agentPaths.state.container}
chmod 0700 "$state"
mkdir -p "$state/queue"
cp -a -n /var/ossec/queue/. "$state/queue/"
touch "$state/client.keys"
chown wazuh:wazuh "$state/client.keys"
chmod 0640 "$state/client.keys"
`;

/** The agent enrolls as `wazuh`, which may not read a Secret: it gets a copy of the authority. Runs before Wazuh does. */
export const agentAuthorityScript = `#!/bin/bash
set -eu
install -o root -g wazuh -m 0440 ${agentPaths.authority.mounted} ${agentPaths.authority.copied}
`;
