import { TerraformStack, Testing } from 'cdktf';
import type { PodIdentityProps } from '../../../constructs/cluster/pod-identity';
import { PodIdentity } from '../../../constructs/cluster/pod-identity';
import { sampleCluster } from '../../support/sample-cluster';
import { resource, resources, statements, synthesize } from '../../support/synthesize';

const serviceAccount = { namespace: 'data', name: 'backup' };
const read = { Sid: 'Read', Action: ['s3:GetObject'], Resource: ['arn:aws:s3:::backups'] };
const objects = {
  Sid: 'Objects',
  Action: ['s3:PutObject'],
  Resource: ['arn:aws:s3:::backups/*'],
  wildcard: { reason: 'Objects of this bucket.' },
};

const identity = (props: Partial<PodIdentityProps>) =>
  synthesize((stack) => {
    new PodIdentity(stack, 'backup', { cluster: sampleCluster, serviceAccount, permissions: [read], ...props });
  });

const problemsOf = (props: Partial<PodIdentityProps>) => {
  const stack = new TerraformStack(Testing.app(), 'test');
  return () => new PodIdentity(stack, 'backup', { cluster: sampleCluster, serviceAccount, ...props });
};

describe('PodIdentity', () => {
  it('binds the role to one service account of one cluster', () => {
    const json = identity({});
    expect(resource(json, 'aws_eks_pod_identity_association')).toMatchObject({
      cluster_name: 'sample',
      namespace: 'data',
      service_account: 'backup',
      role_arn: expect.stringMatching(/^\$\{aws_iam_role\.backup_role_\w+\.arn\}$/),
    });
    const role = resource(json, 'aws_iam_role');
    expect(role).toMatchObject({ name: 'sample-backup', description: 'Pods of service account data/backup' });
    expect(statements(role['assume_role_policy'])).toEqual([
      {
        Sid: 'PodIdentity',
        Effect: 'Allow',
        Principal: { Service: 'pods.eks.amazonaws.com' },
        Action: ['sts:AssumeRole', 'sts:TagSession'],
        Condition: {
          StringEquals: {
            'aws:RequestTag/eks-cluster-arn': 'arn:aws:eks:eu-central-1:111122223333:cluster/sample',
            'aws:RequestTag/kubernetes-namespace': 'data',
            'aws:RequestTag/kubernetes-service-account': 'backup',
          },
        },
      },
    ]);
  });

  it('writes permissions without the reasons of their wildcards', () => {
    const Condition = { StringEquals: { 's3:x-amz-server-side-encryption': 'aws:kms' } };
    const policy = resource(identity({ permissions: [read, { ...objects, Condition }] }), 'aws_iam_role_policy');
    expect(statements(policy['policy'])).toEqual([
      { Sid: 'Read', Effect: 'Allow', Action: ['s3:GetObject'], Resource: ['arn:aws:s3:::backups'] },
      { Sid: 'Objects', Effect: 'Allow', Action: ['s3:PutObject'], Resource: ['arn:aws:s3:::backups/*'], Condition },
    ]);
  });

  it('attaches policies of AWS and makes none of its own where that is all', () => {
    const json = identity({
      permissions: [],
      managedPolicies: [{ name: 'service-role/Example', wildcard: { reason: 'AWS keeps it in step.' } }],
    });
    expect(resource(json, 'aws_iam_role_policy_attachment', 'backup_Example')).toMatchObject({
      policy_arn: 'arn:aws:iam::aws:policy/service-role/Example',
    });
    expect(resources(json, 'aws_iam_role_policy')).toEqual([]);
  });

  it('refuses wildcards without a reason, wildcards in actions and reasons without a wildcard, all at once', () => {
    expect(
      problemsOf({
        permissions: [
          { ...objects, wildcard: undefined },
          { ...objects, Sid: 'Blank', wildcard: { reason: '  ' } },
          { ...read, Sid: 'All', Action: ['s3:Get*'] },
          { ...read, Sid: 'Vain', wildcard: { reason: 'No wildcard here.' } },
        ],
        managedPolicies: [{ name: 'Example', wildcard: { reason: '' } }],
      }),
    ).toThrow(
      [
        'test/backup: permissions.Objects.Resource: got ["arn:aws:s3:::backups/*"], expected ARNs without "*"; fix: name the resources, or say in `wildcard.reason` why that is impossible',
        'test/backup: permissions.Blank.Resource: got ["arn:aws:s3:::backups/*"], expected ARNs without "*"; fix: name the resources, or say in `wildcard.reason` why that is impossible',
        'test/backup: permissions.All.Action: got "s3:Get*", expected the full name of an action; fix: list the actions that are needed, one by one',
        'test/backup: permissions.Vain.wildcard: got "No wildcard here.", expected no waiver, since no resource has a "*"; fix: remove `wildcard`',
        'test/backup: managedPolicies.Example.wildcard.reason: got "", expected why a policy of AWS is right here; fix: write the reason, or list what is needed in `permissions`',
      ].join('\n'),
    );
  });

  it('refuses a role that may do nothing', () => {
    expect(problemsOf({})).toThrow('test/backup: permissions: got nothing, expected at least one permission');
  });
});
