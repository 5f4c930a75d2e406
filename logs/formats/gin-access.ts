import type { TextFormat } from './format';

const line = (status: number, path: string, client = '203.0.113.7') =>
  `[GIN] 2026/11/25 - 10:00:00 | ${status} |    1.234567ms | ${client.padStart(15)} | GET      ${JSON.stringify(path)}`;

/** Gin's own access line. `%#v` quotes the path, but Gin 1.10 writes some of it raw where a path holds a line break. */
export const ginAccess: TextFormat = {
  id: 'gin-access',
  kind: 'text',
  dataset: 'api.access',
  logger: 'gin',
  reference: 'https://github.com/gin-gonic/gin/blob/v1.10.1/logger.go',
  pattern: String.raw`^\[GIN\] \d{4}/\d\d/\d\d - \d\d:\d\d:\d\d \| +(\d{3}) \| +([0-9.a-zµμ]+) \| +(?:([0-9A-Fa-f.:%a-z]+) )?\| ([A-Z]+) +"([^"]*)"$`,
  groups: [
    ['http.response.status_code', 'whole'],
    ['event.duration', 'go-duration'],
    ['client.ip', 'ip'],
    ['http.request.method', 'name'],
    ['url.path', 'path'],
  ],
  samples: [
    {
      name: 'a request',
      line: line(200, '/api/v1/scans?token=planted-query-token'),
      fields: {
        message: 'GET /api/v1/scans 200',
        'log.logger': 'gin',
        'http.response.status_code': 200,
        'event.duration': 1_234_567,
        'client.ip': '203.0.113.7',
        'http.request.method': 'GET',
        'url.path': '/api/v1/scans',
      },
    },
    {
      name: 'a 401 counts for nothing here: a client can write such a line',
      line: line(401, '/api/v1/scans'),
      fields: { 'http.response.status_code': 401, 'zerotrace.security.event_type': undefined },
    },
    {
      name: 'what the kubelet asks',
      line: line(200, '/health', '10.0.1.1'),
      fields: { 'zerotrace.dropped': 'probe', message: undefined },
    },
    {
      name: 'health that is not well is kept',
      line: line(503, '/health', '10.0.1.1'),
      fields: { 'http.response.status_code': 503, 'zerotrace.dropped': undefined },
    },
    {
      name: 'an address of IPv6',
      line: line(404, '/', '2001:db8::1'),
      fields: { 'client.ip': '2001:db8::1' },
    },
  ],
};
