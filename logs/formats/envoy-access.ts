import type { JsonFormat } from './format';

/**
 * Fields of the edge's access log, one JSON object per request, as Envoy's format strings. The edge writes what is here and the pipeline
 * reads what is here. Envoy escapes what clients choose, so that no client can write a line or a field.
 * Query strings, cookies and authorization are left out: they carry tokens and personal data.
 */
export const accessLogFields = {
  time: '%START_TIME%',
  request_id: '%REQ(X-REQUEST-ID)%',
  client: '%DOWNSTREAM_REMOTE_ADDRESS_WITHOUT_PORT%',
  method: '%REQ(:METHOD)%',
  host: '%REQ(:AUTHORITY):256%',
  path: '%PATH(NQ):1024%',
  protocol: '%PROTOCOL%',
  status: '%RESPONSE_CODE%',
  flags: '%RESPONSE_FLAGS%',
  details: '%RESPONSE_CODE_DETAILS%',
  route: '%ROUTE_NAME%',
  group: '%VIRTUAL_CLUSTER_NAME%',
  upstream: '%UPSTREAM_HOST%',
  duration_ms: '%DURATION%',
  bytes_received: '%BYTES_RECEIVED%',
  bytes_sent: '%BYTES_SENT%',
  user_agent: '%REQ(USER-AGENT):256%',
} as const;

type Key = keyof typeof accessLogFields;

const keys = {
  request_id: ['http.request.id', 'name'],
  client: ['client.ip', 'ip'],
  method: ['http.request.method', 'name'],
  host: ['url.domain', 'name'],
  path: ['url.path', 'path'],
  protocol: ['http.version', 'name'],
  status: ['http.response.status_code', 'whole'],
  flags: ['zerotrace.edge.flags', 'name'],
  details: ['zerotrace.edge.details', 'name'],
  route: ['zerotrace.edge.route', 'name'],
  group: ['zerotrace.edge.group', 'name'],
  upstream: ['destination.address', 'name'],
  duration_ms: ['event.duration', 'milliseconds'],
  bytes_received: ['http.request.bytes', 'whole'],
  bytes_sent: ['http.response.bytes', 'whole'],
  user_agent: ['user_agent.original', 'name'],
} as const satisfies Partial<Record<Key, JsonFormat['keys'][string]>>;

const line = (other: Partial<Record<Key, unknown>>) =>
  JSON.stringify({
    time: '2026-11-25T10:00:00.000Z',
    request_id: '5f9c6f0e-7f3e-4d0e-9a51-6d5f8f3a1b2c',
    client: '203.0.113.7',
    method: 'GET',
    host: 'zerotrace.example.com',
    path: '/api/v1/scans',
    protocol: 'HTTP/1.1',
    status: 200,
    flags: '-',
    details: 'via_upstream',
    route: 'api',
    group: 'scans',
    upstream: '10.0.1.9:8080',
    duration_ms: 12,
    bytes_received: 0,
    bytes_sent: 512,
    user_agent: 'curl/8.5.0',
    ...other,
  });

/** A line of ours with its keys in the order of the alphabet: no value in it has a comma. */
const alphabetical = (text: string) => `{${text.slice(1, -1).split(',').sort().join(',')}}`;

/** The edge's access log. */
export const envoyAccess: JsonFormat = {
  id: 'envoy-access',
  kind: 'json',
  dataset: 'edge.access',
  reference: 'https://www.envoyproxy.io/docs/envoy/v1.40.0/configuration/observability/access_log/usage',
  needs: ['request_id', 'method', 'path', 'status'],
  keys,
  ignored: ['time'],
  flat: true,
  samples: [
    {
      name: 'a request to the API',
      line: line({}),
      fields: {
        message: 'GET /api/v1/scans 200',
        'http.request.id': '5f9c6f0e-7f3e-4d0e-9a51-6d5f8f3a1b2c',
        'client.ip': '203.0.113.7',
        'http.request.method': 'GET',
        'url.domain': 'zerotrace.example.com',
        'url.path': '/api/v1/scans',
        'http.version': 'HTTP/1.1',
        'http.response.status_code': 200,
        'zerotrace.edge.flags': undefined,
        'zerotrace.edge.details': 'via_upstream',
        'zerotrace.edge.route': 'api',
        'zerotrace.edge.group': 'scans',
        'destination.address': '10.0.1.9:8080',
        'event.duration': 12_000_000,
        'http.request.bytes': 0,
        'http.response.bytes': 512,
        'user_agent.original': 'curl/8.5.0',
        'zerotrace.security.event_type': undefined,
      },
    },
    {
      name: 'a request without a token',
      line: line({ status: 401 }),
      fields: {
        'http.response.status_code': 401,
        'zerotrace.security.event_type': 'unauthorized_request',
        'zerotrace.security.severity': 'low',
        'zerotrace.security.service': 'edge',
        'zerotrace.security.source': 'now',
      },
    },
    {
      name: 'too many requests',
      line: line({ status: 429, path: '/api/agents/heartbeat' }),
      fields: { 'zerotrace.security.event_type': 'rate_limit_exceeded', 'zerotrace.security.severity': 'low' },
    },
    {
      name: 'what is refused',
      line: line({ status: 403 }),
      fields: { 'zerotrace.security.event_type': 'authorization_violation' },
    },
    {
      name: 'an enrollment that is refused',
      line: line({ status: 400, method: 'POST', path: '/api/enrollment/enroll' }),
      fields: {
        'zerotrace.security.event_type': 'agent_authentication_failure',
        'zerotrace.security.source': 'proxy',
      },
    },
    {
      name: 'a control character in the path',
      line: line({ status: 400, route: 'control-characters', path: '/api/%0A[GIN]' }),
      fields: { 'zerotrace.security.event_type': 'suspicious_request', 'zerotrace.security.severity': 'medium' },
    },
    {
      name: 'a field that a client invents stays in the string where it was sent',
      line: line({ user_agent: '","status":401,"@metadata":{"_id":"1"},"x":"' }),
      fields: {
        'http.response.status_code': 200,
        'user_agent.original': '","status":401,"@metadata":{"_id":"1"},"x":"',
        'zerotrace.security.event_type': undefined,
      },
    },
    {
      name: 'keys in the order of the alphabet, as Envoy writes them',
      line: alphabetical(line({ path: '/api/v1/agents' })),
      fields: { 'http.response.status_code': 200, 'url.path': '/api/v1/agents', 'user_agent.original': 'curl/8.5.0' },
    },
    {
      name: 'no upstream and no user agent',
      line: line({ upstream: null, user_agent: null }),
      fields: {
        'http.response.status_code': 200,
        'destination.address': undefined,
        'user_agent.original': undefined,
        'zerotrace.omitted': undefined,
      },
    },
    {
      name: 'a key that nobody knows',
      line: line({ status: 404 }).replace('}', ',"cookie":"x"}'),
      fields: { 'http.response.status_code': 404, 'zerotrace.omitted': 1 },
    },
    {
      name: 'a key that is there twice counts as it is there last',
      line: line({}).replace('"status":200', '"status":401,"status":200'),
      fields: { 'http.response.status_code': 200, 'zerotrace.omitted': undefined },
    },
    {
      name: 'a line that ends with a comma is no JSON',
      line: `${line({}).slice(0, -1)},`,
      fields: { tags: ['_unparsed'], 'http.response.status_code': undefined },
    },
    {
      name: 'a client that is no address',
      line: line({ client: '/run/envoy.sock' }),
      fields: { 'client.ip': undefined, 'client.address': '/run/envoy.sock' },
    },
    {
      name: 'a token in the path',
      line: line({ path: `/api/reset/${['eyJ', 'hbGciOi.eyJ', 'zdWIi.c2ln'].join('')}` }),
      fields: { 'url.path': '/api/reset/[json-web-token]', 'zerotrace.redacted': ['json-web-token'] },
    },
  ],
};
