import type { SecurityOptions } from '../constructs/security/security-options';
import type { ChartPods } from './chart-installation';
import { suricataPods } from './suricata-pods';
import { wazuhAgentPods, wazuhManagerPods } from './wazuh-manager-pods';
import { wazuhPods } from './wazuh-pods';

/** Every pod that looks for intruders: what nodes must have room for. */
export function securityPods({ suricata, wazuh }: SecurityOptions): readonly ChartPods[] {
  return [
    ...(suricata === undefined ? [] : suricataPods(suricata)),
    ...(wazuh === undefined ? [] : [...wazuhPods(wazuh), ...wazuhManagerPods(wazuh), ...wazuhAgentPods(wazuh)]),
  ];
}
