import type { Resources } from '../core/quantity';
import type { Manifest } from '../kubernetes/manifest-release';
import type { Toleration } from '../kubernetes/placement';

/*
 * The custom resources that we write, with the fields that we use, as CloudNativePG 1.30 and Barman Cloud Plugin 0.13
 * define them: https://cloudnative-pg.io/docs/1.30/cloudnative-pg.v1 and
 * https://cloudnative-pg.io/plugin-barman-cloud/docs/plugin-barman-cloud.v1
 */

/** Reference to an object of the same namespace. */
interface LocalReference {
  readonly name: string;
}

/** Volume of an instance. */
export interface VolumeConfiguration {
  readonly size: string;
  readonly storageClass?: string;
}

/** Role that the operator keeps as it is written. */
export interface ManagedRole {
  readonly name: string;
  readonly ensure: 'present';
  readonly comment: string;
  readonly login: boolean;
  readonly superuser: boolean;
  readonly connectionLimit?: number;
  readonly passwordSecret: LocalReference;
}

/** Plugin of a Cluster. */
export interface ClusterPlugin {
  readonly name: string;
  readonly isWALArchiver: boolean;
  readonly parameters: Readonly<Record<string, string>>;
}

/** A PostgreSQL cluster: one primary and its replicas. */
export interface ClusterManifest extends Manifest {
  readonly apiVersion: 'postgresql.cnpg.io/v1';
  readonly kind: 'Cluster';
  readonly spec: {
    readonly description?: string;
    readonly imageName: string;
    readonly instances: number;
    readonly enableSuperuserAccess: boolean;
    readonly enablePDB: boolean;
    readonly primaryUpdateStrategy: 'unsupervised' | 'supervised';
    readonly primaryUpdateMethod: 'switchover' | 'restart';
    readonly priorityClassName?: string;
    readonly bootstrap: {
      readonly initdb: {
        readonly database: string;
        readonly owner: string;
        readonly secret: LocalReference;
        readonly encoding: 'UTF8';
        readonly dataChecksums: boolean;
      };
    };
    readonly managed: { readonly roles: readonly ManagedRole[] };
    readonly postgresql: {
      readonly parameters: Readonly<Record<string, string>>;
      readonly shared_preload_libraries?: readonly string[];
      readonly pg_hba: readonly string[];
      readonly synchronous?: {
        readonly method: 'any' | 'first';
        readonly number: number;
        readonly dataDurability: 'required' | 'preferred';
      };
    };
    readonly storage: VolumeConfiguration;
    readonly walStorage: VolumeConfiguration;
    readonly resources: Resources;
    readonly affinity: {
      readonly enablePodAntiAffinity: boolean;
      readonly podAntiAffinityType: 'required' | 'preferred';
      readonly topologyKey: string;
      readonly nodeSelector?: Readonly<Record<string, string>>;
      readonly tolerations?: readonly Toleration[];
    };
    readonly monitoring?: {
      readonly customQueriesConfigMap: readonly { readonly name: string; readonly key: string }[];
    };
    readonly plugins?: readonly ClusterPlugin[];
  };
}

/** A database inside a Cluster, and the extensions in it. */
export interface DatabaseManifest extends Manifest {
  readonly apiVersion: 'postgresql.cnpg.io/v1';
  readonly kind: 'Database';
  readonly spec: {
    readonly cluster: LocalReference;
    readonly name: string;
    readonly owner: string;
    readonly databaseReclaimPolicy: 'retain' | 'delete';
    readonly extensions: readonly { readonly name: string; readonly ensure: 'present' }[];
  };
}

/** PgBouncer in front of a Cluster. */
export interface PoolerManifest extends Manifest {
  readonly apiVersion: 'postgresql.cnpg.io/v1';
  readonly kind: 'Pooler';
  readonly spec: {
    readonly cluster: LocalReference;
    readonly instances: number;
    readonly type: 'rw' | 'ro' | 'r';
    readonly pgbouncer: {
      readonly image: string;
      readonly poolMode: 'session' | 'transaction';
      readonly parameters: Readonly<Record<string, string>>;
    };
    readonly template: {
      readonly spec: {
        readonly containers: readonly { readonly name: 'pgbouncer'; readonly resources: Resources }[];
        readonly nodeSelector?: Readonly<Record<string, string>>;
        readonly tolerations?: readonly Toleration[];
        readonly priorityClassName?: string;
        readonly topologySpreadConstraints: readonly {
          readonly maxSkew: number;
          readonly topologyKey: string;
          readonly whenUnsatisfiable: 'ScheduleAnyway' | 'DoNotSchedule';
          readonly labelSelector: { readonly matchLabels: Readonly<Record<string, string>> };
        }[];
      };
    };
  };
}

/** Base backups at set times. */
export interface ScheduledBackupManifest extends Manifest {
  readonly apiVersion: 'postgresql.cnpg.io/v1';
  readonly kind: 'ScheduledBackup';
  readonly spec: {
    readonly cluster: LocalReference;
    /** Cron with seconds. */
    readonly schedule: string;
    readonly immediate: boolean;
    readonly backupOwnerReference: 'none' | 'self' | 'cluster';
    readonly method: 'plugin';
    readonly pluginConfiguration: LocalReference;
  };
}

/** Where base backups and WAL are kept. */
export interface ObjectStoreManifest extends Manifest {
  readonly apiVersion: 'barmancloud.cnpg.io/v1';
  readonly kind: 'ObjectStore';
  readonly spec: {
    readonly retentionPolicy: string;
    readonly configuration: {
      readonly destinationPath: string;
      readonly s3Credentials: { readonly inheritFromIAMRole: true };
      readonly wal: { readonly compression: 'gzip' | 'zstd'; readonly maxParallel: number };
      readonly data: { readonly compression: 'gzip'; readonly jobs: number };
    };
    readonly instanceSidecarConfiguration: {
      readonly env: readonly { readonly name: string; readonly value: string }[];
      readonly resources: Resources;
    };
  };
}
