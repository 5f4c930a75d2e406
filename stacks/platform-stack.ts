import type { Construct } from 'constructs';
import type { PlatformCharts } from '../charts/platform-charts';
import { platformCharts } from '../charts/platform-charts';
import type { ICluster } from '../constructs/cluster/cluster';
import type { KmsKey } from '../constructs/core/kms-key';
import { ChartRelease } from '../constructs/kubernetes/chart-release';
import type { ClusterAccess } from '../constructs/kubernetes/cluster-access';
import { Namespace } from '../constructs/kubernetes/namespace';
import type { OperatorHandle } from '../constructs/kubernetes/operator-handle';
import type { INetwork } from '../constructs/network/network';
import { EncryptedStorageClass } from '../constructs/platform/encrypted-storage-class';
import { kubeSystem } from '../constructs/platform/kube-system';
import { dataDemand, mostNodes, quotaFor, servicesDemand } from '../constructs/platform/namespace-demand';
import { namespaceNames } from '../constructs/platform/namespace-names';
import { Operator } from '../constructs/platform/operator';
import { PostgresOperator } from '../constructs/platform/postgres-operator';
import type { Environment } from '../environments/environment';
import { KubernetesLayerStack } from './kubernetes-layer-stack';

/** What the platform takes from AWS. */
export interface PlatformCloud {
  /** The cluster. */
  readonly cluster: ICluster;
  /** Its VPC. */
  readonly network: INetwork;
  /** Key for persistent volumes. @default - the account's key for EBS */
  readonly volumeKey?: KmsKey;
}

/** Properties of `PlatformStack`. */
export interface PlatformStackProps {
  /** The environment. */
  readonly environment: Environment;
  /** How Terraform reaches the cluster. */
  readonly access: ClusterAccess;
  /** What AWS environments have besides. @default - not on AWS */
  readonly cloud?: PlatformCloud;
}

/** The namespaces of a platform. */
export interface PlatformNamespaces {
  /** Of the ZeroTrace services. */
  readonly services: Namespace;
  /** Of the databases. */
  readonly data: Namespace;
  /** Of cert-manager. */
  readonly certManager: Namespace;
  /** Of CloudNativePG. */
  readonly cloudNativePg: Namespace;
  /** Of Elastic's operator. */
  readonly eck: Namespace;
}

/** The operators of a platform. */
export interface PlatformOperators {
  readonly certManager: OperatorHandle;
  readonly cloudNativePg: OperatorHandle;
  readonly eck: OperatorHandle;
}

/**
 * `<environment>-platform`: namespaces, operators with their definitions, and on AWS the controllers and the storage class.
 *
 * Later stacks depend on it: a controller outlives the objects that it looks after, since most cannot end without it.
 */
export class PlatformStack extends KubernetesLayerStack {
  /** Its namespaces. */
  readonly namespaces: PlatformNamespaces;
  /** Its operators. */
  readonly operators: PlatformOperators;
  /** Storage class for claims. Not on AWS: the cluster's default. */
  readonly storageClass?: string;

  constructor(scope: Construct, { environment, access, cloud }: PlatformStackProps) {
    super(scope, environment, 'platform', access);
    const { tier, mirrors, data, services, target } = environment;
    const charts = platformCharts({
      tier,
      imageMirror: mirrors.images,
      placement: this.placement('platform'),
      backups: data.postgres.kind === 'cloudnative-pg' && data.postgres.backups !== undefined,
      aws: cloud?.cluster,
    });
    this.namespaces = {
      services: new Namespace(this, 'services', {
        name: namespaceNames.services,
        quota: quotaFor(servicesDemand(services, mostNodes(target))),
      }),
      data: new Namespace(this, 'data', { name: namespaceNames.data, quota: quotaFor(dataDemand(data)) }),
      certManager: new Namespace(this, 'cert-manager', { name: charts.certManager.namespace }),
      cloudNativePg: new Namespace(this, 'cnpg-system', { name: charts.cloudNativePg.namespace }),
      eck: new Namespace(this, 'elastic-system', { name: charts.eckOperator.namespace }),
    };
    this.operators = this.deployOperators(charts);
    if (cloud === undefined) return;
    this.storageClass = new EncryptedStorageClass(this, 'storage', {
      kmsKeyArn: cloud.volumeKey?.arn,
      tags: { environment: this.environment.name },
      retain: data.protected,
    }).name;
    this.deployControllers(charts, cloud);
  }

  private deployOperators(charts: PlatformCharts): PlatformOperators {
    const { mirrors } = this.environment;
    const { namespaces } = this;
    new ChartRelease(this, 'prometheus-operator-crds', {
      namespace: kubeSystem,
      installation: charts.prometheusOperatorCrds,
      mirrors,
    });
    const certManager = new Operator(this, 'certificates', {
      namespace: namespaces.certManager,
      installation: charts.certManager,
      mirrors,
    });
    const cloudNativePg = new PostgresOperator(this, 'postgres', {
      namespace: namespaces.cloudNativePg,
      installation: charts.cloudNativePg,
      backupPlugin: charts.pluginBarmanCloud,
      certManager,
      mirrors,
    });
    const eck = new Operator(this, 'elastic', {
      namespace: namespaces.eck,
      installation: charts.eckOperator,
      mirrors,
    });
    return { certManager, cloudNativePg, eck };
  }

  private deployControllers(charts: PlatformCharts, { cluster, network }: PlatformCloud): void {
    const { mirrors } = this.environment;
    const common = { namespace: kubeSystem, mirrors };
    const { name: clusterName, region } = cluster;
    if (charts.awsLoadBalancerController !== undefined) {
      new ChartRelease(this, 'load-balancer-controller', {
        ...common,
        installation: charts.awsLoadBalancerController,
        // Its pods may not ask the instance metadata service for these: hop limit 1.
        references: { clusterName, region, vpcId: network.vpcId },
        dependsOn: this.operators.certManager.ready,
      });
    }
    if (charts.clusterAutoscaler !== undefined) {
      new ChartRelease(this, 'cluster-autoscaler', {
        ...common,
        installation: charts.clusterAutoscaler,
        references: { autoDiscovery: { clusterName }, awsRegion: region },
      });
    }
  }
}
