import { writePermissions } from '../../../constructs/bootstrap/write-permissions';
import { samplePipeline } from '../../support/sample-bootstrap';

const ground = {
  bucketArn: 'arn:aws:s3:::states',
  keyArn: 'arn:aws:kms:key',
  roleArns: ['arn:aws:iam::111122223333:role/plan', 'arn:aws:iam::111122223333:role/apply'],
};
const environments = [samplePipeline('staging'), samplePipeline('production', { region: 'eu-west-1' })];
const all = writePermissions('111122223333', environments, ground);
const statement = (sid: string) => all.find(({ Sid }) => Sid === sid);

describe('writePermissions', () => {
  it('stays in the regions of the environments', () => {
    const condition = { StringEquals: { 'aws:RequestedRegion': ['eu-central-1', 'eu-west-1'] } };
    expect(statement('ChangeRegional')?.Condition).toEqual(condition);
    expect(statement('ChangeKeys')?.Condition).toEqual(condition);
  });

  it('changes roles, policies and buckets by the name of their environment', () => {
    expect(statement('ChangeRoles')?.Resource).toEqual([
      'arn:aws:iam::111122223333:role/zerotrace-staging-*',
      'arn:aws:iam::111122223333:role/zerotrace-production-*',
      'arn:aws:iam::111122223333:policy/zerotrace-staging-*',
      'arn:aws:iam::111122223333:policy/zerotrace-production-*',
      'arn:aws:iam::111122223333:instance-profile/zerotrace-staging-*',
      'arn:aws:iam::111122223333:instance-profile/zerotrace-production-*',
    ]);
    expect(statement('ChangeBuckets')?.Resource).toEqual([
      'arn:aws:s3:::zerotrace-staging-*',
      'arn:aws:s3:::zerotrace-production-*',
    ]);
  });

  it('gives roles rights only below the boundary', () => {
    const giving = /^iam:(?:Attach|Put|Create)Role|^iam:\*$|^iam:(?:Attach|Put|Create)\*/;
    const able = all.filter(
      ({ Effect, Action }) => Effect === 'Allow' && [Action].flat().some((each) => giving.test(each)),
    );
    expect(able.map(({ Sid, Condition }) => [Sid, Condition])).toEqual([
      [
        'BoundedRoles',
        {
          StringEquals: { 'iam:PermissionsBoundary': 'arn:aws:iam::111122223333:policy/bootstrap/zerotrace-boundary' },
        },
      ],
    ]);
    expect(statement('BoundedRoles')?.Resource).toEqual([
      'arn:aws:iam::111122223333:role/zerotrace-staging-*',
      'arn:aws:iam::111122223333:role/zerotrace-production-*',
    ]);
  });

  it('empties buckets only of an environment that is not protected', () => {
    const both = [samplePipeline('staging', { protected: false }), samplePipeline('production')];
    const made = writePermissions('111122223333', both, ground);
    expect(made.filter(({ Sid }) => Sid === 'ListVersions' || Sid === 'EmptyBuckets')).toEqual([
      {
        Sid: 'ListVersions',
        Effect: 'Allow',
        Action: 's3:ListBucketVersions',
        Resource: ['arn:aws:s3:::zerotrace-staging-*'],
      },
      {
        Sid: 'EmptyBuckets',
        Effect: 'Allow',
        Action: ['s3:DeleteObject', 's3:DeleteObjectVersion'],
        Resource: ['arn:aws:s3:::zerotrace-staging-*/*'],
      },
    ]);
    expect(all.map(({ Sid }) => Sid)).not.toContain('EmptyBuckets');
  });

  it('hands roles to the services that the stacks use, and to no other', () => {
    expect(statement('HandRolesToServices')?.Condition).toEqual({
      StringEquals: {
        'iam:PassedToService': [
          'eks.amazonaws.com',
          'ec2.amazonaws.com',
          'pods.eks.amazonaws.com',
          'vpc-flow-logs.amazonaws.com',
          'monitoring.rds.amazonaws.com',
        ],
      },
    });
  });

  it('cannot saw off the branch that it sits on', () => {
    const denied = all.filter(({ Effect }) => Effect === 'Deny').map(({ Sid, Resource }) => [Sid, Resource]);
    expect(denied).toEqual([
      ['KeepStates', ['arn:aws:s3:::states', 'arn:aws:s3:::states/*']],
      ['KeepStateKey', 'arn:aws:kms:key'],
      ['KeepPipelineRoles', ground.roleArns],
      ['KeepBoundary', 'arn:aws:iam::111122223333:policy/bootstrap/zerotrace-boundary'],
      ['KeepRolesBounded', '*'],
    ]);
  });

  it('has a wildcard resource only where a region limits it or IAM knows nothing narrower', () => {
    const wide = all.filter(
      ({ Effect, Resource, Condition }) => Effect === 'Allow' && Resource === '*' && Condition === undefined,
    );
    expect(wide.map(({ Action }) => Action)).toEqual(['route53:CreateHostedZone']);
  });
});
