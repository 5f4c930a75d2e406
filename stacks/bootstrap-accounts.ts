import { InvalidInput } from '../constructs/core/invalid-input';
import type { Problem } from '../constructs/core/problem';
import { shown } from '../constructs/core/problem';
import type { AwsTarget, Environment } from '../environments/environment';
import type { BootstrapStackProps } from './bootstrap-stack';

/** What the bootstrap stack of an account is made from, without the repository: it is nobody's environment. */
export type BootstrapAccount = Omit<BootstrapStackProps, 'repository'>;

/** The accounts of the AWS environments, each with what its bootstrap stack makes. In the order of the environments. */
export function bootstrapAccounts(environments: readonly Environment[]): BootstrapAccount[] {
  const accounts = new Map<string, BootstrapAccount>();
  const problems: Problem[] = [];
  for (const environment of environments) {
    const { target } = environment;
    if (target.kind !== 'aws') continue;
    const one = account(environment, target);
    const known = accounts.get(target.account);
    if (known !== undefined) problems.push(...differences(environment.name, known, one));
    accounts.set(target.account, {
      ...(known ?? one),
      environments: [...(known?.environments ?? []), ...one.environments],
    });
  }
  if (problems.length > 0) throw new InvalidInput(problems);
  return [...accounts.values()];
}

function account({ name, data, secrets }: Environment, { account, region, roles, state }: AwsTarget): BootstrapAccount {
  return {
    account,
    region: state.region ?? region,
    stateBucket: state.bucket,
    kmsKeyAlias: state.kmsKeyAlias,
    environments: [
      {
        name,
        region,
        planRoleArn: roles.plan,
        applyRoleArn: roles.apply,
        protected: data.protected,
        secretPrefix: secrets.source.kind === 'secrets-manager' ? secrets.source.prefix : undefined,
      },
    ],
  };
}

/** One account has one bootstrap stack, hence one bucket: its environments must mean the same one. */
function differences(where: string, known: BootstrapAccount, own: BootstrapAccount): Problem[] {
  const fields = [
    ['target.state.bucket', 'stateBucket'],
    ['target.state.region', 'region'],
    ['target.state.kmsKeyAlias', 'kmsKeyAlias'],
  ] as const;
  return fields
    .filter(([, field]) => known[field] !== own[field])
    .map(([property, field]) => ({
      where,
      property,
      got: shown(own[field]),
      expected: `${shown(known[field])}, as in ${known.environments[0]?.name ?? ''}, which is in the same account`,
      fix: 'keep the states of one account in one bucket',
    }));
}
