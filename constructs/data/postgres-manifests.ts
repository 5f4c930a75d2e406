import type { Placement } from '../kubernetes/placement';
import type {
  ClusterManifest,
  DatabaseManifest,
  ManagedRole,
  ObjectStoreManifest,
  ScheduledBackupManifest,
} from './cloud-native-pg-manifests';
import type { CloudNativePgOptions } from './data-options';
import type { DatabaseDefinition, ReaderRole } from './postgres-databases';
import { ownDatabaseOnly } from './postgres-databases';
import { postgresParameters, statMonitorExtension, statMonitorParameters } from './postgres-parameters';

/** Name under which the Barman Cloud Plugin registers with the operator. */
const barmanPlugin = 'barman-cloud.cloudnative-pg.io';

/** Resources of the container beside each instance that archives WAL and takes backups. */
export const backupSidecarResources = {
  requests: { cpu: '50m', memory: '128Mi' },
  limits: { memory: '512Mi' },
};

/** A database and the Secret that has its role's name and password. */
export interface DatabaseWithSecret extends DatabaseDefinition {
  readonly secretName: string;
}

/** A role that only reads, with the Secret that has its name and password. */
export interface ReaderWithSecret extends ReaderRole {
  readonly secretName: string;
}

/** What the Cluster follows from. */
export interface ClusterInput {
  readonly name: string;
  readonly options: CloudNativePgOptions;
  readonly image: string;
  /** The first is made when the cluster is. */
  readonly databases: readonly [DatabaseWithSecret, ...DatabaseWithSecret[]];
  /** Roles beside those that own the databases. */
  readonly readers: readonly ReaderWithSecret[];
  readonly storageClass?: string;
  readonly placement: Placement;
  /** Zones that the nodes are in, where they are known. */
  readonly zones?: readonly string[];
  readonly priorityClass?: string;
  readonly protected: boolean;
  /** Whether pg_stat_monitor is loaded. */
  readonly statMonitor: boolean;
  /** Where the instances find the queries that they run for metrics. */
  readonly queries: { readonly name: string; readonly key: string };
}

/** The Cluster. */
export function clusterManifest(input: ClusterInput): ClusterManifest {
  const { name, options, image, databases, readers, storageClass, placement, zones, priorityClass } = input;
  const [first] = databases;
  const { instances, storage, walStorage, backups, disruptionBudget = instances > 1 } = options;
  return {
    apiVersion: 'postgresql.cnpg.io/v1',
    kind: 'Cluster',
    // Deleting a Cluster deletes its volumes: a protected one stays even when its release is uninstalled.
    metadata: { name, ...(input.protected && { annotations: { 'helm.sh/resource-policy': 'keep' } }) },
    spec: {
      imageName: image,
      instances,
      enableSuperuserAccess: false,
      // The budget of a single instance would refuse every drain of its node.
      enablePDB: disruptionBudget,
      primaryUpdateStrategy: 'unsupervised',
      primaryUpdateMethod: instances > 1 ? 'switchover' : 'restart',
      ...(priorityClass !== undefined && { priorityClassName: priorityClass }),
      bootstrap: {
        initdb: {
          database: first.name,
          owner: first.user,
          secret: { name: first.secretName },
          encoding: 'UTF8',
          dataChecksums: true,
        },
      },
      managed: {
        roles: [
          ...databases.map(managedRole),
          ...readers.map((reader) => ({ ...managedRole(reader), connectionLimit: reader.connectionLimit })),
        ],
      },
      postgresql: {
        parameters: { ...postgresParameters(options), ...(input.statMonitor && statMonitorParameters) },
        // In this order; the operator would put the library that it adds by itself last.
        ...(input.statMonitor && { shared_preload_libraries: ['pg_stat_statements', statMonitorExtension] }),
        pg_hba: ownDatabaseOnly(databases, readers),
        // A commit is on two instances, unless only one is left: the services have no other store to fall back to.
        ...(instances > 1 && { synchronous: { method: 'any', number: 1, dataDurability: 'preferred' } }),
      },
      storage: { size: storage, ...(storageClass !== undefined && { storageClass }) },
      walStorage: { size: walStorage, ...(storageClass !== undefined && { storageClass }) },
      resources: options.resources,
      affinity: {
        enablePodAntiAffinity: true,
        podAntiAffinityType: zones !== undefined && instances <= zones.length ? 'required' : 'preferred',
        topologyKey: 'topology.kubernetes.io/zone',
        ...placement,
      },
      monitoring: { customQueriesConfigMap: [input.queries] },
      ...(backups !== undefined && {
        plugins: [{ name: barmanPlugin, isWALArchiver: true, parameters: { barmanObjectName: name } }],
      }),
    },
  };
}

function managedRole({ user, purpose, secretName }: Omit<ReaderWithSecret, 'connectionLimit'>): ManagedRole {
  return {
    name: user,
    ensure: 'present',
    comment: purpose,
    login: true,
    superuser: false,
    passwordSecret: { name: secretName },
  };
}

/** A database beyond the first, or extensions in any. */
export function databaseManifest(cluster: string, database: DatabaseDefinition): DatabaseManifest {
  const { name, user, extensions } = database;
  return {
    apiVersion: 'postgresql.cnpg.io/v1',
    kind: 'Database',
    metadata: { name: `${cluster}-${name.replaceAll('_', '-')}` },
    spec: {
      cluster: { name: cluster },
      name,
      owner: user,
      databaseReclaimPolicy: 'retain',
      extensions: extensions.map((extension) => ({ name: extension, ensure: 'present' })),
    },
  };
}

/** Where the backups of a cluster go, and when base backups are taken. */
export function backupManifests(
  cluster: string,
  { retentionDays, schedule }: NonNullable<CloudNativePgOptions['backups']>,
  { url, region }: { readonly url: string; readonly region: string },
): [ObjectStoreManifest, ScheduledBackupManifest] {
  return [
    {
      apiVersion: 'barmancloud.cnpg.io/v1',
      kind: 'ObjectStore',
      metadata: { name: cluster },
      spec: {
        retentionPolicy: `${retentionDays}d`,
        configuration: {
          destinationPath: url,
          s3Credentials: { inheritFromIAMRole: true },
          wal: { compression: 'gzip', maxParallel: 4 },
          data: { compression: 'gzip', jobs: 2 },
        },
        instanceSidecarConfiguration: {
          env: [{ name: 'AWS_DEFAULT_REGION', value: region }],
          resources: backupSidecarResources,
        },
      },
    },
    {
      apiVersion: 'postgresql.cnpg.io/v1',
      kind: 'ScheduledBackup',
      metadata: { name: cluster },
      spec: {
        cluster: { name: cluster },
        schedule,
        // Without a base backup the archived WAL restores nothing: the first is taken at once.
        immediate: true,
        backupOwnerReference: 'self',
        method: 'plugin',
        pluginConfiguration: { name: barmanPlugin },
      },
    },
  ];
}
