import { alerts } from '../../../alerts/alerts';
import { cnpgInRecovery, cnpgReplicationLag, cnpgStreamingReplicas, pgReplicationLag } from '../../../metrics/postgres';
import { eqBool, max } from '../../../metrics/promql';
import type { Section } from '../../dashboard';
import { query, stateTimeline, timeseries } from '../../panels';

/** Whether there is a second one to go on with. */
export const replication: Section = {
  title: 'Replication',
  panels: [
    timeseries({
      title: 'Replication lag',
      description:
        'How far each replica is behind: what would be lost if the primary went. Below a second is normal, more during a backup.',
      queries: [
        query(max.by('pod')(cnpgReplicationLag()), ({ pod }) => pod),
        query(max.by('pod')(pgReplicationLag()), ({ pod }) => pod),
      ],
      thresholds: [alerts.PostgresReplicationLag],
      width: 'third',
    }),
    timeseries({
      title: 'Replicas that follow',
      description: 'Replicas that follow the primary. None: what fails now is restored from a backup.',
      queries: [query(max(cnpgStreamingReplicas()), 'replicas')],
      width: 'third',
      empty: 'RDS looks after its replicas',
    }),
    stateTimeline({
      title: 'Primary',
      description: 'Which instance is the primary. A change is a failover: connections are lost for some seconds.',
      queries: [query(eqBool(max.by('pod')(cnpgInRecovery()), 0), ({ pod }) => pod)],
      states: { one: 'primary', zero: 'replica' },
      width: 'third',
      height: 8,
      empty: 'RDS looks after its replicas',
    }),
  ],
};
