import { TerraformOutput } from 'cdktf';
import type { Construct } from 'constructs';
import type { ICluster } from '../constructs/cluster/cluster';
import { clusterAutoscalerPermissions } from '../constructs/cluster/cluster-autoscaler-permissions';
import type { ManagedClusterOptions } from '../constructs/cluster/cluster-options';
import { EksCluster } from '../constructs/cluster/eks-cluster';
import { LoadBalancer } from '../constructs/cluster/load-balancer';
import { LoadBalancerHost } from '../constructs/cluster/load-balancer-host';
import { loadBalancerControllerPermissions } from '../constructs/cluster/load-balancer-controller-permissions';
import { NetworkAddons } from '../constructs/cluster/network-addons';
import { NodeGroups } from '../constructs/cluster/node-groups';
import { PodIdentity } from '../constructs/cluster/pod-identity';
import { serviceAccounts } from '../constructs/cluster/service-accounts';
import { VolumeStorage } from '../constructs/cluster/volume-storage';
import { WorkloadAddons } from '../constructs/cluster/workload-addons';
import type { KmsKey } from '../constructs/core/kms-key';
import { resourcePrefix } from '../constructs/core/resource-prefix';
import { loginProxyDefaults } from '../constructs/monitoring/login-proxy-settings';
import type { Certificate } from '../constructs/network/certificate';
import type { DnsZone } from '../constructs/network/dns-zone';
import type { INetwork } from '../constructs/network/network';
import type { AwsTarget, Environment } from '../environments/environment';
import { loginHost } from '../environments/monitoring-access';
import { LayerStack } from './layer-stack';

/** Properties of `ClusterStack`. */
export interface ClusterStackProps {
  /** The environment. */
  readonly environment: Environment;
  /** Its target: only AWS environments have a cluster of their own. */
  readonly target: AwsTarget;
  /** The VPC. */
  readonly network: INetwork;
  /** The zone of the environment's domain. */
  readonly dnsZone: DnsZone;
  /** The certificate of the environment's domain. */
  readonly certificate: Certificate;
  /** The certificate of monitoring's host. @default - monitoring has no host */
  readonly loginCertificate?: Certificate;
}

/**
 * `<environment>-cluster`: control plane, nodes, add-ons, load balancer, and the AWS identities of the controllers.
 *
 * The platform stack comes after it: access entries outlive the charts that Terraform removes through them, and Pod
 * Identity associations exist before the pods that need them.
 */
export class ClusterStack extends LayerStack {
  /** The cluster, made here or existing. */
  readonly cluster: ICluster;
  /** The way in from the internet. */
  readonly loadBalancer: LoadBalancer;
  /** The host of monitoring, where people log in to it. */
  readonly login?: LoadBalancerHost;
  /** Identity of AWS Load Balancer Controller. */
  readonly loadBalancerControllerIdentity: PodIdentity;
  /** Identity of cluster-autoscaler, where it resizes the node groups. */
  readonly clusterAutoscalerIdentity?: PodIdentity;
  /** Key for persistent volumes. An existing cluster's EBS driver is its owner's, and knows no key of ours. */
  readonly volumeKey?: KmsKey;

  constructor(scope: Construct, props: ClusterStackProps) {
    const { environment, target, network, dnsZone, certificate } = props;
    super(scope, environment, 'cluster');
    const name = resourcePrefix(environment.name);
    const deletionProtection = environment.data.protected;
    const options = target.cluster;
    if (options.kind === 'existing') {
      this.cluster = EksCluster.fromAttributes(this, 'eks', {
        ...options,
        resourcePrefix: name,
        location: target,
      });
    } else {
      const { roles } = target;
      const location = target;
      const cluster = new EksCluster(this, 'eks', { name, location, network, options, roles, deletionProtection });
      this.cluster = cluster;
      const nodeGroups = this.nodes(name, cluster, network, options);
      const storage = { cluster, name, preventDestroy: deletionProtection, after: nodeGroups.ready };
      this.volumeKey = new VolumeStorage(this, 'volumes', storage).key;
      if (options.autoscaling === 'cluster-autoscaler') {
        this.clusterAutoscalerIdentity = new PodIdentity(this, 'cluster-autoscaler', {
          cluster,
          serviceAccount: serviceAccounts.clusterAutoscaler,
          permissions: clusterAutoscalerPermissions(cluster, nodeGroups.arns),
        });
      }
    }
    this.loadBalancer = new LoadBalancer(this, 'load-balancer', {
      name,
      network,
      cluster: this.cluster,
      dnsZone,
      certificate,
      options: options.loadBalancer,
      deletionProtection,
    });
    this.login = this.loginTo(props);
    this.loadBalancerControllerIdentity = new PodIdentity(this, 'load-balancer-controller', {
      cluster: this.cluster,
      serviceAccount: serviceAccounts.loadBalancerController,
      permissions: loadBalancerControllerPermissions(
        this.loadBalancer.targetGroupArn,
        ...(this.login === undefined ? [] : [this.login.targetGroupArn]),
      ),
    });
    new TerraformOutput(this, 'url', { value: this.loadBalancer.url });
  }

  private loginTo({
    environment,
    network,
    dnsZone,
    loginCertificate,
  }: ClusterStackProps): LoadBalancerHost | undefined {
    const host = loginHost(environment);
    if (host === undefined || loginCertificate === undefined) return undefined;
    const { ports, healthPath } = loginProxyDefaults;
    return new LoadBalancerHost(this, 'login', {
      loadBalancer: this.loadBalancer,
      host,
      certificate: loginCertificate,
      dnsZone,
      network,
      prefix: 'login',
      priority: 10,
      target: { name: 'login-proxy', description: 'the login proxy', port: ports.http, healthPath },
    });
  }

  private nodes(name: string, cluster: EksCluster, network: INetwork, options: ManagedClusterOptions): NodeGroups {
    const { ready: after } = new NetworkAddons(this, 'network-addons', { cluster });
    const nodeGroups = new NodeGroups(this, 'nodes', { cluster, name, network, options, after });
    new WorkloadAddons(this, 'workload-addons', { cluster, after: nodeGroups.ready });
    return nodeGroups;
  }
}
