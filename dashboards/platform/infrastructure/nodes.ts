import { nodeCondition, nodeUnschedulable } from '../../../metrics/kubernetes';
import { nodeBootTime } from '../../../metrics/node';
import { eq, gt, max, noneOf, sub, time } from '../../../metrics/promql';
import type { Section } from '../../dashboard';
import { query, stateTimeline, table, timeseries } from '../../panels';

/** Whether the nodes are there. */
export const nodes: Section = {
  title: 'Nodes of the cluster',
  panels: [
    stateTimeline({
      title: 'Nodes ready',
      description:
        'Whether each node can run pods. A band that ends is a node that was replaced; a red one is a node that is lost.',
      queries: [query(max.by('node')(nodeCondition({ condition: 'Ready', status: 'true' })), ({ node }) => node)],
      states: { one: 'ready', zero: 'not ready' },
    }),
    table({
      title: 'Nodes with a problem',
      description:
        'Nodes under pressure of memory, disk or processes, and those without a network: the kubelet evicts pods there.',
      queries: [
        query(
          eq(max.by('node', 'condition')(nodeCondition({ condition: noneOf('Ready'), status: 'true' })), 1),
          'problem',
        ),
      ],
      labels: { node: 'Node', condition: 'Problem' },
      labelsOnly: true,
      width: 'quarter',
      height: 6,
      empty: 'No node has one',
    }),
    table({
      title: 'Nodes that take no pods',
      description: 'Nodes that were cordoned: they are being drained or looked into. One for hours was forgotten.',
      queries: [query(gt(max.by('node')(nodeUnschedulable()), 0), 'cordoned')],
      labels: { node: 'Node' },
      labelsOnly: true,
      width: 'quarter',
      height: 6,
      empty: 'All take pods',
    }),
    timeseries({
      title: 'Up for',
      description: 'Time since each node started. A line that falls to 0 is a restart.',
      queries: [query(sub(time(), max.by('instance')(nodeBootTime())), ({ instance }) => instance)],
      width: 'full',
      height: 6,
    }),
  ],
};
