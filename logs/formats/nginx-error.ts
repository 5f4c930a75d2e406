import type { TextFormat } from './format';

/** nginx's error log. */
export const nginxError: TextFormat = {
  id: 'nginx-error',
  kind: 'text',
  dataset: 'web.error',
  logger: 'nginx',
  reference: 'https://github.com/nginx/nginx/blob/release-1.29.5/src/core/ngx_log.c',
  pattern: String.raw`^\d{4}/\d\d/\d\d \d\d:\d\d:\d\d \[(debug|info|notice|warn|error|crit|alert|emerg)\] (\d+)#\d+: (.*)$`,
  groups: [['log.level', 'level'], ['process.pid', 'whole'], 'message'],
  samples: [
    {
      name: 'a missing file',
      line: '2026/11/25 10:00:00 [error] 30#30: *7 open() "/usr/share/nginx/html/x" failed (2: No such file or directory), client: 10.0.2.5, server: , request: "GET /x?password=planted-in-request HTTP/1.1"',
      fields: {
        'log.level': 'error',
        'process.pid': 30,
        message:
          '*7 open() "/usr/share/nginx/html/x" failed (2: No such file or directory), client: 10.0.2.5, server: , request: "GET /x?password=[password] HTTP/1.1"',
        'zerotrace.redacted': ['password'],
      },
    },
    {
      name: 'what the start script of the image says',
      line: '/docker-entrypoint.sh: Configuration complete; ready for start up',
      fields: { tags: ['_unparsed'], 'event.dataset': 'web.error' },
    },
  ],
};
