import type { Construct } from 'constructs';
import type { ICluster } from '../constructs/cluster/cluster';
import { invalidConstruct } from '../constructs/core/invalid-construct';
import { resourcePrefix } from '../constructs/core/resource-prefix';
import { SecretSource } from '../constructs/core/secret-source';
import { BackupBucket } from '../constructs/data/backup-bucket';
import { MetricsGrants } from '../constructs/data/metrics-grants';
import { PostgresCluster } from '../constructs/data/postgres-cluster';
import type { PostgresEndpoint } from '../constructs/data/postgres-endpoint';
import { RdsPostgres } from '../constructs/data/rds-postgres';
import { Valkey } from '../constructs/data/valkey';
import type { ClusterAccess } from '../constructs/kubernetes/cluster-access';
import type { INamespace } from '../constructs/kubernetes/namespace';
import type { OperatorHandle } from '../constructs/kubernetes/operator-handle';
import type { INetwork } from '../constructs/network/network';
import type { Environment } from '../environments/environment';
import { sqlQueries } from '../metrics/sql';
import { KubernetesLayerStack } from './kubernetes-layer-stack';

/** What the databases take from AWS. */
export interface DataCloud {
  /** The cluster. */
  readonly cluster: ICluster;
  /** Its VPC. */
  readonly network: INetwork;
}

/** What the databases take from the platform. */
export interface DataPlatform {
  /** The namespaces of the platform. */
  readonly namespaces: { readonly data: INamespace };
  /** The operators of the platform. */
  readonly operators: { readonly cloudNativePg: OperatorHandle };
  /** Class of the volumes. @default - the cluster's default class */
  readonly storageClass?: string;
}

/** Properties of `DataStack`. */
export interface DataStackProps {
  /** The environment. */
  readonly environment: Environment;
  /** How Terraform reaches the cluster. */
  readonly access: ClusterAccess;
  /** The platform that the databases run on. */
  readonly platform: DataPlatform;
  /** What AWS environments have besides. @default - not on AWS */
  readonly cloud?: DataCloud;
}

/** `<environment>-data`: PostgreSQL and Valkey. Protected environments refuse to destroy what holds data. */
export class DataStack extends KubernetesLayerStack {
  /** Where services find PostgreSQL. */
  readonly postgres: PostgresEndpoint;
  /** Where services find Valkey. */
  readonly valkey: Valkey;

  constructor(scope: Construct, { environment, access, platform, cloud }: DataStackProps) {
    super(scope, environment, 'data', access);
    const secrets = new SecretSource(this, 'secrets', { options: environment.secrets });
    this.postgres = this.deployPostgres(secrets, platform, cloud);
    new MetricsGrants(this, 'metrics-grants', {
      namespace: platform.namespaces.data,
      postgres: this.postgres,
      passwords: { api: secrets.value('postgresApi'), enrichment: secrets.value('postgresEnrichment') },
      queries: sqlQueries,
      placement: this.placement('services'),
      imageMirror: environment.mirrors.images,
    });
    this.valkey = new Valkey(this, 'valkey', {
      namespace: platform.namespaces.data,
      options: environment.data.valkey,
      password: secrets.value('valkey'),
      storageClass: platform.storageClass,
      placement: this.placement('stateful'),
      imageMirror: environment.mirrors.images,
    });
  }

  private deployPostgres(secrets: SecretSource, platform: DataPlatform, cloud?: DataCloud): PostgresEndpoint {
    const { name, data, mirrors, monitoring, target } = this.environment;
    const { postgres: options, protected: isProtected } = data;
    const common = { namespace: platform.namespaces.data, imageMirror: mirrors.images, protected: isProtected };
    const passwords = {
      api: secrets.value('postgresApi'),
      enrichment: secrets.value('postgresEnrichment'),
      metrics: secrets.value('postgresMetrics'),
    };
    const prefix = resourcePrefix(name);
    if (options.kind === 'cloudnative-pg') {
      return new PostgresCluster(this, 'postgres', {
        ...common,
        options,
        passwords,
        operator: platform.operators.cloudNativePg,
        backupStore: options.backups && cloud && this.backupStore(prefix, cloud),
        storageClass: platform.storageClass,
        placement: this.placement('stateful'),
        poolerPlacement: this.placement('services'),
        zones: target.kind === 'aws' ? target.zones : undefined,
        statMonitor: monitoring.pgStatMonitor,
      });
    }
    if (cloud === undefined) {
      throw invalidConstruct(this, {
        property: 'cloud',
        got: 'nothing',
        expected: 'a cluster and its VPC, since RDS is a service of AWS',
        fix: 'set data.postgres.kind to "cloudnative-pg", or deploy to AWS',
      });
    }
    return new RdsPostgres(this, 'postgres', {
      ...common,
      ...cloud,
      name: prefix,
      options,
      passwords: {
        ...passwords,
        monitor: secrets.value('postgresMonitor'),
        administrator: secrets.value('postgresAdmin'),
      },
      placement: this.placement('services'),
    });
  }

  private backupStore(prefix: string, { cluster }: DataCloud) {
    const { protected: isProtected } = this.environment.data;
    const bucket = new BackupBucket(this, 'postgres-backups', {
      name: `${prefix}-postgres-backups`,
      location: cluster,
      preventDestroy: isProtected,
      forceDestroy: !isProtected,
    });
    return { bucket, cluster };
  }
}
