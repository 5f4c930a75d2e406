import type { Detection } from '../detection';
import { wazuhAgentSilent } from './wazuh-agent-silent';

export const sensorDetections: readonly Detection[] = [wazuhAgentSilent];
