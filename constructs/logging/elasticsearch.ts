import { ServiceAccountV1 } from '@cdktf/provider-kubernetes/lib/service-account-v1';
import type { ITerraformDependable } from 'cdktf';
import { Construct } from 'constructs';
import { stringify } from 'yaml';
import type { ElasticsearchUser } from '../../logs/elasticsearch/roles';
import { elasticsearchRoles, elasticsearchUsers, userRoles } from '../../logs/elasticsearch/roles';
import type { ICluster } from '../cluster/cluster';
import { PodIdentity } from '../cluster/pod-identity';
import { inSameStack } from '../core/same-stack';
import type { SecretValue } from '../core/secret-value';
import type { BackupBucket } from '../data/backup-bucket';
import { recommendedLabels } from '../kubernetes/labels';
import { ManifestRelease } from '../kubernetes/manifest-release';
import type { INamespace } from '../kubernetes/namespace';
import { namespaceName } from '../kubernetes/namespace-name';
import type { OperatorHandle } from '../kubernetes/operator-handle';
import type { PodPeer } from '../kubernetes/peer';
import type { Placement } from '../kubernetes/placement';
import { WriteOnlySecret } from '../kubernetes/write-only-secret';
import { elasticImage, elasticName, elasticNames } from './elastic-stack';
import { ElasticsearchFlows } from './elasticsearch-flows';
import { elasticsearchManifest } from './elasticsearch-manifest';
import type { LoggingOptions } from './logging-options';

/** Properties of `Elasticsearch`. */
export interface ElasticsearchProps {
  /** Name of the environment: last part of the names of data streams. */
  readonly environment: string;
  /** Namespace of the nodes. */
  readonly namespace: INamespace;
  /** Elastic's operator. */
  readonly operator: OperatorHandle;
  /** Nodes and copies. */
  readonly options: LoggingOptions['elasticsearch'];
  /** Passwords of its users. */
  readonly passwords: Readonly<Record<ElasticsearchUser, SecretValue>>;
  /** Nodes for its pods. @default - any node */
  readonly placement?: Placement;
  /** Zones that the nodes are in: copies of a shard are in different ones. @default - not known */
  readonly zones?: readonly string[];
  /** Class of the volumes. @default - the cluster's default class */
  readonly storageClass?: string;
  /** Where snapshots go. @default - nowhere */
  readonly snapshots?: { readonly bucket: BackupBucket; readonly cluster: ICluster };
  /** Registry that every image is pulled through. @default - none */
  readonly imageMirror?: string;
  /** Makes Helm refuse to delete the cluster, and the operator keep its volumes. @default false */
  readonly protected?: boolean;
}

/** Defaults of `Elasticsearch`. */
export const elasticsearchDefaults = { placement: {}, protected: false } as const;

/**
 * Elasticsearch, run by Elastic's operator: TLS, nodes in several zones, a user for each program that uses it. The superuser that the
 * operator makes is used by the operator alone.
 */
export class Elasticsearch extends Construct {
  /** Its nodes, as an end of network flows. */
  readonly peer: PodPeer;
  /** Address of its API. */
  readonly url: string;
  /** Secret of the operator's with `ca.crt`, the authority of its certificate. */
  readonly authoritySecret = elasticNames.elasticsearch.authority;
  /** Users, each as a Secret with `username` and `password`. */
  readonly users: Readonly<Record<ElasticsearchUser, WriteOnlySecret>>;
  /** The Terraform resource, for what must come after it. */
  readonly ready: readonly ITerraformDependable[];

  constructor(scope: Construct, id: string, props: ElasticsearchProps) {
    super(scope, id);
    const { environment, namespace, operator, options, zones = [], storageClass, snapshots, imageMirror } = props;
    const { placement, protected: isProtected } = { ...elasticsearchDefaults, ...props };
    const { service, port, labels } = elasticNames.elasticsearch;
    this.peer = { kind: 'pods', name: 'elasticsearch', namespace, labels };
    this.url = `https://${service}.${namespace.name}.svc:${port}`;
    this.users = {
      logstash: this.user('logstash', props),
      setup: this.user('setup', props),
      exporter: this.user('exporter', props),
      reader: this.user('reader', props),
    };
    const roles = `${elasticName}-roles`;
    const rolesRelease = new ManifestRelease(this, 'roles', {
      name: roles,
      namespace,
      manifests: [
        {
          apiVersion: 'v1',
          // The operator takes a Secret only. There is nothing secret in it.
          kind: 'Secret',
          metadata: { name: roles, labels: recommendedLabels(roles, 'elasticsearch') },
          stringData: { 'roles.yml': stringify(elasticsearchRoles(environment)) },
        },
      ],
      dependsOn: [],
    });
    const flows = new ElasticsearchFlows(this, 'flows', {
      nodes: this.peer,
      operator,
      snapshots: snapshots !== undefined,
    });
    const image = elasticImage('elasticsearch', imageMirror);
    const serviceAccount = elasticName;
    const identity = snapshots === undefined ? [] : this.identity(serviceAccount, namespace, snapshots);
    const { release } = new ManifestRelease(this, 'manifests', {
      name: elasticName,
      namespace,
      manifests: [
        elasticsearchManifest({
          options,
          image,
          users: Object.values(this.users).map(({ name }) => name),
          roles,
          placement,
          zones: zones.length > 1,
          storageClass,
          protected: isProtected,
          ...(snapshots && { snapshots: { region: snapshots.bucket.region, serviceAccount } }),
        }),
      ],
      images: [image],
      preventDestroy: isProtected,
      dependsOn: [
        ...inSameStack(this, operator.ready),
        ...Object.values(this.users).map(({ resource }) => resource),
        rolesRelease.release,
        ...flows.ready,
        ...identity,
      ],
    });
    this.ready = [release];
  }

  /** The operator puts it into the file realm, and again whenever the Secret changes. */
  private user(user: ElasticsearchUser, { namespace, passwords }: ElasticsearchProps): WriteOnlySecret {
    return new WriteOnlySecret(this, `${user}-user`, {
      namespace,
      name: `${elasticName}-user-${user}`,
      type: 'kubernetes.io/basic-auth',
      data: {
        username: elasticsearchUsers[user],
        password: passwords[user],
        roles: userRoles(user).join(','),
      },
    });
  }

  private identity(
    name: string,
    namespace: INamespace,
    { bucket, cluster }: NonNullable<ElasticsearchProps['snapshots']>,
  ): readonly ITerraformDependable[] {
    const account = new ServiceAccountV1(this, 'service-account', {
      metadata: { name, namespace: namespaceName(this, namespace), labels: recommendedLabels(name, 'elasticsearch') },
      automountServiceAccountToken: false,
    });
    const { ready } = new PodIdentity(this, 'elasticsearch', {
      cluster,
      serviceAccount: { namespace: namespace.name, name },
      permissions: bucket.permissions,
    });
    return [account, ...bucket.ready, ...ready];
  }
}
