import { loginProxyDefaults } from '../../../constructs/monitoring/login-proxy-settings';
import { program } from '../../../tools/programs';
import type { LoginProxyProcess } from '../../support/login-proxy-process';
import { cookiesOf, header, loginTestHost, startLoginProxy } from '../../support/login-proxy-process';
import { describeWith } from '../../support/program';

const ada = { email: 'ada@example.com', email_verified: true, groups: ['developers', 'platform'] };

describe('loginProxyDefaults', () => {
  it('deploys the version that the tests run', () => {
    expect(loginProxyDefaults.image.tag).toBe(`v${program('oauth2-proxy').version}`);
  });
});

describeWith('oauth2-proxy', 'the login proxy', (path) => {
  let proxy: LoginProxyProcess;
  let session = '';
  const received = () => Object.values(proxy.upstreams).flatMap((upstream) => upstream.received);

  beforeAll(async () => {
    proxy = await startLoginProxy(path);
    session = cookiesOf(await proxy.login(ada));
  }, 30_000);

  afterAll(() => proxy.stop());

  beforeEach(() => {
    for (const { received: requests } of Object.values(proxy.upstreams)) requests.splice(0);
  });

  it.each(['/', '/d/overview', '/prometheus/api/v1/query?query=up', '/alertmanager/api/v2/silences', '/metrics'])(
    'sends whoever is not logged in from %s to the provider, and nothing of the request further',
    async (asked) => {
      const answer = await proxy.request({ path: asked, headers: ['X-Forwarded-Email: ada@example.com'] });
      expect(answer.status).toBe(302);
      const to = new URL(header(answer, 'location'));
      expect(to.origin).toBe(proxy.provider.issuer);
      expect(Object.fromEntries(to.searchParams)).toMatchObject({
        client_id: 'monitoring',
        redirect_uri: `https://${loginTestHost}/oauth2/callback`,
        response_type: 'code',
        scope: 'openid email profile',
        code_challenge_method: 'S256',
        nonce: expect.stringMatching(/.{20,}/),
      });
      expect(received()).toEqual([]);
    },
  );

  it('keeps the session in a cookie of this host alone, for twelve hours', async () => {
    const answer = await proxy.login(ada);
    expect([answer.status, header(answer, 'location')]).toEqual([302, '/']);
    const [cookie] = answer.head
      .split('\r\n')
      .filter((line) => /^set-cookie: __Host-zerotrace-monitoring=/i.test(line));
    expect(cookie).toMatch(/; Path=\/; (?:Expires=[^;]+; )?Max-Age=43200; HttpOnly; Secure; SameSite=Lax$/);
    expect(cookie).not.toMatch(/Domain=/i);
  });

  it.each([
    ['grafana', '/'],
    ['grafana', '/api/dashboards/home'],
    ['grafana', '/prometheusx'],
    ['prometheus', '/prometheus/graph?g0.expr=up'],
    ['alertmanager', '/alertmanager/api/v2/alerts'],
  ] as const)('forwards to %s what is asked of %s, path and all', async (part, asked) => {
    const answer = await proxy.request({ path: asked, headers: [`Cookie: ${session}`] });
    expect([answer.status, answer.body.trim()]).toEqual([200, part]);
    expect(received().map((request) => request.path)).toEqual([asked]);
    expect(received()[0]?.headers).toMatchObject({ host: 'edge.test', 'x-forwarded-email': 'ada@example.com' });
  });

  it('lets somebody who is logged in write silences', async () => {
    const silences = { method: 'POST', path: '/alertmanager/api/v2/silences', body: '{}' };
    await proxy.request({ ...silences, headers: [`Cookie: ${session}`, 'Content-Type: application/json'] });
    expect(proxy.upstreams.alertmanager.received).toMatchObject([{ method: 'POST', path: silences.path, bytes: 2 }]);
  });

  it('replaces what a browser says about who it is by what the login said', async () => {
    const forged = ['Email', 'User', 'Groups', 'Preferred-Username'].flatMap((name) => [
      `X-Forwarded-${name}: admin@example.org`,
      `x-forwarded-${name.toLowerCase()}: admin@example.org`,
      `X_Forwarded_${name.replace('-', '_')}: admin@example.org`,
    ]);
    await proxy.request({ path: '/', headers: [`Cookie: ${session}`, ...forged] });
    const [request] = proxy.upstreams.grafana.received;
    expect(request?.headers).toMatchObject({
      'x-forwarded-email': 'ada@example.com',
      'x-forwarded-groups': 'developers,platform',
    });
    expect(JSON.stringify(request)).not.toContain('admin@example.org');
  });

  it.each([
    ['of another domain', { ...ada, email: 'ada@example.org' }],
    ['of a domain below', { ...ada, email: 'ada@contractors.example.com' }],
    ['of a domain that ends alike', { ...ada, email: 'ada@notexample.com' }],
    ['that is not verified', { ...ada, email_verified: false }],
  ])('refuses an address %s, and gives no session', async (_title, claims) => {
    const answer = await proxy.login(claims);
    expect(answer.status).toBe(403);
    expect(cookiesOf(answer)).not.toContain('__Host-zerotrace-monitoring=');
    expect(received()).toEqual([]);
  });

  it('refuses a cookie that it did not make', async () => {
    const [name = '', value = ''] = session.split(/=(.*)/s);
    const changed = `${name}=${value.slice(0, 20)}${value[20] === 'A' ? 'B' : 'A'}${value.slice(21)}`;
    const answer = await proxy.request({ path: '/', headers: [`Cookie: ${changed}`] });
    expect([answer.status, received()]).toEqual([302, []]);
  });

  it('takes an answer of the provider only from the browser that asked', async () => {
    proxy.provider.loginAs(ada);
    const back = await fetch(header(await proxy.request({ path: '/' }), 'location'), { redirect: 'manual' });
    const { pathname, search } = new URL(back.headers.get('location') ?? '');
    const answer = await proxy.request({ path: `${pathname}${search}` });
    expect([answer.status, cookiesOf(answer)]).toEqual([403, '']);
  });

  it.each([
    '/prometheus/-/quit',
    '/prometheus/-/reload',
    '/prometheus//-/quit',
    '/prometheus/%2D/quit',
    '/prometheus/-%2Fquit',
    '/prometheus%2F-/quit',
    '/prometheus/./-/quit',
    '/prometheus/api/../-/quit',
    '/prometheus/api/%2e%2e/-/quit',
    '/prometheus/debug/pprof/heap',
    '/alertmanager/-/reload',
    '/alertmanager/debug/pprof/heap',
  ])('lets nobody at %s, however it is written', async (asked) => {
    for (const method of ['GET', 'POST', 'PUT']) {
      const answer = await proxy.request({ method, path: asked, headers: [`Cookie: ${session}`] });
      expect(answer.status).not.toBe(200);
    }
    expect(received()).toEqual([]);
  });

  it('leads nowhere else after a login or a logout', async () => {
    const answer = await proxy.request({ path: '/oauth2/sign_out?rd=https%3A%2F%2Fexample.org%2F' });
    expect([answer.status, header(answer, 'location')]).toEqual([302, '/']);
  });

  it('says who came, and neither codes nor secrets', async () => {
    await proxy.login(ada);
    expect(proxy.log()).toContain('ada@example.com');
    expect(proxy.log()).not.toMatch(/code=|planted/);
  });

  it('has metrics on a port of their own', async () => {
    const { body } = await proxy.metrics();
    expect(body).toMatch(/^oauth2_proxy_requests_total\{/m);
  });
});

describeWith('oauth2-proxy', 'the login proxy for members of a group', (path) => {
  let proxy: LoginProxyProcess;
  beforeAll(async () => {
    proxy = await startLoginProxy(path, { groups: ['on call', 'platform'], groupsClaim: 'teams' });
  }, 30_000);
  afterAll(() => proxy.stop());

  it.each([
    ['lets in a member', ['developers', 'on call'], 302],
    ['refuses who is in other groups', ['developers'], 403],
    ['refuses who is in none', [], 403],
  ])('%s', async (_title, teams, status) => {
    const answer = await proxy.login({ email: 'ada@example.com', email_verified: true, groups: ['platform'], teams });
    expect(answer.status).toBe(status);
    expect(cookiesOf(answer).includes('__Host-zerotrace-monitoring=')).toBe(status === 302);
  });
});
