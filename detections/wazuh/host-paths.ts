/**
 * Where an agent finds the node's root, read-only, in its container. What Wazuh checks lies below it, and so its alerts name paths that
 * begin with it.
 */
export const hostMount = '/host';

/** Path in the agent's container of a path on the node. */
export function onHost(path: string): string {
  return `${hostMount}${path}`;
}
