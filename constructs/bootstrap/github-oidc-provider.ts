import { IamOpenidConnectProvider } from '@cdktf/provider-aws/lib/iam-openid-connect-provider';
import { Construct } from 'constructs';
import { invalidConstruct } from '../core/invalid-construct';
import { policyDocument } from '../core/policy-document';
import { shown } from '../core/problem';

/** Properties of `GithubOidcProvider`. */
export interface GithubOidcProviderProps {
  /** The repository whose workflows may log in: `owner/name`. */
  readonly repository: string;
}

/** Claims of GitHub's tokens: https://docs.github.com/actions/reference/security/oidc */
const issuer = 'token.actions.githubusercontent.com';
const audience = 'sts.amazonaws.com';

/**
 * The runs of a repository that may take a role, as the `sub` claim of their tokens names them: those of pull
 * requests, of a branch, or of a job that a GitHub environment's protection rules let through.
 */
export type WorkflowRun = 'pull_request' | `ref:refs/heads/${string}` | `environment:${string}`;

/** Lets workflows of one GitHub repository log in to the account without a stored key. */
export class GithubOidcProvider extends Construct {
  private readonly arn: string;
  private readonly repository: string;

  constructor(scope: Construct, id: string, { repository }: GithubOidcProviderProps) {
    super(scope, id);
    // A wildcard here would be one in the trust policies: another owner's repository could take the roles.
    if (!/^[A-Za-z0-9][A-Za-z0-9-]*\/[\w.-]+$/.test(repository)) {
      throw invalidConstruct(this, {
        property: 'repository',
        got: shown(repository),
        expected: 'owner/name',
        fix: 'give the GitHub repository whose workflows deploy',
      });
    }
    this.repository = repository;
    // Without thumbprints: AWS checks GitHub's certificate against its own trusted authorities.
    this.arn = new IamOpenidConnectProvider(this, 'provider', {
      url: `https://${issuer}`,
      clientIdList: [audience],
    }).arn;
  }

  /** The trust policy of a role that these runs may take, and nobody else. */
  trustPolicy(runs: readonly WorkflowRun[]): string {
    return policyDocument([
      {
        Sid: 'WorkflowsOfOneRepository',
        Effect: 'Allow',
        Principal: { Federated: this.arn },
        Action: 'sts:AssumeRoleWithWebIdentity',
        Condition: {
          StringEquals: {
            [`${issuer}:aud`]: audience,
            [`${issuer}:sub`]: runs.map((run) => `repo:${this.repository}:${run}`),
          },
        },
      },
    ]);
  }
}
