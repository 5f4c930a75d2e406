import { LimitRangeV1 } from '@cdktf/provider-kubernetes/lib/limit-range-v1';
import { NamespaceV1 } from '@cdktf/provider-kubernetes/lib/namespace-v1';
import { NetworkPolicyV1 } from '@cdktf/provider-kubernetes/lib/network-policy-v1';
import { ResourceQuotaV1 } from '@cdktf/provider-kubernetes/lib/resource-quota-v1';
import { Construct } from 'constructs';
import { invalidConstruct } from '../core/invalid-construct';
import { recommendedLabels } from './labels';
import { nameProblems } from './object-name';
import { clusterDns } from './well-known-peers';

/** A namespace that others deploy into. */
export interface INamespace {
  /** Its name. */
  readonly name: string;
  /** Whether traffic is denied unless a flow allows it. False for namespaces that are not ours, such as kube-system. */
  readonly isolated: boolean;
  /** The Terraform resource, where this app creates the namespace. @default - created elsewhere */
  readonly resource?: NamespaceV1;
}

/** What all pods of a namespace may ask for together. */
export interface NamespaceQuota {
  /** Sum of CPU requests, such as `4` or `500m`. */
  readonly cpu: string;
  /** Sum of memory requests, such as `8Gi`. */
  readonly memory: string;
  /** Number of pods. */
  readonly pods: number;
}

/** Properties of `Namespace`. */
export interface NamespaceProps {
  /** Name of the namespace. */
  readonly name: string;
  /**
   * Pod Security Standard that is enforced, audited and warned about.
   * @default 'restricted'
   */
  readonly podSecurity?: 'restricted' | 'baseline' | 'privileged';
  /** What all its pods may ask for together. @default - no quota */
  readonly quota?: NamespaceQuota;
}

/** Defaults of `Namespace`. */
export const namespaceDefaults = { podSecurity: 'restricted' } as const;

/**
 * What a container asks for that states no requests of its own: a quota would refuse it otherwise. No limit is added: a
 * container that requests more memory than that, and states no limit, would be refused.
 */
const defaultRequest = { cpu: '50m', memory: '64Mi' };

/** How long Terraform waits for a namespace to end: operators remove what they made in it first. */
const deleteTimeout = '15m';

/**
 * A namespace with a Pod Security Standard, in which all traffic is denied that no `NetworkFlow` names. Name
 * resolution is allowed to every pod.
 */
export class Namespace extends Construct implements INamespace {
  /** Its name. */
  readonly name: string;
  /** Traffic is denied unless a flow allows it. */
  readonly isolated = true;
  /** The Terraform resource. */
  readonly resource: NamespaceV1;

  constructor(scope: Construct, id: string, props: NamespaceProps) {
    super(scope, id);
    const { name, podSecurity = namespaceDefaults.podSecurity, quota } = props;
    const problems = nameProblems('name', name);
    if (problems.length > 0) throw invalidConstruct(this, ...problems);
    this.name = name;
    this.resource = new NamespaceV1(this, 'namespace', {
      metadata: {
        name,
        labels: {
          ...recommendedLabels(name),
          'pod-security.kubernetes.io/enforce': podSecurity,
          'pod-security.kubernetes.io/audit': podSecurity,
          'pod-security.kubernetes.io/warn': podSecurity,
        },
      },
      timeouts: { delete: deleteTimeout },
    });
    const inside = { namespace: this.resource.metadata.name };
    new NetworkPolicyV1(this, 'default-deny', {
      metadata: { name: 'default-deny', ...inside },
      spec: { podSelector: {}, policyTypes: ['Ingress', 'Egress'] },
    });
    new NetworkPolicyV1(this, 'allow-dns', {
      metadata: { name: 'allow-dns', ...inside },
      spec: {
        podSelector: {},
        policyTypes: ['Egress'],
        egress: [
          {
            to: [
              {
                namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': clusterDns.namespace.name } },
                podSelector: { matchLabels: clusterDns.labels },
              },
            ],
            ports: [
              { port: '53', protocol: 'UDP' },
              { port: '53', protocol: 'TCP' },
            ],
          },
        ],
      },
    });
    if (quota === undefined) return;
    new ResourceQuotaV1(this, 'quota', {
      metadata: { name: 'quota', ...inside },
      spec: {
        hard: { 'requests.cpu': quota.cpu, 'requests.memory': quota.memory, pods: String(quota.pods) },
      },
    });
    new LimitRangeV1(this, 'limits', {
      metadata: { name: 'limits', ...inside },
      spec: {
        limit: [{ type: 'Container', defaultRequest }],
      },
    });
  }
}
