import { alerts } from '../../../alerts/alerts';
import { nodeMemoryAvailable, nodeMemoryTotal, nodeOpenFiles, nodeOpenFilesLimit } from '../../../metrics/node';
import { div, max, min, sub } from '../../../metrics/promql';
import type { Section } from '../../dashboard';
import { query, timeseries } from '../../panels';

/** What memory is left. */
export const memory: Section = {
  title: 'Memory',
  panels: [
    timeseries({
      title: 'Memory left',
      description:
        'Share of the memory of each node that programs can still get. Below the dashed line the kubelet begins to evict pods.',
      queries: [
        query(
          div(min.by('instance')(nodeMemoryAvailable()), max.by('instance')(nodeMemoryTotal())),
          ({ instance }) => instance,
        ),
      ],
      thresholds: [alerts.NodeMemoryLow],
      max: 1,
    }),
    timeseries({
      title: 'Memory used',
      description: 'Memory of each node that programs hold, caches of files left out.',
      queries: [
        query(
          sub(max.by('instance')(nodeMemoryTotal()), min.by('instance')(nodeMemoryAvailable())),
          ({ instance }) => instance,
        ),
      ],
      width: 'quarter',
    }),
    timeseries({
      title: 'Open files',
      description: 'Share of the files that a node can have open. A few per cent are normal.',
      queries: [
        query(
          div(max.by('instance')(nodeOpenFiles()), max.by('instance')(nodeOpenFilesLimit())),
          ({ instance }) => instance,
        ),
      ],
      width: 'quarter',
    }),
  ],
};
