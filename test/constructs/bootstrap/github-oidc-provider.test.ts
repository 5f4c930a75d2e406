import { GithubOidcProvider } from '../../../constructs/bootstrap/github-oidc-provider';
import { resource, statements, synthesize } from '../../support/synthesize';

describe('GithubOidcProvider', () => {
  it('trusts exactly the runs that are named, of one repository', () => {
    let policy = '';
    const json = synthesize((stack) => {
      const provider = new GithubOidcProvider(stack, 'github', { repository: 'example/platform' });
      policy = provider.trustPolicy(['pull_request', 'ref:refs/heads/main', 'environment:staging']);
    });
    expect(resource(json, 'aws_iam_openid_connect_provider')).toEqual({
      url: 'https://token.actions.githubusercontent.com',
      client_id_list: ['sts.amazonaws.com'],
    });
    expect(statements(policy)).toEqual([
      {
        Sid: 'WorkflowsOfOneRepository',
        Effect: 'Allow',
        Principal: { Federated: expect.any(String) },
        Action: 'sts:AssumeRoleWithWebIdentity',
        Condition: {
          StringEquals: {
            'token.actions.githubusercontent.com:aud': 'sts.amazonaws.com',
            'token.actions.githubusercontent.com:sub': [
              'repo:example/platform:pull_request',
              'repo:example/platform:ref:refs/heads/main',
              'repo:example/platform:environment:staging',
            ],
          },
        },
      },
    ]);
  });

  it.each(['', 'platform', 'example/*', '*/platform', 'example/platform:ref', '${x}/y', 'a/b/c'])(
    'refuses the repository %p',
    (repository) => {
      expect(() => synthesize((stack) => new GithubOidcProvider(stack, 'github', { repository }))).toThrow(
        `test/github: repository: got ${JSON.stringify(repository)}, expected owner/name`,
      );
    },
  );
});
