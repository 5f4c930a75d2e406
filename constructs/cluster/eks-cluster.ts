import { EksCluster as AwsEksCluster } from '@cdktf/provider-aws/lib/eks-cluster';
import { VpcSecurityGroupIngressRule } from '@cdktf/provider-aws/lib/vpc-security-group-ingress-rule';
import { Construct } from 'constructs';
import type { AwsLocation } from '../core/aws-location';
import { invalidConstruct } from '../core/invalid-construct';
import { KmsKey } from '../core/kms-key';
import { LogGroup } from '../core/log-group';
import { shown } from '../core/problem';
import type { EksAccess } from '../kubernetes/cluster-access';
import type { INetwork } from '../network/network';
import { AccessEntry } from './access-entry';
import type { ClusterAttributes, ControlPlaneLogs, ICluster, IManagedCluster, NodeAutoscaling } from './cluster';
import { controlPlaneLogGroup } from './cluster';
import type { ManagedClusterOptions } from './cluster-options';
import { serviceCidr } from './cluster-options';
import { ClusterRole } from './cluster-role';
import { ImportedCluster } from './imported-cluster';

/** The roles of the pipeline. */
export interface PipelineRoles {
  /** ARN of the role that plans: it reads everything, Secrets included, since Helm keeps its releases there. */
  readonly plan: string;
  /** ARN of the role that applies. */
  readonly apply: string;
}

/** Properties of `EksCluster`. */
export interface EksClusterProps {
  /** Name of the cluster, unique in account and region. */
  readonly name: string;
  /** Account and region. */
  readonly location: AwsLocation;
  /** The VPC of the cluster. */
  readonly network: INetwork;
  /** Version, endpoint, logs, autoscaling. */
  readonly options: ManagedClusterOptions;
  /** Who gets into its Kubernetes API: nobody else does, not even who creates it. */
  readonly roles: PipelineRoles;
  /** Makes EKS refuse to delete the cluster. @default false */
  readonly deletionProtection?: boolean;
}

/** Defaults of `EksCluster`. */
export const eksClusterDefaults = {
  deletionProtection: false,
  logTypes: ['api', 'audit', 'authenticator', 'controllerManager', 'scheduler'],
} as const;

/**
 * An EKS control plane: encrypted secrets, all logs, access by IAM roles, an endpoint inside the VPC.
 *
 * Nodes and add-ons are constructs of their own, since they come in an order: `NetworkAddons`, `NodeGroups`, the rest.
 */
export class EksCluster extends Construct implements IManagedCluster {
  /** A cluster that exists. */
  static fromAttributes(scope: Construct, id: string, attributes: ClusterAttributes): ICluster {
    return new ImportedCluster(scope, id, attributes);
  }

  readonly name: string;
  readonly resourcePrefix: string;
  readonly arn: string;
  readonly account: string;
  readonly region: string;
  readonly access: EksAccess;
  readonly securityGroupId: string;
  readonly autoscaling: NodeAutoscaling;
  readonly version: ManagedClusterOptions['version'];
  readonly controlPlaneLogs: ControlPlaneLogs;

  constructor(scope: Construct, id: string, props: EksClusterProps) {
    super(scope, id);
    const { name, location, network, options, roles } = props;
    this.check(roles);
    const secretsKey = new KmsKey(this, 'secrets-key', {
      alias: `${name}-kubernetes-secrets`,
      description: `Kubernetes secrets of the cluster ${name}`,
      location,
    });
    const logGroup = new LogGroup(this, 'logs', {
      name: controlPlaneLogGroup(name),
      retentionDays: options.logRetentionDays,
      key: new KmsKey(this, 'logs-key', {
        alias: `${name}-control-plane-logs`,
        description: `Control-plane logs of the cluster ${name}`,
        location,
      }),
    });
    const role = new ClusterRole(this, 'role', { name: `${name}-cluster`, secretsKeyArn: secretsKey.arn });
    const cluster = new AwsEksCluster(this, 'cluster', {
      name,
      version: options.version,
      roleArn: role.arn,
      vpcConfig: {
        subnetIds: [...network.intraSubnetIds],
        endpointPrivateAccess: true,
        ...(options.endpoint.access === 'public'
          ? { endpointPublicAccess: true, publicAccessCidrs: options.endpoint.allowedCidrs }
          : { endpointPublicAccess: false }),
      },
      kubernetesNetworkConfig: { ipFamily: 'ipv4', serviceIpv4Cidr: serviceCidr },
      encryptionConfig: { resources: ['secrets'], provider: { keyArn: secretsKey.arn } },
      enabledClusterLogTypes: [...eksClusterDefaults.logTypes],
      accessConfig: { authenticationMode: 'API', bootstrapClusterCreatorAdminPermissions: false },
      upgradePolicy: { supportType: 'STANDARD' },
      // The add-ons are ours (`EksAddon`): EKS's own copies would be adopted or fought over.
      bootstrapSelfManagedAddons: false,
      deletionProtection: props.deletionProtection ?? eksClusterDefaults.deletionProtection,
      dependsOn: [...logGroup.ready, ...role.ready],
    });
    this.name = cluster.name;
    this.resourcePrefix = name;
    this.arn = cluster.arn;
    this.account = location.account;
    this.region = location.region;
    this.securityGroupId = cluster.vpcConfig.clusterSecurityGroupId;
    this.autoscaling = options.autoscaling;
    this.version = options.version;
    this.controlPlaneLogs = { name: controlPlaneLogGroup(name), arn: logGroup.arn };
    this.access = {
      kind: 'eks',
      name: cluster.name,
      endpoint: cluster.endpoint,
      certificateAuthority: cluster.certificateAuthority.get(0).data,
      region: location.region,
    };
    const clusterName = cluster.name;
    new AccessEntry(this, 'apply', { clusterName, principalArn: roles.apply, policy: 'AmazonEKSClusterAdminPolicy' });
    new AccessEntry(this, 'plan', { clusterName, principalArn: roles.plan, policy: 'AmazonEKSAdminViewPolicy' });
    if (options.endpoint.access === 'private') this.letVpcIn(network);
  }

  /** Runners and proxies are not in the cluster's security group, which admits nobody but its members. */
  private letVpcIn({ cidr }: INetwork): void {
    new VpcSecurityGroupIngressRule(this, 'api-from-vpc', {
      securityGroupId: this.securityGroupId,
      description: 'Kubernetes API from the VPC',
      ipProtocol: 'tcp',
      fromPort: 443,
      toPort: 443,
      cidrIpv4: cidr,
    });
  }

  private check(roles: PipelineRoles): void {
    if (roles.plan !== roles.apply) return;
    throw invalidConstruct(this, {
      property: 'roles.plan',
      got: shown(roles.plan),
      expected: 'another role than the one that applies: EKS has one access entry per role',
      fix: 'give the plan a role of its own, which only reads',
    });
  }
}
