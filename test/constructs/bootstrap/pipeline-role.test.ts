import { GithubOidcProvider } from '../../../constructs/bootstrap/github-oidc-provider';
import { PipelineRole } from '../../../constructs/bootstrap/pipeline-role';
import { resource, statements, synthesize } from '../../support/synthesize';

const role = (roleArn: string, sessionHours?: number) =>
  synthesize((stack) => {
    new PipelineRole(stack, 'role', {
      roleArn,
      account: '111122223333',
      description: 'Plans samples',
      provider: new GithubOidcProvider(stack, 'github', { repository: 'example/platform' }),
      runs: ['pull_request'],
      policies: { read: [{ Sid: 'Read', Effect: 'Allow', Action: 'ec2:Describe*', Resource: '*' }] },
      sessionHours,
    });
  });

describe('PipelineRole', () => {
  it('has the name and the path of its ARN', () => {
    expect(resource(role('arn:aws:iam::111122223333:role/ci/zerotrace/plan'), 'aws_iam_role')).toMatchObject({
      name: 'plan',
      path: '/ci/zerotrace/',
      description: 'Plans samples',
      max_session_duration: 3600,
    });
    expect(resource(role('arn:aws:iam::111122223333:role/plan', 2), 'aws_iam_role')).toMatchObject({
      name: 'plan',
      path: '/',
      max_session_duration: 7200,
    });
  });

  it('has each policy under its name', () => {
    const policy = resource(role('arn:aws:iam::111122223333:role/plan'), 'aws_iam_role_policy');
    expect(policy['name']).toBe('read');
    expect(statements(policy['policy']).map(({ Sid }) => Sid)).toEqual(['Read']);
  });

  it.each(['arn:aws:iam::444455556666:role/plan', 'arn:aws:iam::111122223333:user/plan', 'plan'])(
    'refuses %p, which is no role of its account',
    (roleArn) => {
      expect(() => role(roleArn)).toThrow(
        `test/role: roleArn: got "${roleArn}", expected arn:aws:iam::111122223333:role/<name>; ` +
          'fix: give the environment roles of its own account',
      );
    },
  );
});
