import { knownListeners } from '../../../../detections/wazuh/known-listeners';
import { agentEvent, listenerEvent } from '../../../support/wazuh/events';
import type { WazuhProof } from '../../../support/wazuh/cases';

export const newListener: WazuhProof = {
  positive: [
    { title: 'a port of a back door', event: listenerEvent(4444), rule: 100_170 },
    { title: 'a port that ends like a known one', event: listenerEvent(1080, 1000) },
    { title: 'a port that begins like a known one', event: listenerEvent(8080) },
  ],
  negative: [
    { title: 'the first known port', event: listenerEvent(22) },
    ...knownListeners.map(({ port, what }) => ({ title: `${port}: ${what}`, event: listenerEvent(port) })),
    { title: 'the output of another command', event: agentEvent("output: 'df -P': 4444 uid=0") },
    {
      title: 'a command whose output has the words',
      event: agentEvent("output: 'df -P': ossec: output: 'zerotrace listener': 4444 uid=0"),
    },
  ],
};
