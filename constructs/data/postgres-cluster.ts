import { PodDisruptionBudgetV1 } from '@cdktf/provider-kubernetes/lib/pod-disruption-budget-v1';
import type { ITerraformDependable } from 'cdktf';
import { Construct } from 'constructs';
import type { ICluster } from '../cluster/cluster';
import { PodIdentity } from '../cluster/pod-identity';
import { pullReference } from '../core/image-reference';
import { inSameStack } from '../core/same-stack';
import type { SecretValue } from '../core/secret-value';
import type { Manifest } from '../kubernetes/manifest-release';
import { ManifestRelease } from '../kubernetes/manifest-release';
import type { INamespace } from '../kubernetes/namespace';
import { namespaceName } from '../kubernetes/namespace-name';
import type { OperatorHandle } from '../kubernetes/operator-handle';
import type { PodPeer } from '../kubernetes/peer';
import type { Placement } from '../kubernetes/placement';
import { WriteOnlySecret } from '../kubernetes/write-only-secret';
import type { BackupBucket } from './backup-bucket';
import type { CloudNativePgOptions } from './data-options';
import { instanceQueryFiles, queriesFile } from './instance-query-files';
import { poolerLabels, poolerManifest } from './pooler-manifest';
import { checkPostgresCluster } from './postgres-cluster-check';
import { PostgresClusterFlows } from './postgres-cluster-flows';
import { metricsRole, postgresDatabases } from './postgres-databases';
import type { PostgresEndpoint } from './postgres-endpoint';
import { pgBouncerImage, postgresImage } from './postgres-images';
import { statMonitorExtension } from './postgres-parameters';
import type { DatabaseWithSecret, ReaderWithSecret } from './postgres-manifests';
import { backupManifests, clusterManifest, databaseManifest } from './postgres-manifests';

/** Properties of `PostgresCluster`. */
export interface PostgresClusterProps {
  /** Name of the Cluster, and first part of its Services' names. @default 'zerotrace-postgres' */
  readonly name?: string;
  /** Namespace of the instances. */
  readonly namespace: INamespace;
  /** CloudNativePG. */
  readonly operator: OperatorHandle;
  /** Sizes, pooler and backups. */
  readonly options: CloudNativePgOptions;
  /** Passwords of the services' roles and of the exporter's. */
  readonly passwords: Readonly<Record<keyof PostgresEndpoint['databases'] | 'metrics', SecretValue>>;
  /** Where backups go: needed when the options ask for them. @default - none */
  readonly backupStore?: { readonly bucket: BackupBucket; readonly cluster: ICluster };
  /** Class of the volumes. @default - the cluster's default class */
  readonly storageClass?: string;
  /** Nodes of the instances. @default - any node */
  readonly placement?: Placement;
  /** Nodes of the pooler, which keeps nothing. @default - any node */
  readonly poolerPlacement?: Placement;
  /** Zones that the nodes are in. With as many zones as instances, no two share one. @default - not known */
  readonly zones?: readonly string[];
  /** @default - the cluster's default priority */
  readonly priorityClass?: string;
  /** Registry that every image is pulled through. @default - none */
  readonly imageMirror?: string;
  /** Whether pg_stat_monitor is loaded, which the image has to have. @default false */
  readonly statMonitor?: boolean;
  /** Makes Terraform and Helm refuse to delete the cluster, and with it its volumes. @default false */
  readonly protected?: boolean;
}

/** Defaults of `PostgresCluster`. */
export const postgresClusterDefaults = {
  name: 'zerotrace-postgres',
  placement: {},
  poolerPlacement: {},
  statMonitor: false,
  protected: false,
} as const;

/** PostgreSQL in the cluster, run by CloudNativePG: instances, roles, databases, pooler and backups. */
export class PostgresCluster extends Construct implements PostgresEndpoint {
  readonly host: string;
  readonly port = 5432;
  readonly peer: PodPeer;
  readonly sslMode = 'require';
  readonly databases = postgresDatabases;
  readonly clientImage = postgresImage;
  readonly server: PostgresEndpoint['server'];
  readonly instances: PodPeer;
  readonly pooler?: PodPeer;
  private readonly name: string;
  private readonly secrets: WriteOnlySecret[] = [];

  constructor(
    scope: Construct,
    id: string,
    private readonly props: PostgresClusterProps,
  ) {
    super(scope, id);
    checkPostgresCluster(this, props);
    const { namespace, options } = props;
    const name = props.name ?? postgresClusterDefaults.name;
    this.name = name;
    const labels = { 'cnpg.io/cluster': name, 'cnpg.io/podRole': 'instance' };
    this.instances = { kind: 'pods', name, namespace, labels };
    // Clients come through the Service `-rw`: these are what it selects by (docs/decisions/0206).
    const selector = { 'cnpg.io/cluster': name, 'cnpg.io/instanceRole': 'primary' };
    const primary: PodPeer = { kind: 'pods', name, namespace, labels: selector };
    const poolerName = `${name}-pooler`;
    const pooled = options.pooler !== undefined;
    const pooler: PodPeer = { kind: 'pods', name: poolerName, namespace, labels: poolerLabels(poolerName) };
    this.peer = pooled ? pooler : primary;
    if (pooled) this.pooler = pooler;
    this.server = { host: `${name}-rw.${namespace.name}.svc`, peer: primary };
    this.host = pooled ? `${poolerName}.${namespace.name}.svc` : this.server.host;
    const flows = new PostgresClusterFlows(this, 'flows', {
      namespace,
      operator: props.operator,
      pooler: this.pooler,
      backups: options.backups !== undefined,
    });
    this.customResources(poolerName, flows);
    if ((options.pooler?.instances ?? 0) > 1) {
      new PodDisruptionBudgetV1(this, 'pooler-disruption-budget', {
        metadata: { name: poolerName, namespace: namespaceName(this, namespace) },
        spec: { maxUnavailable: '1', selector: { matchLabels: poolerLabels(poolerName) } },
      });
    }
  }

  private customResources(poolerName: string, flows: PostgresClusterFlows): void {
    const { name, props } = this;
    const { namespace, operator, options, priorityClass, storageClass, zones, imageMirror } = props;
    const {
      placement,
      poolerPlacement,
      statMonitor,
      protected: isProtected,
    } = {
      ...postgresClusterDefaults,
      ...props,
    };
    const image = pullReference(options.image ?? postgresImage, imageMirror);
    const images = [image];
    const api = this.database('api');
    const databases = [
      statMonitor ? { ...api, extensions: [...api.extensions, statMonitorExtension] } : api,
      this.database('enrichment'),
    ] as const;
    const queries = instanceQueryFiles(this, 'queries', { namespace, name: `${name}-queries`, statMonitor });
    const readers: readonly ReaderWithSecret[] = [
      { ...metricsRole, secretName: this.roleSecret('metrics', metricsRole.user) },
    ];
    const backups = this.backups();
    const manifests: Manifest[] = [
      ...backups.manifests,
      clusterManifest({
        name,
        options,
        image,
        databases,
        readers,
        storageClass,
        placement,
        zones,
        priorityClass,
        protected: isProtected,
        statMonitor,
        queries: { name: queries.name, key: queriesFile },
      }),
      // The first database comes with the cluster; the operator adds extensions through an object of its own.
      ...databases
        .filter(({ extensions }, index) => index > 0 || extensions.length > 0)
        .map((database) => databaseManifest(name, database)),
    ];
    if (options.pooler !== undefined) {
      const poolerImage = pullReference(pgBouncerImage, imageMirror);
      images.push(poolerImage);
      const pooler = { name: poolerName, cluster: name, options: options.pooler, image: poolerImage };
      manifests.push(poolerManifest({ ...pooler, placement: poolerPlacement, priorityClass }));
    }
    new ManifestRelease(this, 'manifests', {
      name,
      namespace,
      manifests,
      images,
      preventDestroy: isProtected,
      dependsOn: [
        ...inSameStack(this, operator.ready),
        ...this.secrets.map(({ resource }) => resource),
        ...flows.ready,
        queries.resource,
        ...backups.ready,
      ],
    });
  }

  private database(service: keyof PostgresEndpoint['databases']): DatabaseWithSecret {
    const definition = postgresDatabases[service];
    return { ...definition, secretName: this.roleSecret(service, definition.user) };
  }

  /** The Secret from which the operator takes a role's password. */
  private roleSecret(role: keyof PostgresClusterProps['passwords'], user: string): string {
    const { namespace, passwords } = this.props;
    const secret = new WriteOnlySecret(this, `${role}-role`, {
      namespace,
      name: `${this.name}-${role}`,
      type: 'kubernetes.io/basic-auth',
      // The operator watches Secrets with this label only: a rotation reaches the role without anybody's help.
      labels: { 'cnpg.io/reload': 'true' },
      data: { username: user, password: passwords[role] },
    });
    this.secrets.push(secret);
    return secret.name;
  }

  private backups(): { readonly manifests: readonly Manifest[]; readonly ready: readonly ITerraformDependable[] } {
    const { backupStore, namespace, options } = this.props;
    if (options.backups === undefined || backupStore === undefined) return { manifests: [], ready: [] };
    const { bucket, cluster } = backupStore;
    // CloudNativePG names the service account of the instances as the Cluster.
    const serviceAccount = { namespace: namespace.name, name: this.name };
    const { permissions } = bucket;
    const identity = new PodIdentity(this, 'postgres-backups', { cluster, serviceAccount, permissions });
    return {
      manifests: backupManifests(this.name, options.backups, bucket),
      ready: [...bucket.ready, ...identity.ready],
    };
  }
}
