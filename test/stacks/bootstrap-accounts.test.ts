import type { EnvironmentInput } from '../../environments/environment';
import { environmentSchema } from '../../environments/environment';
import { local } from '../../environments/local';
import { production } from '../../environments/production';
import { bootstrapAccounts } from '../../stacks/bootstrap-accounts';

type AwsInput = Extract<EnvironmentInput['target'], { kind: 'aws' }>;

function environment(name: string, change: Partial<AwsInput> = {}, other: Partial<EnvironmentInput> = {}) {
  if (production.target.kind !== 'aws') throw new Error('production is in AWS');
  return environmentSchema.parse({ ...production, name, ...other, target: { ...production.target, ...change } });
}

const roles = {
  planRoleArn: 'arn:aws:iam::111122223333:role/zerotrace-plan-production',
  applyRoleArn: 'arn:aws:iam::111122223333:role/zerotrace-apply-production',
};
const region = 'eu-central-1';

describe('bootstrapAccounts', () => {
  it('makes one stack of the environments of an account, and none of a kubeconfig', () => {
    const account = {
      account: '111122223333',
      region,
      stateBucket: 'zerotrace-terraform-state-111122223333',
      kmsKeyAlias: 'zerotrace-terraform-state',
      environments: [
        { name: 'one', region, ...roles, protected: true, secretPrefix: 'zerotrace/production' },
        { name: 'two', region, ...roles, protected: false, secretPrefix: undefined },
      ],
    };
    const two = environment('two', {}, { secrets: {}, data: { ...production.data, protected: false } });
    expect(bootstrapAccounts([environmentSchema.parse(local), environment('one'), two])).toEqual([account]);
  });

  it('makes one stack for each account', () => {
    const other = environment('two', { account: '444455556666', state: { bucket: 'other', region: 'eu-west-1' } });
    expect(bootstrapAccounts([environment('one'), other])).toMatchObject([
      { account: '111122223333', region, stateBucket: 'zerotrace-terraform-state-111122223333' },
      { account: '444455556666', region: 'eu-west-1', stateBucket: 'other' },
    ]);
  });

  it('names every field in which environments of one account disagree', () => {
    const other = environment('two', { state: { bucket: 'other', region: 'eu-west-1' } });
    expect(() => bootstrapAccounts([environment('one'), other])).toThrow(
      'two: target.state.bucket: got "other", ' +
        'expected "zerotrace-terraform-state-111122223333", as in one, which is in the same account; ' +
        'fix: keep the states of one account in one bucket\n' +
        'two: target.state.region: got "eu-west-1", expected "eu-central-1", as in one, which is in the same account; ' +
        'fix: keep the states of one account in one bucket',
    );
  });
});
