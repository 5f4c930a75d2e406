import { Testing } from 'cdktf';
import { parseEnvironment } from '../../environments/environment';
import { development } from '../../environments/development';
import { production } from '../../environments/production';
import type { AwsTarget, EnvironmentInput } from '../../environments/environment';
import { ClusterStack } from '../../stacks/cluster-stack';
import { NetworkStack } from '../../stacks/network-stack';
import type { Synthesized } from '../support/synthesize';
import { resource, resources } from '../support/synthesize';

/** The cluster stack of production, after a change of its target. */
function clusterStack(
  change: Partial<AwsTarget> = {},
  input: EnvironmentInput = production,
): { stack: ClusterStack; json: Synthesized } {
  const environment = parseEnvironment({ ...input, target: { ...input.target, ...change } });
  const { target } = environment;
  if (target.kind !== 'aws') throw new Error('production is on AWS');
  const app = Testing.app();
  const { network, dnsZone, certificate, loginCertificate } = new NetworkStack(app, { environment, target });
  const stack = new ClusterStack(app, { environment, target, network, dnsZone, certificate, loginCertificate });
  return { stack, json: JSON.parse(Testing.synth(stack)) as Synthesized };
}

const addonOrder = (json: Synthesized) =>
  resources(json, 'aws_eks_addon').map(([, { addon_name, depends_on }]) => [
    addon_name,
    JSON.stringify(depends_on ?? []).includes('aws_eks_node_group.'),
  ]);

describe('ClusterStack', () => {
  const { stack, json } = clusterStack();

  it('is named after environment and layer', () => {
    expect(stack.node.id).toBe('production-cluster');
    expect(resource(json, 'aws_eks_cluster')['name']).toBe('zerotrace-production');
  });

  it('brings the network add-ons before the nodes and the others after', () => {
    expect(addonOrder(json)).toEqual([
      ['vpc-cni', false],
      ['kube-proxy', false],
      ['eks-pod-identity-agent', false],
      ['aws-ebs-csi-driver', true],
      ['coredns', true],
      ['metrics-server', true],
    ]);
    for (const [, { depends_on }] of resources(json, 'aws_eks_node_group')) {
      expect(JSON.stringify(depends_on)).toMatch(/network-addons_cni.*network-addons_kube-proxy.*pod-identity-agent/);
    }
  });

  it('protects what production cannot lose', () => {
    expect(resource(json, 'aws_eks_cluster')['deletion_protection']).toBe(true);
    expect(resource(json, 'aws_lb')['enable_deletion_protection']).toBe(true);
    expect(resource(json, 'aws_kms_key', 'volumes_')['lifecycle']).toEqual({ prevent_destroy: true });
  });

  it('has the identities of the controllers before their charts', () => {
    const associations = resources(json, 'aws_eks_pod_identity_association').map(
      ([, { service_account }]) => service_account,
    );
    expect(associations.sort()).toEqual([
      'aws-load-balancer-controller',
      'aws-node',
      'cluster-autoscaler',
      'ebs-csi-controller-sa',
    ]);
    expect(stack.loadBalancerControllerIdentity.serviceAccount).toEqual({
      namespace: 'kube-system',
      name: 'aws-load-balancer-controller',
    });
    expect(stack.clusterAutoscalerIdentity?.serviceAccount.name).toBe('cluster-autoscaler');
  });

  it('has a host for monitoring where people log in, whose targets the controller may register too', () => {
    expect(resource(json, 'aws_lb_listener_rule')).toMatchObject({
      condition: [{ host_header: { values: ['monitoring.zerotrace.example.com'] } }],
    });
    const policies = JSON.stringify(resources(json, 'aws_iam_role_policy'));
    expect(policies).toMatch(
      /RegisterTargets[^]*aws_lb_target_group\.load-balancer_edge_[^]*aws_lb_target_group\.login_targets_/,
    );
    const other = clusterStack({}, development);
    expect(other.stack.login).toBeUndefined();
    expect(resources(other.json, 'aws_lb_listener_rule')).toEqual([]);
  });

  it('has no autoscaler where nobody changes the number of nodes', () => {
    const { cluster } = parseTarget();
    const fixed = clusterStack(
      { cluster: { ...cluster, autoscaling: 'none' } },
      // What is bought at first has no room for logs.
      { ...production, logging: undefined },
    );
    expect(fixed.stack.clusterAutoscalerIdentity).toBeUndefined();
    expect(fixed.stack.cluster.autoscaling).toBe('none');
  });

  it('puts a load balancer and its controller on an existing cluster, and no nodes, keys and add-ons', () => {
    const shared = clusterStack({
      cluster: {
        kind: 'existing',
        name: 'shared',
        endpoint: 'https://shared.eks.example.com',
        certificateAuthority: 'Y2VydGlmaWNhdGU=',
        securityGroupId: 'sg-0123456789abcdef0',
        nodeSystem: 'general',
        loadBalancer: { accessLogRetentionDays: 30 },
      },
    });
    for (const type of ['aws_eks_cluster', 'aws_eks_node_group', 'aws_eks_addon', 'aws_kms_key']) {
      expect(resources(shared.json, type)).toEqual([]);
    }
    expect(shared.stack.volumeKey).toBeUndefined();
    expect(resource(shared.json, 'aws_lb')['name']).toBe('zerotrace-production');
    expect(resource(shared.json, 'aws_eks_pod_identity_association')['cluster_name']).toBe('shared');
    expect(resource(shared.json, 'aws_vpc_security_group_ingress_rule', 'load-balancer_firewall_edge')).toMatchObject({
      security_group_id: 'sg-0123456789abcdef0',
    });
  });
});

function parseTarget(): AwsTarget & { cluster: { kind: 'managed' } } {
  const { target } = parseEnvironment(production);
  if (target.kind !== 'aws' || target.cluster.kind !== 'managed')
    throw new Error('production has a cluster of its own');
  return { ...target, cluster: target.cluster };
}
