import { IamRole } from '@cdktf/provider-aws/lib/iam-role';
import { IamRolePolicy } from '@cdktf/provider-aws/lib/iam-role-policy';
import { Construct } from 'constructs';
import { invalidConstruct } from '../core/invalid-construct';
import type { PolicyStatement } from '../core/policy-document';
import { policyDocument } from '../core/policy-document';
import { shown } from '../core/problem';
import type { GithubOidcProvider, WorkflowRun } from './github-oidc-provider';

/** Properties of `PipelineRole`. */
export interface PipelineRoleProps {
  /** ARN that environments give: path and name of the role are taken from it. */
  readonly roleArn: string;
  /** Account in which the role is made: the ARN must be of it. */
  readonly account: string;
  /** What the role is for. */
  readonly description: string;
  /** Who vouches for the workflows. */
  readonly provider: GithubOidcProvider;
  /** Which workflow runs may take it. */
  readonly runs: readonly WorkflowRun[];
  /** What it may do: one inline policy for each name. */
  readonly policies: Readonly<Record<string, readonly PolicyStatement[]>>;
  /** Longest session in hours, 1 to 12. @default 1 */
  readonly sessionHours?: number;
}

/** Path and name of a role by its ARN. */
const roleArnPattern = /^arn:aws:iam::(?<account>\d{12}):role(?<path>\/(?:[\w+=,.@/-]+\/)?)(?<name>[\w+=,.@-]{1,64})$/;

/** A role that workflows take: made under the ARN that environments name. */
export class PipelineRole extends Construct {
  constructor(scope: Construct, id: string, props: PipelineRoleProps) {
    super(scope, id);
    const { account, path, name } = roleArnPattern.exec(props.roleArn)?.groups ?? {};
    if (name === undefined || account !== props.account) {
      throw invalidConstruct(this, {
        property: 'roleArn',
        got: shown(props.roleArn),
        expected: `arn:aws:iam::${props.account}:role/<name>`,
        fix: 'give the environment roles of its own account',
      });
    }
    const role = new IamRole(this, 'role', {
      name,
      path,
      description: props.description,
      assumeRolePolicy: props.provider.trustPolicy(props.runs),
      maxSessionDuration: (props.sessionHours ?? 1) * 3600,
    });
    for (const [policy, statements] of Object.entries(props.policies)) {
      new IamRolePolicy(this, policy, { name: policy, role: role.name, policy: policyDocument(statements) });
    }
  }
}
