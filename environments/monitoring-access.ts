import type { MonitoringAddresses } from '../constructs/monitoring/monitoring-addresses';
import { loginAddresses, portForwardAddresses } from '../constructs/monitoring/monitoring-addresses';
import type { Environment } from './environment';

/** Label of monitoring's host, in the zone of an AWS environment's domain. */
export const loginLabel = 'monitoring';

/** The host on which people log in to monitoring; undefined where only port-forwards lead there. */
export function loginHost({ target, monitoring: { access } }: Environment): string | undefined {
  if (access.kind !== 'login') return undefined;
  return target.kind === 'aws' ? `${loginLabel}.${target.domain}` : access.ingress?.host;
}

/** Where people reach the parts of monitoring. */
export function monitoringAddresses(environment: Environment): MonitoringAddresses {
  const host = loginHost(environment);
  return host === undefined ? portForwardAddresses : loginAddresses(host);
}
