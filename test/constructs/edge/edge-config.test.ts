import { connect, createServer } from 'node:net';
import type { Socket } from 'node:net';
import { requestGroups } from '../../../constructs/edge/edge-routes';
import { describeWith } from '../../support/program';
import type { EdgeProcess } from '../../support/edge-process';
import { startEdge } from '../../support/edge-process';
import { rawRequest } from '../../support/raw-http';
import { waitFor } from '../../support/wait-for';

describeWith('envoy', 'the edge while a service stops', (envoy) => {
  let edge: EdgeProcess;
  const post = (path: string) => rawRequest(edge.ports.http, { method: 'POST', path, body: Buffer.from('result') });
  const counter = async (name: string) => {
    const { body } = await rawRequest(edge.ports.admin, { path: `/stats?filter=^${name}$` });
    return body;
  };

  beforeAll(async () => {
    edge = await startEdge(envoy, 1);
  });
  afterAll(async () => {
    await edge.stop();
  });

  it('connects again where nobody accepts', async () => {
    await edge.api.close();
    expect(await post('/api/agents/results')).toMatchObject({ status: 503 });
    expect(await waitFor(() => edge.log().includes('/api/agents/results') || undefined)).toBe(true);
    expect(JSON.parse(edge.log().trim().split('\n').at(-1) ?? '')).toMatchObject({ flags: 'URX,UF' });
    const failed = 'cluster.api.upstream_cx_connect_fail';
    expect(await counter(failed)).toContain(`${failed}: 3\n`);
  });

  it('sends nothing twice', async () => {
    await edge.web.close();
    let accepted = 0;
    const server = createServer((socket) => {
      socket.once('data', () => {
        accepted += 1;
        socket.destroy();
      });
      socket.on('error', () => undefined);
    });
    await new Promise<void>((resolve) => server.listen(edge.web.port, '127.0.0.1', resolve));
    expect(await post('/agents')).toMatchObject({ status: 503 });
    expect(accepted).toBe(1);
    await new Promise((resolve) => server.close(resolve));
  });
});

describeWith('envoy', 'the edge as Envoy runs it', (envoy) => {
  let edge: EdgeProcess;
  const get = (path: string, ...headers: string[]) => rawRequest(edge.ports.http, { path, headers });

  beforeAll(async () => {
    edge = await startEdge(envoy, 1);
  });
  afterAll(async () => {
    await edge.stop();
  });
  beforeEach(() => {
    edge.api.received.length = 0;
    edge.web.received.length = 0;
  });

  it('answers its own health, and sends /api to the API and the rest to the web app', async () => {
    expect(await get('/healthz')).toMatchObject({ status: 200, body: 'ok\n' });
    expect(await get('/api/dashboard/overview')).toMatchObject({ status: 200, body: 'api\n' });
    expect(await get('/agents/42')).toMatchObject({ status: 200, body: 'web\n' });
    expect(await get('/apiary')).toMatchObject({ status: 200, body: 'web\n' });
    expect(edge.api.received.map(({ path }) => path)).toEqual(['/api/dashboard/overview']);
    expect(edge.web.received.map(({ path }) => path)).toEqual(['/agents/42', '/apiary']);
  });

  it('tells the API the address that the load balancer appended, whatever the client sent', async () => {
    await get('/api/agents/', 'X-Forwarded-For: 203.0.113.9');
    await get('/api/agents/', 'X-Forwarded-For: 198.51.100.66, 203.0.113.9');
    await get('/api/agents/', 'X-Forwarded-For: 127.0.0.1', 'X-Forwarded-For: 10.0.0.1, 203.0.113.9');
    await get('/api/agents/', 'X-Forwarded-For: 203.0.113.9', 'X-Real-IP: 198.51.100.66', 'Forwarded: for=1.2.3.4');
    expect(edge.api.received.map(({ headers }) => headers['x-forwarded-for'])).toEqual(Array(4).fill('203.0.113.9'));
    expect(edge.api.received.map(({ headers }) => headers['x-real-ip'] ?? headers.forwarded)).toEqual(
      Array(4).fill(undefined),
    );
  });

  it('gives every request an id of its own, which is also the correlation id of the API', async () => {
    await get('/api/agents/', 'X-Request-Id: forged', 'X-Correlation-ID: x] 8.8.8.8 - "GET /');
    const [{ headers }] = edge.api.received as [(typeof edge.api.received)[number]];
    expect(headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/);
    expect(headers['x-correlation-id']).toBe(headers['x-request-id']);
  });

  it('passes a body of 10 MiB and answers 413 to one byte more, whether its length is told before or not', async () => {
    const limit = 10 * 1024 * 1024;
    const post = (body: Buffer, ...headers: string[]) =>
      rawRequest(edge.ports.http, { method: 'POST', path: '/api/agents/results', headers, body });
    expect((await post(Buffer.alloc(limit))).status).toBe(200);
    expect((await post(Buffer.alloc(limit + 1))).status).toBe(413);
    const chunk = (size: number) => Buffer.from(`${size.toString(16)}\r\n${'x'.repeat(size)}\r\n0\r\n\r\n`);
    expect((await post(chunk(limit), 'Transfer-Encoding: chunked')).status).toBe(200);
    expect((await post(chunk(limit + 1), 'Transfer-Encoding: chunked')).status).toBe(413);
    expect(edge.api.received.map(({ bytes }) => bytes)).toEqual([limit, limit]);
  });

  it.each([
    '/api/%2Fagents',
    '/api%2f..%2fhealth',
    '/api/agents%5C..',
    '/api/%0A[GIN]',
    '/api/%0d%0aX',
    '/a%00b',
    '/%7F',
    '/%c2%85',
  ])('refuses %s', async (path) => {
    expect((await get(path)).status).toBe(400);
    expect([...edge.api.received, ...edge.web.received]).toEqual([]);
  });

  it.each([
    '/admin',
    '/admin/ui',
    '/admin/migrate?x=1',
    '/%61dmin/ui',
    '//admin/ui',
    '/api/../admin/ui',
    '/enrich/software',
    '/health',
    '/api/../health',
    '/api/%2e%2e/health',
    '/metrics',
    '/docs',
    '/redoc',
    '/openapi.json',
    '/debug/pprof/',
  ])('keeps %s inside', async (path) => {
    expect(await get(path)).toMatchObject({ status: 404, body: 'not found\n' });
    expect([...edge.api.received, ...edge.web.received]).toEqual([]);
  });

  it('refuses header names with underscores, which Go and proxies read in different ways', async () => {
    expect((await get('/api/agents/', 'X_Forwarded_For: 127.0.0.1')).status).toBe(400);
  });

  it('says nothing of what is behind it', async () => {
    const { head } = await get('/api/agents/');
    expect(head.toLowerCase()).toContain('\r\nserver: zerotrace');
    expect(head.toLowerCase()).not.toContain('envoy');
  });

  it('writes one JSON object per request, into which no client can write', async () => {
    const agent = 'x","status":999,"y":"\\\xff\x09';
    await get('/api/agents/?token=planted-secret', `User-Agent: ${agent}`, 'Authorization: Bearer planted-secret');
    await get('/api/%0A{"status":200}', 'X-Forwarded-For: 203.0.113.77');
    const lines = await waitFor(() =>
      edge.log().includes('203.0.113.77') ? edge.log().trimEnd().split('\n') : undefined,
    );
    const entries = lines.map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(entries.filter(({ path }) => path === '/healthz')).toEqual([]);
    const [first, second] = entries.slice(-2);
    expect(first).toMatchObject({
      client: '127.0.0.1',
      method: 'GET',
      path: '/api/agents/',
      status: 200,
      route: 'api',
      group: 'agents',
      host: 'edge.test',
      upstream: `127.0.0.1:${edge.api.port}`,
      bytes_sent: 4,
    });
    expect(first?.['user_agent']).toContain('"status":999');
    expect(second).toMatchObject({ client: '203.0.113.77', status: 400, path: '/api/%0A%7B%22status%22:200%7D' });
    expect(edge.log()).not.toContain('planted-secret');
  });

  it('counts and times the requests of each group, with 2 seconds as an edge of a bucket', async () => {
    const count = 'envoy_vhost_vcluster_upstream_rq';
    await get('/api/v1/scans/slow');
    for (const [group, [prefix]] of Object.entries(requestGroups)) {
      if (group !== 'v1') await get(`${prefix.replace(/\/$/, '')}/${group}?x=1`);
    }
    const labels = (group: string) => `envoy_virtual_cluster="${group}",envoy_virtual_host="zerotrace"`;
    const text = await waitFor(async () => {
      const { body } = await rawRequest(edge.ports.metrics, { path: '/stats/prometheus' });
      return body.includes(`${count}_time_bucket{${labels('v1')},le="2500"} 1`) ? body : undefined;
    });
    expect(text).toContain(`${count}_time_bucket{${labels('v1')},le="2000"} 0\n`);
    expect(text).toContain(`${count}_time_bucket{${labels('v1')},le="2500"} 1\n`);
    expect(text).toContain(`${count}_time_bucket{${labels('agent-heartbeat')},le="2000"} 1\n`);
    expect(text).toContain(`${count}{envoy_response_code="200",${labels('v1')}} 1\n`);
    expect(text).toContain(`${count}_xx{envoy_response_code_class="2",${labels('v1')}} 1\n`);
    for (const group of Object.keys(requestGroups)) {
      expect(text).toContain(`${count}_xx{envoy_response_code_class="2",${labels(group)}}`);
    }
  });

  it('offers its metrics and nothing else of its administration', async () => {
    const metrics = (method: string, path: string) => rawRequest(edge.ports.metrics, { method, path });
    expect((await metrics('GET', '/stats/prometheus')).status).toBe(200);
    for (const path of [
      '/',
      '/stats',
      '/config_dump',
      '/certs',
      '/stats/prometheus/../../config_dump',
      '/quitquitquit',
    ]) {
      expect((await metrics('GET', path)).status).toBe(404);
    }
    expect((await metrics('POST', '/stats/prometheus')).status).toBe(404);
    expect((await metrics('POST', '/quitquitquit')).status).toBe(404);
    expect((await rawRequest(edge.ports.admin, { path: '/server_info' })).status).toBe(200);
    await expect(rawRequest(edge.ports.admin, { path: '/', host: '127.0.0.2' })).rejects.toThrow(/ECONNREFUSED|EADDR/);
  });

  it('answers the kubelet only when the time for draining is over', async () => {
    const start = performance.now();
    expect(await rawRequest(edge.ports.drain, { path: '/drain' })).toMatchObject({ status: 200, body: 'drained\n' });
    expect(performance.now() - start).toBeGreaterThan(950);
  });
});

describeWith('envoy', 'the edge with no proxy in front', (envoy) => {
  it('believes nobody: the client is who connects', async () => {
    const edge = await startEdge(envoy, 0);
    try {
      const headers = ['X-Forwarded-For: 198.51.100.66', 'X-Forwarded-For: 203.0.113.9'];
      await rawRequest(edge.ports.http, { path: '/api/agents/', headers });
      expect(edge.api.received.map((request) => request.headers['x-forwarded-for'])).toEqual(['127.0.0.1']);
    } finally {
      await edge.stop();
    }
  });

  it('answers 503 when its memory runs out, keeps its metrics, and recovers', async () => {
    const edge = await startEdge(envoy, 0, 48 * 1024 * 1024);
    const held: Socket[] = [];
    const status = async () => (await rawRequest(edge.ports.http, { path: '/api/agents/' })).status;
    try {
      expect(await status()).toBe(200);
      for (let index = 0; index < 8; index += 1) {
        const socket = connect(edge.ports.http, '127.0.0.1').on('error', () => undefined);
        socket.write('POST /api/agents/results HTTP/1.1\r\nHost: edge.test\r\nContent-Length: 10000000\r\n\r\n');
        socket.write(Buffer.alloc(9_900_000));
        held.push(socket);
      }
      await waitFor(async () => ((await status()) === 503 ? true : undefined));
      expect((await rawRequest(edge.ports.metrics, { path: '/stats/prometheus' })).status).toBe(200);
      for (const socket of held) socket.destroy();
      await waitFor(async () => ((await status()) === 200 ? true : undefined));
    } finally {
      for (const socket of held) socket.destroy();
      await edge.stop();
    }
  });
});
