import { nodeInfo } from '../../../metrics/kubernetes';
import {
  count,
  eq,
  gt,
  increase,
  labelReplace,
  max,
  min,
  or,
  quantity,
  readAs,
  sub,
  sum,
} from '../../../metrics/promql';
import { wazuhAgents, wazuhDaemonUp, wazuhEventsDropped, wazuhManagerUp, wazuhUp } from '../../../metrics/wazuh';
import { alert, condition } from '../../alert';
import { sensorBasics } from './sensor-basics';

/** The master knows of the others: while its API does not answer, nothing is known of any. */
const master = max.by('manager')(labelReplace(max.by('job')(wazuhUp()), 'manager', 'the master', 'job', '.*'));

export const wazuhManagerDown = condition('WazuhManagerDown', {
  ...sensorBasics,
  levels: { critical: { for: '10m' } },
  when: () =>
    or(or(eq(max.by('manager')(wazuhManagerUp()), 0), eq(min.by('manager')(wazuhDaemonUp()), 0)), eq(master, 0)),
  keepFiringFor: '10m',
  summary: ({ labels }) => `Wazuh's manager ${labels.manager} is down`,
  description: ({ labels }) =>
    `${labels.manager} does not answer, or one of its daemons does not run: what its agents see is not looked at.`,
});

/** Agents of nodes that are gone stay disconnected: the active ones are compared with the nodes. */
export const wazuhAgentsSilent = alert('WazuhAgentsSilent', {
  ...sensorBasics,
  levels: { warning: { threshold: quantity(0, 'agents'), for: '30m' } },
  when: (threshold) =>
    gt(sub(readAs('agents', count(max.by('node')(nodeInfo()))), max(wazuhAgents({ state: 'active' }))), threshold),
  summary: "Nodes without an active agent of Wazuh's",
  description: ({ value }) =>
    `${value} fewer are active than there are nodes: host detections of those nodes are blind.`,
});

export const wazuhEventsLost = alert('WazuhEventsDropped', {
  ...sensorBasics,
  kind: 'event',
  levels: { warning: { threshold: quantity(0, 'events'), for: '0s' } },
  when: (threshold) => gt(sum.by('manager')(increase(wazuhEventsDropped(), '10m')), threshold),
  keepFiringFor: '15m',
  summary: ({ labels }) => `${labels.manager} gives events up`,
  description: ({ labels, value }) =>
    `${labels.manager} gave ${value} up in 10 minutes since a queue was full: nobody looked at them.`,
});
