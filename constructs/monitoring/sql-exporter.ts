import { Construct } from 'constructs';
import type { MirrorOptions } from '../../charts/mirror-options';
import { prometheusSqlExporter, sqlExporterName, sqlExporterPort } from '../../charts/prometheus-sql-exporter';
import { jobs } from '../../metrics/jobs';
import { sqlExporterConfig } from '../../metrics/sql-exporter/config';
import { sqlMetricRelabelings } from '../../metrics/sql-exporter/relabelings';
import type { SqlQuery } from '../../metrics/sql-metric';
import type { SecretValue } from '../core/secret-value';
import type { PostgresEndpoint } from '../data/postgres-endpoint';
import { ChartRelease } from '../kubernetes/chart-release';
import type { INamespace } from '../kubernetes/namespace';
import { NetworkFlow } from '../kubernetes/network-flow';
import type { PodPeer } from '../kubernetes/peer';
import type { Placement } from '../kubernetes/placement';
import { WriteOnlySecret } from '../kubernetes/write-only-secret';
import type { ScrapeTarget } from './scrape-target';

/** Properties of `SqlExporter`. */
export interface SqlExporterProps {
  /** Namespace of the exporter. */
  readonly namespace: INamespace;
  /** What it asks. */
  readonly postgres: PostgresEndpoint;
  /** The role that it logs in as: one that reads what the queries name, and nothing else. */
  readonly role: { readonly user: string; readonly password: SecretValue };
  /** Queries of the metric contract. */
  readonly queries: readonly SqlQuery[];
  /** Seconds between two rounds of queries. */
  readonly intervalSeconds: number;
  /** Where charts and images are pulled from instead of upstream. */
  readonly mirrors: MirrorOptions;
  /** Nodes for its pod. @default - any node */
  readonly placement?: Placement;
}

/** Business figures, asked of PostgreSQL. */
export class SqlExporter extends Construct {
  /** Its metrics, under the names of the contract. */
  readonly target: ScrapeTarget;

  constructor(scope: Construct, id: string, props: SqlExporterProps) {
    super(scope, id);
    const { namespace, postgres, role, queries, intervalSeconds, mirrors, placement } = props;
    const pods: PodPeer = {
      kind: 'pods',
      name: sqlExporterName,
      namespace,
      labels: { 'app.kubernetes.io/name': 'prometheus-sql-exporter' },
    };
    this.target = {
      job: jobs.sql,
      pods,
      port: sqlExporterPort,
      metricRelabelings: sqlMetricRelabelings(queries),
    };
    const secret = new WriteOnlySecret(this, 'secret', {
      namespace,
      name: sqlExporterName,
      data: { password: role.password },
    });
    const { host, peer } = postgres.server;
    const { policies } = new NetworkFlow(this, 'to-postgres', {
      from: pods,
      to: peer,
      ports: [postgres.port],
      reason: 'Asks PostgreSQL for business figures.',
    });
    const { port, sslMode, databases } = postgres;
    const connection = (database: string) => ({ host, port, database, user: role.user, sslMode });
    new ChartRelease(this, 'chart', {
      name: sqlExporterName,
      namespace,
      installation: prometheusSqlExporter({
        config: sqlExporterConfig({
          connections: { api: connection(databases.api.name), enrichment: connection(databases.enrichment.name) },
          queries,
          intervalSeconds,
        }),
        password: { name: secret.name, key: 'password' },
        revision: secret.revision,
        imageMirror: mirrors.images,
        placement,
      }),
      mirrors,
      dependsOn: [secret.resource, ...policies],
    });
  }
}
