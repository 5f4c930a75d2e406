import { Construct } from 'constructs';
import type { MirrorOptions } from '../../charts/mirror-options';
import {
  authoritiesFile,
  postgresExporterName,
  postgresExporterPort,
  prometheusPostgresExporter,
} from '../../charts/prometheus-postgres-exporter';
import { jobs } from '../../metrics/jobs';
import { postgresExporterRelabelings } from '../../metrics/postgres-exporter';
import type { SecretValue } from '../core/secret-value';
import type { MonitoredServer, PostgresEndpoint } from '../data/postgres-endpoint';
import { ChartRelease } from '../kubernetes/chart-release';
import { ConfigFiles } from '../kubernetes/config-files';
import type { INamespace } from '../kubernetes/namespace';
import { NetworkFlow } from '../kubernetes/network-flow';
import type { PodPeer } from '../kubernetes/peer';
import type { Placement } from '../kubernetes/placement';
import { WriteOnlySecret } from '../kubernetes/write-only-secret';
import type { ScrapeTarget } from './scrape-target';

/** Properties of `PostgresExporter`. */
export interface PostgresExporterProps {
  /** Namespace of the exporter. */
  readonly namespace: INamespace;
  /** Where PostgreSQL is. */
  readonly postgres: Pick<PostgresEndpoint, 'server' | 'port'>;
  /** Where in it, and as whom, the exporter logs in. */
  readonly monitored: MonitoredServer;
  /** Password of that role. */
  readonly password: SecretValue;
  /** Where charts and images are pulled from instead of upstream. */
  readonly mirrors: MirrorOptions;
  /** Nodes for its pod. @default - any node */
  readonly placement?: Placement;
}

/** Metrics of a PostgreSQL that has none itself, such as RDS. It connects by TLS, and knows the server by its certificate. */
export class PostgresExporter extends Construct {
  /** Its metrics, as far as the contract has them. */
  readonly target: ScrapeTarget;

  constructor(scope: Construct, id: string, props: PostgresExporterProps) {
    super(scope, id);
    const { namespace, postgres, monitored, password, mirrors, placement } = props;
    const name = postgresExporterName;
    const labels = { 'app.kubernetes.io/name': 'prometheus-postgres-exporter' };
    const pods: PodPeer = { kind: 'pods', name, namespace, labels };
    this.target = {
      job: jobs.postgres,
      pods,
      port: postgresExporterPort,
      metricRelabelings: postgresExporterRelabelings(),
    };
    const secret = new WriteOnlySecret(this, 'secret', { namespace, name, data: { password } });
    const authorities = new ConfigFiles(this, 'authorities', {
      namespace,
      name: `${name}-authorities`,
      files: { [authoritiesFile]: monitored.authorities },
    });
    const { host, peer } = postgres.server;
    const { policies } = new NetworkFlow(this, 'to-postgres', {
      from: pods,
      to: peer,
      ports: [postgres.port],
      reason: 'Asks PostgreSQL for its statistics.',
    });
    new ChartRelease(this, 'chart', {
      name,
      namespace,
      installation: prometheusPostgresExporter({
        server: { host, port: postgres.port, database: monitored.database, user: monitored.user },
        password: { name: secret.name, key: 'password' },
        revision: secret.revision,
        authorities,
        imageMirror: mirrors.images,
        placement,
      }),
      mirrors,
      dependsOn: [secret.resource, authorities.resource, ...policies],
    });
  }
}
