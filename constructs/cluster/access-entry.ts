import { EksAccessEntry } from '@cdktf/provider-aws/lib/eks-access-entry';
import { EksAccessPolicyAssociation } from '@cdktf/provider-aws/lib/eks-access-policy-association';
import { Construct } from 'constructs';

/** Properties of `AccessEntry`. */
export interface AccessEntryProps {
  /** The cluster, as a reference to its resource: the entry has to wait for it. */
  readonly clusterName: string;
  /** The IAM role that gets in. */
  readonly principalArn: string;
  /** What it may do, in all namespaces: a cluster access policy of EKS. */
  readonly policy: 'AmazonEKSClusterAdminPolicy' | 'AmazonEKSAdminViewPolicy';
}

/**
 * Lets an IAM role into the Kubernetes API of a cluster.
 *
 * It must outlive every chart: Terraform removes charts through the Kubernetes API, and a role without an entry gets
 * 401 there (terraform-aws-modules/terraform-aws-eks issue 2923). So entries live in the cluster stack and charts in
 * the stacks above it, which are destroyed first.
 */
export class AccessEntry extends Construct {
  constructor(scope: Construct, id: string, { clusterName, principalArn, policy }: AccessEntryProps) {
    super(scope, id);
    const entry = new EksAccessEntry(this, 'entry', { clusterName, principalArn, type: 'STANDARD' });
    new EksAccessPolicyAssociation(this, 'policy', {
      clusterName,
      principalArn: entry.principalArn,
      policyArn: `arn:aws:eks::aws:cluster-access-policy/${policy}`,
      accessScope: { type: 'cluster' },
    });
  }
}
