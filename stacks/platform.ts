import type { Construct } from 'constructs';
import type { ClusterAccess } from '../constructs/kubernetes/cluster-access';
import type { Environment } from '../environments/environment';
import { ClusterStack } from './cluster-stack';
import { DataStack } from './data-stack';
import type { LayerStack } from './layer-stack';
import { LoggingStack } from './logging-stack';
import { MonitoringStack } from './monitoring-stack';
import { NetworkStack } from './network-stack';
import { PlatformStack } from './platform-stack';
import { SecurityStack } from './security-stack';
import { ServicesStack } from './services-stack';

/**
 * One environment: its stacks, wired and in order. `cdktf deploy '<environment>-*'` deploys all of them.
 *
 * A plain class, not a construct: cdktf finds the order of stacks only among direct children of the app.
 */
export class Platform {
  /** VPC, DNS zone, certificate. AWS environments only. */
  readonly network?: NetworkStack;
  /** Cluster, nodes, load balancer. AWS environments only. */
  readonly cluster?: ClusterStack;
  /** Namespaces and operators. */
  readonly platform: PlatformStack;
  /** PostgreSQL and Valkey. */
  readonly data: DataStack;
  /** The ZeroTrace services. */
  readonly services: ServicesStack;
  /** Prometheus, Alertmanager, Grafana, and what they watch. */
  readonly monitoring: MonitoringStack;
  /** Elasticsearch, Kibana, Logstash and Beats. Only where the environment keeps logs. */
  readonly logging?: LoggingStack;
  /** Suricata and Wazuh. Only where the environment looks for intruders. */
  readonly security?: SecurityStack;
  /** Every stack, in the order in which they are deployed. */
  readonly stacks: readonly LayerStack[];

  /**
   * @param app The cdktf app.
   * @param environment A parsed environment: see `parseEnvironment`.
   */
  constructor(app: Construct, environment: Environment) {
    const { aws, access } = reachCluster(app, environment);
    const cloud = aws && {
      network: aws.network.network,
      cluster: aws.cluster.cluster,
      volumeKey: aws.cluster.volumeKey,
    };
    this.network = aws?.network;
    this.cluster = aws?.cluster;
    this.platform = new PlatformStack(app, { environment, access, cloud });
    this.data = new DataStack(app, { environment, access, cloud, platform: this.platform });
    this.services = new ServicesStack(app, {
      environment,
      access,
      namespaces: this.platform.namespaces,
      postgres: this.data.postgres,
      valkey: this.data.valkey,
      loadBalancer: aws && {
        targetGroupArn: aws.cluster.loadBalancer.targetGroupArn,
        cidrs: aws.network.network.publicSubnetCidrs,
      },
    });
    this.monitoring = new MonitoringStack(app, {
      environment,
      access,
      cloud,
      storageClass: this.platform.storageClass,
      loadBalancer: aws?.cluster.login && {
        targetGroupArn: aws.cluster.login.targetGroupArn,
        cidrs: aws.network.network.publicSubnetCidrs,
      },
      watched: {
        services: {
          api: this.services.api.workload,
          enrichment: this.services.enrichment.workload,
          web: this.services.web.workload,
          edge: this.services.edge.workload,
        },
        postgres: this.data.postgres,
        valkey: this.data.valkey,
        operators: this.platform.operators,
      },
    });
    this.logging =
      environment.logging &&
      new LoggingStack(app, {
        environment,
        access,
        cloud,
        options: environment.logging,
        operators: this.platform.operators,
        storageClass: this.platform.storageClass,
        prometheus: this.monitoring.prometheus,
        grafana: this.monitoring.grafana,
      });
    this.security =
      environment.security &&
      new SecurityStack(app, {
        environment,
        access,
        cloud,
        options: environment.security,
        operators: this.platform.operators,
        storageClass: this.platform.storageClass,
        prometheus: this.monitoring.prometheus,
      });
    const before = aws === undefined ? [] : [aws.network, aws.cluster];
    const after = [this.logging, this.security].filter((stack) => stack !== undefined);
    this.stacks = [...before, this.platform, this.data, this.services, this.monitoring, ...after];
    // Plain names cross most boundaries, and cdktf knows only of references.
    this.stacks.forEach((stack, index) => {
      const upstream = this.stacks[index - 1];
      if (upstream !== undefined) stack.addDependency(upstream);
    });
  }
}

/** How the cluster is reached, and on AWS the stacks that make it. */
interface Reach {
  readonly access: ClusterAccess;
  readonly aws?: { readonly network: NetworkStack; readonly cluster: ClusterStack };
}

function reachCluster(app: Construct, environment: Environment): Reach {
  const { target } = environment;
  if (target.kind === 'kubeconfig') return { access: target };
  const network = new NetworkStack(app, { environment, target });
  const cluster = new ClusterStack(app, {
    environment,
    target,
    network: network.network,
    dnsZone: network.dnsZone,
    certificate: network.certificate,
    loginCertificate: network.loginCertificate,
  });
  return { access: cluster.cluster.access, aws: { network, cluster } };
}
