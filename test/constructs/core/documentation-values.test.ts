import { documentationValues } from '../../../constructs/core/documentation-values';
import { parseEnvironment } from '../../../environments/environment';
import { vary } from '../../support/environment-variation';

describe('documentationValues', () => {
  it('finds every one in an environment that ships, in its order', () => {
    expect(documentationValues(parseEnvironment(vary({ base: 'production' })))).toEqual([
      'target.account',
      'target.domain',
      'target.roles.plan',
      'target.roles.apply',
      'target.state.bucket',
      'services.api.image.repository',
      'services.api.image.digest',
      'services.enrichment.image.repository',
      'services.enrichment.image.digest',
      'services.web.image.repository',
      'services.web.image.digest',
      'monitoring.access.issuer',
      'monitoring.access.emailDomains[0]',
      'notifications.teams.platform.emails[0]',
      'notifications.teams.services.emails[0]',
      'notifications.teams.security.emails[0]',
      'notifications.smtp.smarthost',
      'notifications.smtp.from',
      'notifications.urls.alertmanager',
      'notifications.urls.grafana',
    ]);
    expect(documentationValues(parseEnvironment(vary({ base: 'development' })))).toContain(
      'target.cluster.endpoint.allowedCidrs[0]',
    );
  });

  it('finds none when each is replaced', () => {
    const account = '284619750318';
    const image = (name: string) => ({
      repository: `ghcr.io/zerotrace/${name}`,
      tag: '1.0.test',
      digest: `sha256:${'0123456789abcdef'.repeat(4)}`,
    });
    const environment = parseEnvironment(
      vary({
        base: 'production',
        set: {
          'target.account': account,
          'target.domain': 'examples.com',
          'target.roles.plan': `arn:aws:iam::${account}:role/plan`,
          'target.roles.apply': `arn:aws:iam::${account}:role/apply`,
          'target.state.bucket': `zerotrace-terraform-state-${account}`,
          'services.api.image': image('api'),
          'services.enrichment.image': image('enrichment'),
          'services.web.image': image('web'),
          'notifications.teams': { platform: { slack: '#alerts', emails: ['platform@examples.com'] } },
          'monitoring.access.issuer': 'https://login.examples.com/realms/zerotrace',
          'monitoring.access.emailDomains': ['examples.com'],
          'notifications.urls': {
            alertmanager: 'https://monitoring.examples.com/alertmanager',
            grafana: 'https://monitoring.examples.com',
          },
          'notifications.smtp': { smarthost: 'smtp.examples.com:587', from: 'alerts@examples.com' },
        },
      }),
    );
    expect(documentationValues(environment)).toEqual([]);
  });

  it.each([
    '111122223333',
    '123456789012',
    '000000000000',
    'arn:aws:iam::444455556666:role/x',
    'state-111122223333',
    'example.com',
    'a.b.example.org',
    'https://charts.example.net/path',
    'oci://registry.example.com/charts',
    'registry.example.com/cache',
    'mirror.test',
    'host.invalid:5000/x',
    'ghcr.io/example/api',
    'registry.io/team/example/api',
    `sha256:${'a'.repeat(64)}`,
    '203.0.113.0/24',
    '198.51.100.7/32',
    'vpc-0123456789abcdef0',
    'subnet-11111111',
    'sg-1a2b3c4d',
  ])('knows %s', (value) => {
    expect(documentationValues({ list: [{ value }] })).toEqual(['list[0].value']);
  });

  it.each([
    '284619750318',
    '1111222233334',
    'myexample.com',
    'example.com.au',
    'testing.io',
    'ghcr.io/examples/api',
    'ghcr.io/zerotrace/example-api',
    '10.0.0.0/16',
    '203.0.112.0/24',
    `sha256:${'ab'.repeat(32)}`,
    'vpc-0a1b2c3d4e5f60718',
    'zerotrace/test',
    'eu-central-1a',
    '',
  ])('takes %p for real', (value) => {
    expect(documentationValues({ value })).toEqual([]);
  });

  it('does not mind other values', () => {
    expect(documentationValues({ a: 1, b: null, c: undefined, d: true, e: [] })).toEqual([]);
    expect(documentationValues(undefined)).toEqual([]);
  });
});
