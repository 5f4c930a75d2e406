import type { TextFormat } from './format';

const line = (path: string, userAgent: string, forwarded: string) =>
  `10.0.2.5 - - [25/Nov/2026:10:00:00 +0000] "GET ${path} HTTP/1.1" 200 512 "https://zerotrace.example.com/?token=planted-referer" "${userAgent}" "${forwarded}"`;

/** Format `main` of nginx's own image, on which images/web builds. nginx escapes quotes and control characters as \xXX. */
export const nginxAccess: TextFormat = {
  id: 'nginx-access',
  kind: 'text',
  dataset: 'web.access',
  logger: 'nginx',
  reference: 'https://github.com/nginxinc/docker-nginx-unprivileged/blob/1.29.5/stable/alpine-slim/Dockerfile',
  pattern: String.raw`^(\S+) - \S+ \[[^\]]+\] "(?:([A-Z]+) ([^" ]*) HTTP/([0-9.]+)|[^"]*)" (\d{3}) (\d+) "[^"]*" "([^"]*)" "([^"]*)"$`,
  groups: [
    ['destination.address', 'name'],
    ['http.request.method', 'name'],
    ['url.path', 'path'],
    ['http.version', 'name'],
    ['http.response.status_code', 'whole'],
    ['http.response.bytes', 'whole'],
    ['user_agent.original', 'name'],
    ['client.address', 'name'],
  ],
  samples: [
    {
      name: 'a request through the edge',
      line: line('/agents?x=1', 'Mozilla/5.0', '203.0.113.7'),
      fields: {
        message: 'GET /agents 200',
        'destination.address': '10.0.2.5',
        'http.request.method': 'GET',
        'url.path': '/agents',
        'http.version': '1.1',
        'http.response.status_code': 200,
        'http.response.bytes': 512,
        'user_agent.original': 'Mozilla/5.0',
        'client.address': '203.0.113.7',
        'client.ip': undefined,
      },
    },
    {
      name: 'what the kubelet asks',
      line: line('/', 'kube-probe/1.35', '-'),
      fields: { 'zerotrace.dropped': 'probe', message: undefined },
    },
    {
      name: 'somebody who calls themselves the kubelet, through the edge',
      line: line('/', 'kube-probe/1.35', '203.0.113.7'),
      fields: { 'zerotrace.dropped': undefined, 'user_agent.original': 'kube-probe/1.35' },
    },
    {
      name: 'a request that is none',
      line: String.raw`10.0.2.5 - - [25/Nov/2026:10:00:00 +0000] "\x16\x03\x01" 400 157 "-" "-" "-"`,
      fields: { 'http.response.status_code': 400, 'http.request.method': undefined, message: '400' },
    },
  ],
};
