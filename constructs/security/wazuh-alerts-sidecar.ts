import type { ContainerProps, Mount } from '../kubernetes/container';
import { Probe } from '../kubernetes/probe';
import { wazuhImages } from './wazuh-images';
import { wazuhManagerDefaults } from './wazuh-manager-defaults';
import { managerPaths } from './wazuh-manager-paths';

/**
 * Follows a file by its name onto stdout, from its beginning: through the change at midnight, and from when it is there. Whatever ended
 * while nobody followed is said again, so each alert is said at least once. What `tail` says of the file is not an alert: it is left out.
 */
export const followAlerts = `# The first process of a container dies of no signal that it does not handle.
trap 'kill "$tail"; exit 0' TERM INT
tail -n +1 -F "$1" 2>/dev/null &
tail=$!
wait "$tail"
`;

/** The container that logs the alerts of the manager beside it. It reads the logs, and nothing else of the volume. */
export function alertsSidecar(logs: Extract<Mount, { kind: 'claim' }>): ContainerProps {
  const { user, alerts } = wazuhManagerDefaults;
  return {
    name: alerts.name,
    image: wazuhImages.manager,
    command: ['bash', '-c', followAlerts, alerts.name, managerPaths.alerts],
    runAsUser: user,
    // Wazuh's home is closed to others.
    runAsGroup: user,
    mounts: [{ ...logs, readOnly: true }],
    resources: alerts.resources,
    // A folder that it may not enter looks like a file that is not there yet: it would be silent for ever.
    liveness: Probe.command(['test', '-x', '/var/ossec/logs/alerts'], { periodSeconds: 30, failureThreshold: 20 }),
  };
}
