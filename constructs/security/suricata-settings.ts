import type { SuricataNetworks, SuricataSettings } from '../../detections/suricata/suricata-settings';
import { bytes } from '../core/quantity';
import { communityRulesFile, suricataFolders, suricataSocket } from './suricata-defaults';
import type { SuricataOptions } from './suricata-options';

/** What the files of Suricata follow from, on nodes with that many CPUs. */
export function suricataSettings(
  { tap, capture, resources, rules }: SuricataOptions,
  networks: SuricataNetworks,
  nodeCpus: number,
): SuricataSettings {
  return {
    tap,
    networks,
    capture,
    node: { cpus: nodeCpus, memory: bytes(resources.limits.memory) },
    folder: suricataFolders.inForce,
    socket: suricataSocket,
    logs: suricataFolders.logs,
    ruleFiles: rules.community === undefined ? [] : [communityRulesFile],
  };
}
