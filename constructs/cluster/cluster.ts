import type { AwsLocation } from '../core/aws-location';
import type { EksAccess } from '../kubernetes/cluster-access';
import type { ManagedClusterOptions } from './cluster-options';

/** Who changes the number of nodes. */
export type NodeAutoscaling = ManagedClusterOptions['autoscaling'];

/** The log group that EKS writes the logs of a control plane to; the audit log is among them where the owner turned it on. */
export interface ControlPlaneLogs {
  /** Name, known at synth. */
  readonly name: string;
  /** ARN, without `:*`. */
  readonly arn: string;
}

/** An EKS cluster, ours or somebody else's: what the things around it need to know. */
export interface ICluster extends AwsLocation {
  /** Name of the cluster. */
  readonly name: string;
  /** First part of the names of AWS resources that belong to it: the roles of pipelines may make no others. */
  readonly resourcePrefix: string;
  /** ARN of the cluster. */
  readonly arn: string;
  /** How Terraform reaches its Kubernetes API. */
  readonly access: EksAccess;
  /** The security group that EKS made for the cluster: its nodes, its pods and its API server are in it. */
  readonly securityGroupId: string;
  /** Who changes the number of nodes. */
  readonly autoscaling: NodeAutoscaling;
  /** Where the logs of its control plane are. */
  readonly controlPlaneLogs: ControlPlaneLogs;
}

/** Name of the log group of a control plane: EKS chooses it. */
export function controlPlaneLogGroup(cluster: string): string {
  return `/aws/eks/${cluster}/cluster`;
}

/** A cluster that is made here. */
export interface IManagedCluster extends ICluster {
  /** Its Kubernetes minor. */
  readonly version: ManagedClusterOptions['version'];
}

/** What is known of a cluster that somebody else owns. */
export interface ClusterAttributes {
  /** Name of the cluster. */
  readonly name: string;
  /** First part of the names of AWS resources that are made for it, such as `zerotrace-staging`. @default - its name */
  readonly resourcePrefix?: string;
  /** Account and region. */
  readonly location: AwsLocation;
  /** URL of its API server. */
  readonly endpoint: string;
  /** CA certificate of its API server, base64. */
  readonly certificateAuthority: string;
  /** Its cluster security group. */
  readonly securityGroupId: string;
}
