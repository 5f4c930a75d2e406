import { agentEvent } from '../../../support/wazuh/events';
import type { WazuhProof } from '../../../support/wazuh/cases';

const node = 'ip-10-20-1-5.eu-central-1.compute.internal';

export const wazuhAgentSilent: WazuhProof = {
  positive: [
    { title: 'not heard of for ten minutes', event: agentEvent(`Agent disconnected: '${node}-any'.`), rule: 100_190 },
  ],
  negative: [
    { title: 'a node that shuts down says so', event: agentEvent(`Agent stopped: '${node}->any'.`) },
    { title: 'a new node', event: agentEvent(`Agent started: '${node}->any'.`) },
    { title: 'a node that is forgotten after a day', event: agentEvent(`Agent removed: '${node}-any'.`) },
  ],
};
