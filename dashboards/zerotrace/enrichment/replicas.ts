import { alerts } from '../../../alerts/alerts';
import { containerRestarts, deploymentAvailable, deploymentReplicas } from '../../../metrics/kubernetes';
import { gt, increase, max } from '../../../metrics/promql';
import type { Panel } from '../../panels';
import { query, timeseries } from '../../panels';

const deployment = { namespace: 'zerotrace', deployment: 'zerotrace-enrichment' } as const;

/** Whether its pods are there. */
export const replicas: readonly [Panel, Panel] = [
  timeseries({
    title: 'Replicas',
    description: 'Pods that are available, of those that there should be.',
    queries: [
      query(max(deploymentAvailable(deployment)), 'available'),
      query(max(deploymentReplicas(deployment)), 'wanted'),
    ],
    alerts: [alerts.WorkloadReplicasMissing],
    height: 6,
  }),
  timeseries({
    title: 'Restarts of enrichment',
    description: 'Restarts of each pod within an hour.',
    queries: [
      query(
        gt(max.by('pod')(increase(containerRestarts({ namespace: 'zerotrace', container: 'enrichment' }), '1h')), 0),
        ({ pod }) => pod,
      ),
    ],
    bars: true,
    height: 6,
    empty: 'No restarts',
  }),
];
