import { EksPodIdentityAssociation } from '@cdktf/provider-aws/lib/eks-pod-identity-association';
import { IamRole } from '@cdktf/provider-aws/lib/iam-role';
import { IamRolePolicy } from '@cdktf/provider-aws/lib/iam-role-policy';
import { IamRolePolicyAttachment } from '@cdktf/provider-aws/lib/iam-role-policy-attachment';
import type { ITerraformDependable } from 'cdktf';
import { Construct } from 'constructs';
import { invalidConstruct } from '../core/invalid-construct';
import { policyDocument } from '../core/policy-document';
import { shown } from '../core/problem';
import type { ICluster } from './cluster';
import type { AwsManagedPolicy, PodPermission } from './pod-permission';
import { permissionProblems } from './pod-permission';
import type { ServiceAccountReference } from './service-accounts';

/** Properties of `PodIdentity`. */
export interface PodIdentityProps {
  /** The cluster whose pods get the role. It needs the add-on `eks-pod-identity-agent`. */
  readonly cluster: ICluster;
  /** The service account whose pods get the role. */
  readonly serviceAccount: ServiceAccountReference;
  /** What the role may do. @default nothing */
  readonly permissions?: readonly PodPermission[];
  /** Policies of AWS that the role has too. @default none */
  readonly managedPolicies?: readonly AwsManagedPolicy[];
}

/**
 * An IAM role for the pods of one service account, by EKS Pod Identity.
 *
 * That service account of that cluster can take the role, and nobody else, whatever other associations exist. EKS
 * injects the credentials at admission, so the association has to exist before the pods do.
 */
export class PodIdentity extends Construct {
  /** ARN of the role. */
  readonly roleArn: string;
  /** The service account whose pods get the role. */
  readonly serviceAccount: ServiceAccountReference;
  /** What has to exist before the pods do. */
  readonly ready: readonly ITerraformDependable[];

  constructor(scope: Construct, id: string, props: PodIdentityProps) {
    super(scope, id);
    const { cluster, serviceAccount, permissions = [], managedPolicies = [] } = props;
    this.check(permissions, managedPolicies);
    const role = new IamRole(this, 'role', {
      name: `${cluster.resourcePrefix}-${id}`,
      description: `Pods of service account ${serviceAccount.namespace}/${serviceAccount.name}`,
      assumeRolePolicy: trustPolicy(cluster, serviceAccount),
    });
    const attachments = managedPolicies.map(
      ({ name }) =>
        new IamRolePolicyAttachment(this, name.slice(name.lastIndexOf('/') + 1), {
          role: role.name,
          policyArn: `arn:aws:iam::aws:policy/${name}`,
        }),
    );
    const inline: ITerraformDependable[] = [];
    if (permissions.length > 0) {
      const policy = new IamRolePolicy(this, 'policy', {
        name: 'permissions',
        role: role.name,
        policy: policyDocument(
          permissions.map(({ Sid, Action, Resource, Condition }) => ({
            Sid,
            Effect: 'Allow',
            Action,
            Resource,
            ...(Condition && { Condition }),
          })),
        ),
      });
      inline.push(policy);
    }
    const association = new EksPodIdentityAssociation(this, 'association', {
      clusterName: cluster.name,
      namespace: serviceAccount.namespace,
      serviceAccount: serviceAccount.name,
      roleArn: role.arn,
    });
    this.roleArn = role.arn;
    this.serviceAccount = serviceAccount;
    this.ready = [association, ...attachments, ...inline];
  }

  private check(permissions: readonly PodPermission[], managedPolicies: readonly AwsManagedPolicy[]): void {
    const problems = permissionProblems(permissions);
    for (const { name, wildcard } of managedPolicies) {
      if (wildcard.reason.trim() !== '') continue;
      problems.push({
        property: `managedPolicies.${name}.wildcard.reason`,
        got: shown(wildcard.reason),
        expected: 'why a policy of AWS is right here',
        fix: 'write the reason, or list what is needed in `permissions`',
      });
    }
    if (permissions.length + managedPolicies.length === 0) {
      problems.push({
        property: 'permissions',
        got: 'nothing',
        expected: 'at least one permission or managed policy',
        fix: 'say what the role may do, or remove the identity',
      });
    }
    if (problems.length > 0) throw invalidConstruct(this, ...problems);
  }
}

/** Pod Identity sends these tags with each session: https://docs.aws.amazon.com/eks/latest/userguide/pod-id-abac.html */
function trustPolicy(cluster: ICluster, serviceAccount: ServiceAccountReference): string {
  return policyDocument([
    {
      Sid: 'PodIdentity',
      Effect: 'Allow',
      Principal: { Service: 'pods.eks.amazonaws.com' },
      Action: ['sts:AssumeRole', 'sts:TagSession'],
      Condition: {
        StringEquals: {
          'aws:RequestTag/eks-cluster-arn': cluster.arn,
          'aws:RequestTag/kubernetes-namespace': serviceAccount.namespace,
          'aws:RequestTag/kubernetes-service-account': serviceAccount.name,
        },
      },
    },
  ]);
}
