import { ClusterRoleBindingV1 } from '@cdktf/provider-kubernetes/lib/cluster-role-binding-v1';
import { ClusterRoleV1 } from '@cdktf/provider-kubernetes/lib/cluster-role-v1';
import { ServiceAccountV1 } from '@cdktf/provider-kubernetes/lib/service-account-v1';
import type { ITerraformDependable } from 'cdktf';
import { Construct } from 'constructs';
import { recommendedLabels } from '../kubernetes/labels';
import type { INamespace } from '../kubernetes/namespace';
import { namespaceName } from '../kubernetes/namespace-name';

/** Properties of `KubeletReader`. */
export interface KubeletReaderProps {
  /** Name of the service account, and of its role with the namespace before it. */
  readonly name: string;
  /** Namespace of the service account. */
  readonly namespace: INamespace;
}

/** A service account that may ask kubelets for their figures, and nothing else of anything. */
export class KubeletReader extends Construct {
  /** Name of the service account. */
  readonly serviceAccount: string;
  /** What has to exist before the pods do. */
  readonly ready: readonly ITerraformDependable[];

  constructor(scope: Construct, id: string, { name, namespace }: KubeletReaderProps) {
    super(scope, id);
    const labels = recommendedLabels(name, 'shipper');
    const role = new ClusterRoleV1(this, 'role', {
      metadata: { name: `${namespace.name}-${name}`, labels },
      rule: [{ apiGroups: [''], resources: ['nodes/stats', 'nodes/metrics'], verbs: ['get'] }],
    });
    const account = new ServiceAccountV1(this, 'service-account', {
      metadata: { name, namespace: namespaceName(this, namespace), labels },
      automountServiceAccountToken: false,
    });
    const binding = new ClusterRoleBindingV1(this, 'binding', {
      metadata: { name: `${namespace.name}-${name}`, labels },
      roleRef: { apiGroup: 'rbac.authorization.k8s.io', kind: 'ClusterRole', name: role.metadata.name },
      subject: [{ kind: 'ServiceAccount', name, namespace: namespace.name }],
    });
    this.serviceAccount = name;
    this.ready = [account, binding];
  }
}
