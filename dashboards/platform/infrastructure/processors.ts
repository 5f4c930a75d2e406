import { alerts } from '../../../alerts/alerts';
import { nodeCpu, nodeLoad5 } from '../../../metrics/node';
import { avg, count, max, noneOf, per, rate, readAs } from '../../../metrics/promql';
import type { Section } from '../../dashboard';
import { query, timeseries } from '../../panels';
import { rateInterval } from '../../rate-interval';
import { nodeCpuUsed } from './node-cpu';

/** What the processors do. */
export const processors: Section = {
  title: 'CPU',
  panels: [
    timeseries({
      title: 'CPU by node',
      description:
        'Share of the CPU that each node uses. Half is normal; above the dashed line for long pods wait for each other.',
      queries: [query(nodeCpuUsed, ({ instance }) => instance)],
      thresholds: [alerts.NodeHighCPUUsage],
      max: 1,
    }),
    timeseries({
      title: 'CPU by what it does',
      description: 'Mean over the chosen nodes. iowait: disks are slow. steal: the host gives less than was paid for.',
      queries: [
        query(
          readAs('ratio', avg.by('mode')(rate(nodeCpu({ mode: noneOf('idle') }), rateInterval))),
          ({ mode }) => mode,
        ),
      ],
      stacked: true,
      width: 'quarter',
    }),
    timeseries({
      title: 'Load for each core',
      description: 'Processes that run or wait, over 5 minutes, for each core: above 1 some wait.',
      queries: [
        query(
          per(
            'ratio',
            max.by('instance')(nodeLoad5()),
            count.by('instance')(rate(nodeCpu({ mode: 'idle' }), rateInterval)),
          ),
          ({ instance }) => instance,
        ),
      ],
      width: 'quarter',
    }),
  ],
};
