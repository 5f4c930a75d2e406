import { suricataSettings } from '../../constructs/security/suricata-settings';
import { shown } from '../../constructs/core/problem';
import { captureSizes } from '../../detections/suricata/capture-sizes';
import { nodeCpus } from '../node-cpus';
import type { Rule } from '../rule';
import { suricataNetworks } from '../suricata-networks';

/** The memory limit of Suricata holds its buffers, and what it must remember of traffic. */
export const suricataMemory: Rule = {
  id: 'suricata-memory',
  reason:
    'Suricata above its limit is killed, and a node without a sensor finds nothing: buffers for the stated packets, its threads and the ' +
    'least that it needs for flows and streams stay below.',
  check(environment) {
    const suricata = environment.security?.suricata;
    if (suricata === undefined) return [];
    const networks = suricataNetworks(environment.target, suricata.networks);
    try {
      captureSizes(suricataSettings(suricata, networks, nodeCpus(environment)));
      return [];
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      return [
        {
          property: 'security.suricata.resources.limits.memory',
          got: shown(suricata.resources.limits.memory),
          expected: `room for what it is to see: ${error.message}`,
          fix: 'raise the limit, or lower capture.packetsPerSecond, capture.bufferMilliseconds or capture.threads',
        },
      ];
    }
  },
};
