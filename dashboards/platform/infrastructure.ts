import { alerts } from '../../alerts/alerts';
import { jobs } from '../../metrics/jobs';
import { nodeCondition } from '../../metrics/kubernetes';
import { nodeMemoryAvailable, nodeMemoryTotal } from '../../metrics/node';
import { pingDuration, pingSuccess } from '../../metrics/ping';
import { avg, avgOverTime, div, max, min, noneOf, ratio, sub, sum } from '../../metrics/promql';
import { dashboard } from '../dashboard';
import { query, stat } from '../panels';
import { node } from '../variables';
import { disks } from './infrastructure/disks';
import { filesystemFree } from './infrastructure/filesystems';
import { memory } from './infrastructure/memory';
import { network } from './infrastructure/network';
import { nodeCpuUsed } from './infrastructure/node-cpu';
import { nodes } from './infrastructure/nodes';
import { processors } from './infrastructure/processors';
import { volumePanels } from './volumes';

/** `internet` is not ours to mend. */
const inside = { job: jobs.ping, target: noneOf('internet') } as const;

/** The machines below: CPU, memory, disks, network. */
export const infrastructureDashboard = dashboard({
  uid: 'zerotrace-infrastructure',
  title: 'Infrastructure',
  folder: 'platform',
  description:
    'The machines below everything: whether nodes are there, and what CPU, memory, disks and network they have left.',
  services: ['nodes', 'kubernetes'],
  variables: [node],
  answer: [
    stat({
      title: 'Nodes that are ready',
      description: 'Share of the nodes of the cluster that can run pods.',
      queries: [query(avg(max.by('node')(nodeCondition({ condition: 'Ready', status: 'true' }))), 'ready')],
      color: 'one-is-good',
    }),
    stat({
      title: 'Busiest node',
      description: 'Share of the CPU that the busiest node uses.',
      queries: [query(max(nodeCpuUsed), 'busiest')],
      alerts: [alerts.NodeHighCPUUsage],
    }),
    stat({
      title: 'Memory in use',
      description: 'Share of the memory of the chosen nodes that programs hold.',
      queries: [query(sub(ratio(1), div(sum(nodeMemoryAvailable()), sum(nodeMemoryTotal()))), 'used')],
      alerts: [alerts.NodeMemoryLow],
    }),
    stat({
      title: 'Fullest disk',
      description: 'Share of the fullest file system of the chosen nodes that is taken.',
      queries: [query(sub(ratio(1), min(filesystemFree)), 'taken')],
      alerts: [alerts.NodeDiskFillingUp],
    }),
    stat({
      title: 'Slowest ping',
      description: 'Mean of 10 minutes of the slowest way within the cluster: to DNS, the database or another node.',
      queries: [query(max(avgOverTime(pingDuration({ ...inside, phase: 'rtt' }), '10m')), 'there and back')],
      alerts: [alerts.NetworkLatencyHigh],
    }),
    stat({
      title: 'Pings lost',
      description: 'Share of the pings within the cluster that got no answer in 10 minutes.',
      queries: [query(sub(ratio(1), avg(avgOverTime(pingSuccess(inside), '10m'))), 'lost')],
      color: { zeroIsGood: 'notable' },
    }),
  ],
  sections: [nodes, processors, memory, disks, network, { title: 'Volumes', panels: volumePanels }],
  related: ['zerotrace-workloads', 'zerotrace-postgres', 'zerotrace-monitoring', 'zerotrace-overview'],
});
