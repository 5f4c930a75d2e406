import { Construct } from 'constructs';
import { grantsSql, readColumns } from '../../metrics/sql-exporter/grants';
import type { SqlDatabase, SqlQuery } from '../../metrics/sql-metric';
import type { SecretValue } from '../core/secret-value';
import { ConfigFiles } from '../kubernetes/config-files';
import type { INamespace } from '../kubernetes/namespace';
import { NetworkFlow } from '../kubernetes/network-flow';
import type { Placement } from '../kubernetes/placement';
import { ScheduledJob } from '../kubernetes/scheduled-job';
import { WriteOnlySecret } from '../kubernetes/write-only-secret';
import { metricsRole } from './postgres-databases';
import type { PostgresEndpoint } from './postgres-endpoint';

/** Properties of `MetricsGrants`. */
export interface MetricsGrantsProps {
  /** Namespace of the CronJobs. */
  readonly namespace: INamespace;
  /** The server and its databases. */
  readonly postgres: PostgresEndpoint;
  /** Passwords of the roles that own the tables. */
  readonly passwords: Readonly<Record<SqlDatabase, SecretValue>>;
  /** Queries of the metric contract, with the columns that each reads. */
  readonly queries: readonly SqlQuery[];
  /** Nodes of the pods. @default - any node */
  readonly placement?: Placement;
  /** Registry that the image is pulled through. @default - none */
  readonly imageMirror?: string;
}

/** Defaults of `MetricsGrants`. */
export const metricsGrantsDefaults = {
  /** Services make their tables when they start, at a time that no stack knows: figures come at most this much later. */
  schedule: '*/10 * * * *',
  timeoutSeconds: 120,
  /** A run that failed while PostgreSQL was down is no news an hour later. */
  keepSeconds: 3600,
  resources: { requests: { cpu: '20m', memory: '32Mi' }, limits: { memory: '128Mi' } },
} as const;

/** The user `postgres` of CloudNativePG's images. */
const user = 26;

const folder = '/etc/metrics-grants';

/**
 * Lets the SQL exporter's role read the columns that its queries name, by a CronJob for each database that runs as the owner of
 * the tables. See docs/decisions/0380-grants-by-a-cron-job.md.
 */
export class MetricsGrants extends Construct {
  /** The CronJobs. */
  readonly jobs: readonly ScheduledJob[];

  constructor(scope: Construct, id: string, props: MetricsGrantsProps) {
    super(scope, id);
    const databases: readonly SqlDatabase[] = ['api', 'enrichment'];
    this.jobs = databases.map((database) => this.job(database, props));
  }

  private job(service: SqlDatabase, props: MetricsGrantsProps): ScheduledJob {
    const { namespace, postgres, passwords, queries, placement, imageMirror } = props;
    const name = `zerotrace-metrics-grants-${service}`;
    const owner = postgres.databases[service];
    const files = new ConfigFiles(this, `${service}-script`, {
      namespace,
      name,
      files: { 'grants.sql': grantsSql(metricsRole.user, readColumns(service, queries)) },
    });
    const secret = new WriteOnlySecret(this, `${service}-owner`, {
      namespace,
      name,
      data: { password: passwords[service] },
    });
    const job = new ScheduledJob(this, service, {
      name,
      namespace,
      component: 'metrics-grants',
      schedule: metricsGrantsDefaults.schedule,
      timeoutSeconds: metricsGrantsDefaults.timeoutSeconds,
      keepSeconds: metricsGrantsDefaults.keepSeconds,
      user,
      placement,
      imageMirror,
      container: {
        name: 'psql',
        image: postgres.clientImage,
        command: ['psql', '--no-psqlrc', '--set=ON_ERROR_STOP=1', `--file=${folder}/grants.sql`],
        environment: {
          PGHOST: postgres.server.host,
          PGPORT: String(postgres.port),
          PGDATABASE: owner.name,
          PGUSER: owner.user,
          PGPASSWORD: secret.key('password'),
          PGSSLMODE: postgres.sslMode,
          PGCONNECT_TIMEOUT: '10',
        },
        mounts: [{ kind: 'config', path: folder, files }],
        resources: metricsGrantsDefaults.resources,
      },
    });
    new NetworkFlow(this, `${service}-flow`, {
      from: job.peer,
      to: postgres.server.peer,
      ports: [postgres.port],
      reason: 'Lets the exporter read what its queries name.',
    });
    return job;
  }
}
