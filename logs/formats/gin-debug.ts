import type { TextFormat } from './format';

/** What Gin says in debug mode, in which the API takes a token for an administrator's that is in its source. */
export const ginDebug: TextFormat = {
  id: 'gin-debug',
  kind: 'text',
  dataset: 'api.app',
  logger: 'gin-debug',
  reference: 'https://github.com/gin-gonic/gin/blob/v1.10.1/debug.go',
  pattern: String.raw`^\[GIN-debug\] (?:\[(WARNING|ERROR)\] )?(.*)$`,
  groups: [['log.level', 'level'], 'message'],
  level: 'debug',
  samples: [
    {
      name: 'a route',
      line: '[GIN-debug] GET    /health                   --> zerotrace/api/internal/handlers.Health (5 handlers)',
      fields: { 'log.level': 'debug', 'zerotrace.security.event_type': undefined },
    },
    {
      name: 'debug mode outside a local environment',
      line: '[GIN-debug] [WARNING] Running in "debug" mode. Switch to "release" mode in production.',
      fields: {
        message: 'Running in "debug" mode. Switch to "release" mode in production.',
        'log.level': 'warning',
        'zerotrace.security.event_type': 'intrusion_detected',
        'zerotrace.security.severity': 'critical',
        'zerotrace.security.service': 'api',
        'zerotrace.security.source': 'proxy',
      },
    },
  ],
};
