import { PermissionsBoundary } from '../../../constructs/bootstrap/permissions-boundary';
import { boundaryArn } from '../../../constructs/core/permissions-boundary';
import { resource, statements, synthesize } from '../../support/synthesize';

describe('PermissionsBoundary', () => {
  const json = synthesize((stack) => {
    new PermissionsBoundary(stack, 'boundary', { bucketArn: 'arn:aws:s3:::states', keyArn: 'arn:aws:kms:key' });
  });
  const policy = resource(json, 'aws_iam_policy', 'boundary_policy');

  it('is the policy that roles name', () => {
    expect(boundaryArn('111122223333')).toBe(
      `arn:aws:iam::111122223333:policy${String(policy['path'])}${String(policy['name'])}`,
    );
  });

  it('lets nobody give rights, take a role or read a secret', () => {
    const [services] = statements(policy['policy']);
    const actions = [services?.['Action']].flat().map(String);
    expect(actions.filter((action) => /^(?:\*|iam:|sts:|secretsmanager:|organizations:)/.test(action))).toEqual([
      'iam:CreateServiceLinkedRole',
      'iam:GetServerCertificate',
      'iam:ListServerCertificates',
    ]);
  });

  it('keeps states and their key out of reach', () => {
    expect(statements(policy['policy']).slice(1)).toEqual([
      { Sid: 'KeepStates', Effect: 'Deny', Action: 's3:*', Resource: ['arn:aws:s3:::states', 'arn:aws:s3:::states/*'] },
      { Sid: 'KeepStateKey', Effect: 'Deny', Action: 'kms:*', Resource: 'arn:aws:kms:key' },
    ]);
  });
});
