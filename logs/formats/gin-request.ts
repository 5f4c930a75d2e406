import type { TextFormat } from './format';

const line = (id: string, path: string, userAgent = 'zerotrace-agent/1.0', error = '') =>
  `[${id}] 203.0.113.7 - [Wed, 25 Nov 2026 10:00:00 UTC] "POST ${path} HTTP/1.1 201 2.5ms "${userAgent}" ${error}"`;

/**
 * The API's second access line. Correlation id, user agent and error are written as the client sent them; the id is anchored before them,
 * so that a forged one moves no status and no address. A quotation mark in them makes the line none of this format.
 */
export const ginRequest: TextFormat = {
  id: 'gin-request',
  kind: 'text',
  dataset: 'api.access',
  logger: 'request',
  reference: 'https://github.com/adhit-r/ZeroTrace/blob/eb1d617/api-go/internal/middleware/logger.go',
  pattern: String.raw`^\[([0-9A-Za-z_.-]*)\] ([0-9A-Fa-f.:]*) - \[[^\]"]*\] "([A-Z]+) (\S+) HTTP/(\d(?:\.\d)?) (\d{3}) ([0-9.a-zµμ]+) "([^"]*)" ([^"]*)"$`,
  groups: [
    ['zerotrace.correlation_id', 'name'],
    ['client.ip', 'ip'],
    ['http.request.method', 'name'],
    ['url.path', 'path'],
    ['http.version', 'name'],
    ['http.response.status_code', 'whole'],
    ['event.duration', 'go-duration'],
    ['user_agent.original', 'name'],
    ['error.message', 'name'],
  ],
  samples: [
    {
      name: 'a request',
      line: line('5f9c6f0e-7f3e-4d0e-9a51-6d5f8f3a1b2c', '/api/agents/heartbeat'),
      fields: {
        message: 'POST /api/agents/heartbeat 201',
        'log.logger': 'request',
        'zerotrace.correlation_id': '5f9c6f0e-7f3e-4d0e-9a51-6d5f8f3a1b2c',
        'client.ip': '203.0.113.7',
        'http.request.method': 'POST',
        'url.path': '/api/agents/heartbeat',
        'http.version': '1.1',
        'http.response.status_code': 201,
        'event.duration': 2_500_000,
        'user_agent.original': 'zerotrace-agent/1.0',
        'error.message': undefined,
      },
    },
    {
      name: 'a correlation id that is a line of its own is no format',
      line: line('x] 8.8.8.8 - [Wed, 25 Nov 2026 10:00:00 UTC] "GET / HTTP/1.1 401 1ms "a" "', '/'),
      fields: { 'client.ip': undefined, 'http.response.status_code': undefined, tags: ['_unparsed'] },
    },
    {
      name: 'a user agent that ends the line early changes nothing before it',
      line: line('unknown', '/api/v1/scans', 'a" 500 "b', 'Error #01: password=planted-in-error'),
      fields: { tags: ['_unparsed'] },
    },
    {
      name: 'what the kubelet asks',
      line: '[unknown] 10.0.1.1 - [Wed, 25 Nov 2026 10:00:00 UTC] "GET /health HTTP/1.1 200 90.1µs "kube-probe/1.35" "',
      fields: { 'zerotrace.dropped': 'probe', message: undefined },
    },
  ],
};
