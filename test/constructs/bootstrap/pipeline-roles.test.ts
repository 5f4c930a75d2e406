import { samplePipeline, samplePipelineRoles } from '../../support/sample-bootstrap';
import type { Synthesized } from '../../support/synthesize';
import { resource, resources, statements, synthesize } from '../../support/synthesize';

const subjects = (json: Synthesized, role: string) => {
  const [trust] = statements(resource(json, 'aws_iam_role', role)['assume_role_policy']);
  const condition = trust?.['Condition'] as { StringEquals: Record<string, unknown> };
  return condition.StringEquals['token.actions.githubusercontent.com:sub'];
};

describe('PipelineRoles', () => {
  const json = synthesize((stack) =>
    samplePipelineRoles(stack, samplePipeline('staging'), samplePipeline('production')),
  );

  it('lets pull requests and the main branch plan', () => {
    expect(subjects(json, 'roles_plan-staging-plan')).toEqual([
      'repo:example/platform:pull_request',
      'repo:example/platform:ref:refs/heads/main',
    ]);
  });

  it('lets an environment be applied from the GitHub environment of that name only', () => {
    expect(subjects(json, 'roles_apply-staging-apply')).toEqual(['repo:example/platform:environment:staging']);
    expect(subjects(json, 'roles_apply-production-apply')).toEqual(['repo:example/platform:environment:production']);
  });

  it('gives a role that plans no right to write', () => {
    const policies = resources(json, 'aws_iam_role_policy').filter(([name]) => name.startsWith('roles_plan-staging'));
    expect(policies.map(([, { name, policy }]) => [name, statements(policy).map(({ Sid }) => Sid)])).toEqual([
      ['read', ['ReadConfiguration', 'FindBuckets']],
      ['state', ['ListStates', 'ReadStates', 'LockStates', 'UseStateKey']],
    ]);
  });

  it('keeps a role that applies from the states of others, and from changing any role of the pipelines', () => {
    const { policy: state } = resource(json, 'aws_iam_role_policy', 'roles_apply-staging-apply_state');
    expect(statements(state)[1]).toMatchObject({
      Sid: 'WriteStates',
      Resource: [expect.stringMatching(/\/staging\/\*\.tfstate$/)],
    });
    const { policy: write } = resource(json, 'aws_iam_role_policy', 'roles_apply-staging-apply_write');
    expect(statements(write).find(({ Sid }) => Sid === 'KeepPipelineRoles')).toMatchObject({
      Effect: 'Deny',
      Resource: ['staging-plan', 'production-plan', 'staging-apply', 'production-apply'].map(
        (name) => `arn:aws:iam::111122223333:role/${name}`,
      ),
    });
  });

  it('makes a shared role once, for the environments that share it', () => {
    const roles = {
      planRoleArn: 'arn:aws:iam::111122223333:role/plan',
      applyRoleArn: 'arn:aws:iam::111122223333:role/apply',
    };
    const shared = synthesize((stack) => {
      samplePipelineRoles(stack, samplePipeline('staging', roles), samplePipeline('production', roles));
    });
    expect(resources(shared, 'aws_iam_role').map(([, { name }]) => name)).toEqual(['apply', 'plan']);
    expect(subjects(shared, 'roles_apply')).toEqual([
      'repo:example/platform:environment:staging',
      'repo:example/platform:environment:production',
    ]);
  });

  it('keeps the policies of a role that four environments share within what IAM accepts', () => {
    const roles = {
      planRoleArn: 'arn:aws:iam::111122223333:role/plan',
      applyRoleArn: 'arn:aws:iam::111122223333:role/apply',
    };
    const names = ['development', 'staging', 'production', 'a-name-of-20-letters'];
    const many = synthesize((stack) => {
      const environments = names.map((name) => samplePipeline(name, { ...roles, secretPrefix: `zerotrace/${name}` }));
      samplePipelineRoles(stack, ...environments);
    });
    const policies = resources(many, 'aws_iam_role_policy').filter(([name]) => name.startsWith('roles_apply'));
    const size = policies.reduce((sum, [, { policy }]) => sum + String(policy).length, 0);
    // https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html: all inline policies of a role together
    expect(size).toBeLessThan(10_240);
  });

  it('refuses one role for planning and applying', () => {
    const arn = 'arn:aws:iam::111122223333:role/both';
    const same = samplePipeline('staging', { planRoleArn: arn, applyRoleArn: arn });
    expect(() => synthesize((stack) => samplePipelineRoles(stack, same))).toThrow(
      `test/roles: environments: got ["${arn}"], expected a role that plans or a role that applies`,
    );
  });
});
