import type { Detection } from '../detection';
import { securityLogsSilent } from './security-logs-silent';
import { suricataBlind } from './suricata-blind';
import { suricataDropping } from './suricata-dropping';
import { suricataRulesNotLoaded } from './suricata-rules-not-loaded';
import { wazuhAgentSilent } from './wazuh-agent-silent';
import { wazuhAgentsSilent } from './wazuh-agents-silent';
import { wazuhEventsDropped } from './wazuh-events-dropped';
import { wazuhManagerDown } from './wazuh-manager-down';

/** What is looked for in the sensors themselves: a detection that is blind finds nothing, and looks healthy. */
export const sensorDetections: readonly Detection[] = [
  suricataBlind,
  suricataDropping,
  suricataRulesNotLoaded,
  wazuhManagerDown,
  wazuhAgentSilent,
  wazuhAgentsSilent,
  wazuhEventsDropped,
  securityLogsSilent,
];
