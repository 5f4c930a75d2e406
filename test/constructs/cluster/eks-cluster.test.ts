import { TerraformStack, Testing } from 'cdktf';
import type { EksClusterProps } from '../../../constructs/cluster/eks-cluster';
import { EksCluster } from '../../../constructs/cluster/eks-cluster';
import { sampleClusterOptions, sampleLocation, sampleNetwork } from '../../support/sample-cluster';
import { resource, resources, statements, synthesize } from '../../support/synthesize';

const roles = { plan: 'arn:aws:iam::111122223333:role/plan', apply: 'arn:aws:iam::111122223333:role/apply' };

const props = (change: Partial<EksClusterProps> = {}): EksClusterProps => ({
  name: 'zerotrace-test',
  location: sampleLocation,
  network: sampleNetwork,
  options: sampleClusterOptions(),
  roles,
  ...change,
});

const synthesized = (change: Partial<EksClusterProps> = {}) =>
  synthesize((stack) => {
    new EksCluster(stack, 'eks', props(change));
  });

describe('EksCluster', () => {
  it('is private, in standard support, and lets only access entries in', () => {
    expect(resource(synthesized(), 'aws_eks_cluster')).toMatchObject({
      name: 'zerotrace-test',
      version: '1.35',
      vpc_config: {
        subnet_ids: ['subnet-intra-a', 'subnet-intra-b'],
        endpoint_private_access: true,
        endpoint_public_access: false,
      },
      kubernetes_network_config: { ip_family: 'ipv4', service_ipv4_cidr: '172.20.0.0/16' },
      access_config: { authentication_mode: 'API', bootstrap_cluster_creator_admin_permissions: false },
      upgrade_policy: { support_type: 'STANDARD' },
      bootstrap_self_managed_addons: false,
      deletion_protection: false,
    });
    expect(resource(synthesized({ deletionProtection: true }), 'aws_eks_cluster')['deletion_protection']).toBe(true);
  });

  it('lets the VPC reach a private API server, since runners and proxies are not in its security group', () => {
    expect(resource(synthesized(), 'aws_vpc_security_group_ingress_rule')).toMatchObject({
      security_group_id: expect.stringMatching(/\.vpc_config\[0\]\.cluster_security_group_id\}$/),
      cidr_ipv4: '10.20.0.0/16',
      ip_protocol: 'tcp',
      from_port: 443,
      to_port: 443,
    });
  });

  it('is reached from listed networks where the endpoint is public, and from inside still', () => {
    const endpoint = { access: 'public', allowedCidrs: ['203.0.113.0/24'] };
    const json = synthesized({ options: sampleClusterOptions({ endpoint }) });
    expect(resource(json, 'aws_eks_cluster')['vpc_config']).toMatchObject({
      endpoint_private_access: true,
      endpoint_public_access: true,
      public_access_cidrs: ['203.0.113.0/24'],
    });
    expect(resources(json, 'aws_vpc_security_group_ingress_rule')).toEqual([]);
  });

  it('encrypts secrets with a rotated key of their own', () => {
    const json = synthesized();
    expect(resource(json, 'aws_eks_cluster')['encryption_config']).toEqual({
      resources: ['secrets'],
      provider: { key_arn: expect.stringMatching(/^\$\{aws_kms_key\.eks_secrets-key_\w+\.arn\}$/) },
    });
    expect(resource(json, 'aws_kms_key', 'eks_secrets-key')).toMatchObject({ enable_key_rotation: true });
    expect(resource(json, 'aws_kms_alias', 'eks_secrets-key')['name']).toBe('alias/zerotrace-test-kubernetes-secrets');
  });

  it('writes every control-plane log into an encrypted log group that exists before it', () => {
    const json = synthesized({ options: sampleClusterOptions({ logRetentionDays: 365 }) });
    const cluster = resource(json, 'aws_eks_cluster');
    expect(cluster['enabled_cluster_log_types']).toEqual([
      'api',
      'audit',
      'authenticator',
      'controllerManager',
      'scheduler',
    ]);
    expect(resource(json, 'aws_cloudwatch_log_group')).toMatchObject({
      name: '/aws/eks/zerotrace-test/cluster',
      retention_in_days: 365,
      kms_key_id: expect.stringMatching(/^\$\{aws_kms_key\.eks_logs-key_\w+\.arn\}$/),
    });
    expect(cluster['depends_on']).toEqual([
      expect.stringMatching(/^aws_cloudwatch_log_group\.eks_logs_group_/),
      expect.stringMatching(/^aws_iam_role_policy_attachment\.eks_role_AmazonEKSClusterPolicy_/),
      expect.stringMatching(/^aws_iam_role_policy\.eks_role_secrets_/),
    ]);
  });

  it('lets the applying role administer and the planning role read, Secrets included', () => {
    const json = synthesized();
    const entries = ['apply', 'plan'].map((name) => [
      resource(json, 'aws_eks_access_entry', `eks_${name}`)['principal_arn'],
      resource(json, 'aws_eks_access_policy_association', `eks_${name}`)['policy_arn'],
      resource(json, 'aws_eks_access_policy_association', `eks_${name}`)['access_scope'],
    ]);
    const policy = 'arn:aws:eks::aws:cluster-access-policy';
    expect(entries).toEqual([
      [roles.apply, `${policy}/AmazonEKSClusterAdminPolicy`, { type: 'cluster' }],
      [roles.plan, `${policy}/AmazonEKSAdminViewPolicy`, { type: 'cluster' }],
    ]);
  });

  it('may use the key of the secrets and no other', () => {
    const policy = resource(synthesized(), 'aws_iam_role_policy');
    expect(statements(policy['policy'])).toEqual([
      {
        Sid: 'EncryptSecrets',
        Effect: 'Allow',
        Action: ['kms:Encrypt', 'kms:Decrypt', 'kms:ListGrants', 'kms:DescribeKey'],
        Resource: expect.stringMatching(/^\$\{aws_kms_key\.eks_secrets-key_\w+\.arn\}$/),
      },
    ]);
  });

  it('refuses one role for plan and apply', () => {
    const stack = new TerraformStack(Testing.app(), 'test');
    expect(() => new EksCluster(stack, 'eks', props({ roles: { plan: roles.apply, apply: roles.apply } }))).toThrow(
      'test/eks: roles.plan: got "arn:aws:iam::111122223333:role/apply", expected another role than the one that applies',
    );
  });
});
