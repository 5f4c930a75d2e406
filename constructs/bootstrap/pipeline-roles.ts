import { Construct } from 'constructs';
import { invalidConstruct } from '../core/invalid-construct';
import type { KmsKey } from '../core/kms-key';
import { shown } from '../core/problem';
import type { GithubOidcProvider } from './github-oidc-provider';
import type { PipelineEnvironment } from './pipeline-environment';
import { PipelineRole } from './pipeline-role';
import { readPermissions } from './read-permissions';
import type { StateBucket } from './state-bucket';
import { statePermissions } from './state-permissions';
import { writePermissions } from './write-permissions';

/** Properties of `PipelineRoles`. */
export interface PipelineRolesProps {
  /** Account of the roles. */
  readonly account: string;
  /** Environments in the account. Those that name the same ARN share a role. */
  readonly environments: readonly PipelineEnvironment[];
  /** Who vouches for the workflows. */
  readonly provider: GithubOidcProvider;
  /** Bucket of the states. */
  readonly bucket: StateBucket;
  /** Key of the states. */
  readonly key: KmsKey;
}

/** Longest session of an apply: a cluster and its nodes, or a database, take most of an hour by themselves. */
const applyHours = 2;

/**
 * The roles of the pipelines: one that plans, for pull requests and the main branch, and one that applies, for jobs
 * that GitHub let into the environment of the same name.
 */
export class PipelineRoles extends Construct {
  constructor(scope: Construct, id: string, { account, environments, provider, bucket, key }: PipelineRolesProps) {
    super(scope, id);
    const planned = byRole(environments, ({ planRoleArn }) => planRoleArn);
    const applied = byRole(environments, ({ applyRoleArn }) => applyRoleArn);
    const both = [...planned.keys()].filter((roleArn) => applied.has(roleArn));
    if (both.length > 0) {
      throw invalidConstruct(this, {
        property: 'environments',
        got: shown(both),
        expected: 'a role that plans or a role that applies',
        fix: 'give roles.plan and roles.apply different ARNs: a pull request may take the first',
      });
    }
    for (const [roleArn, group] of planned) {
      const states = { bucketArn: bucket.arn, keyArn: key.arn, environments: group.map(({ name }) => name) };
      new PipelineRole(this, roleId('plan', roleArn), {
        roleArn,
        account,
        description: `Plans ${states.environments.join(', ')}`,
        provider,
        runs: ['pull_request', 'ref:refs/heads/main'],
        policies: { read: readPermissions(account, group), state: statePermissions(states, 'read') },
      });
    }
    for (const [roleArn, group] of applied) {
      const states = { bucketArn: bucket.arn, keyArn: key.arn, environments: group.map(({ name }) => name) };
      const roleArns = [...planned.keys(), ...applied.keys()];
      new PipelineRole(this, roleId('apply', roleArn), {
        roleArn,
        account,
        description: `Applies ${states.environments.join(', ')}`,
        provider,
        runs: group.map(({ name }) => `environment:${name}` as const),
        sessionHours: applyHours,
        policies: {
          read: readPermissions(account, group),
          state: statePermissions(states, 'write'),
          write: writePermissions(account, group, { bucketArn: bucket.arn, keyArn: key.arn, roleArns }),
        },
      });
    }
  }
}

function byRole(
  environments: readonly PipelineEnvironment[],
  role: (environment: PipelineEnvironment) => string,
): Map<string, PipelineEnvironment[]> {
  const groups = new Map<string, PipelineEnvironment[]>();
  for (const environment of environments) {
    groups.set(role(environment), [...(groups.get(role(environment)) ?? []), environment]);
  }
  return groups;
}

/** `arn:aws:iam::111122223333:role/zerotrace-plan` is `plan-zerotrace-plan`. */
function roleId(kind: 'plan' | 'apply', roleArn: string): string {
  return `${kind}-${roleArn.slice(roleArn.indexOf('/') + 1)}`;
}
