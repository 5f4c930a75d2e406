import { Probe } from '../kubernetes/probe';

/**
 * Whether daemons run. The image starts them as nobody's children, so only a probe sees that one ended; the container starts again then.
 * The image's own `wazuh-control status` fails for daemons that are off by intent.
 */
export function daemonsAlive(daemons: readonly string[]): Probe {
  return Probe.command(['bash', '-c', aliveScript(daemons)], {
    periodSeconds: 30,
    timeoutSeconds: 10,
    failureThreshold: 6,
  });
}

/** Fails at the first daemon without a process, and names it. */
export function aliveScript(daemons: readonly string[], home = '/var/ossec'): string {
  return `for daemon in ${daemons.join(' ')}; do
  read -r pid < <(cat ${home}/var/run/$daemon-*.pid) && [ -d "/proc/$pid" ] || { echo "$daemon is down"; exit 1; }
done`;
}
