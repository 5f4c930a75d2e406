import { instanceQueries } from '../../metrics/instance-queries/queries';
import { instanceMetricRelabelings } from '../../metrics/instance-queries/relabelings';
import { jobs } from '../../metrics/jobs';
import type { PodPeer } from '../kubernetes/peer';
import type { ScrapeTarget } from './scrape-target';

/** What is scraped of PostgreSQL where CloudNativePG runs it. */
export interface PostgresScrapesInput {
  /** Its instances. @default - a service of the cloud */
  readonly instances?: PodPeer;
  /** PgBouncer. @default - none */
  readonly pooler?: PodPeer;
  /** Whether the instances are asked for pg_stat_monitor. */
  readonly statMonitor: boolean;
}

/** https://cloudnative-pg.io/docs/1.30/monitoring and https://cloudnative-pg.io/docs/1.30/connection_pooling#monitoring */
const ports = { instance: 9187, pooler: 9127 } as const;

/** The instances, whose figures of statements get the contract's names, and the pooler. */
export function postgresScrapes({ instances, pooler, statMonitor }: PostgresScrapesInput): ScrapeTarget[] {
  const metricRelabelings = instanceMetricRelabelings(instanceQueries({ statMonitor }));
  return [
    ...(instances === undefined
      ? []
      : [{ job: jobs.cloudNativePg, pods: instances, port: ports.instance, metricRelabelings }]),
    ...(pooler === undefined ? [] : [{ job: jobs.pooler, pods: pooler, port: ports.pooler }]),
  ];
}
