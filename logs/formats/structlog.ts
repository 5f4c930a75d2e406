import type { JsonFormat } from './format';

/** structlog of the enrichment service: `event`, `error` and `host` are strings, where ECS has objects. */
export const structlog: JsonFormat = {
  id: 'structlog',
  kind: 'json',
  dataset: 'enrichment.app',
  reference: 'https://github.com/adhit-r/ZeroTrace/blob/eb1d617/enrichment-python/app/core/logging.py',
  needs: ['event', 'level', 'timestamp'],
  message: 'event',
  keys: {
    level: ['log.level', 'level'],
    logger: ['log.logger', 'name'],
    error: ['error.message', 'text'],
    exception: ['error.stack_trace', 'text'],
    stack: ['error.stack_trace', 'text'],
    duration_ms: ['event.duration', 'milliseconds'],
    company_id: ['organization.id', 'name'],
    user_id: ['user.id', 'name'],
    agent_id: ['zerotrace.agent_id', 'name'],
    scan_id: ['zerotrace.scan_id', 'name'],
    correlation_id: ['zerotrace.correlation_id', 'name'],
  },
  ignored: ['timestamp'],
  samples: [
    {
      name: 'a record whose event, error and host are strings',
      line: '{"event": "Database pool failed", "logger": "app.core.database", "level": "error", "timestamp": "2026-11-25T10:00:00.000000Z", "error": "password authentication failed", "host": "postgres", "min_size": 5, "duration_ms": 1.5}',
      fields: {
        message: 'Database pool failed',
        'log.logger': 'app.core.database',
        'log.level': 'error',
        'error.message': 'password authentication failed',
        'event.duration': 1_500_000,
        'zerotrace.omitted': 2,
      },
    },
    {
      name: 'a connection string in an error',
      line: '{"event":"x","level":"error","timestamp":"t","error":"cannot reach postgresql://app:planted-password@db:5432/zerotrace"}',
      fields: {
        'error.message': 'cannot reach postgresql://[url-credentials]@db:5432/zerotrace',
        'zerotrace.redacted': ['url-credentials'],
      },
    },
    {
      name: 'an error that is an object is kept as text',
      line: '{"event":"x","level":"error","timestamp":"t","error":{"a":{"token":"planted-nested-token"}}}',
      fields: { 'error.message': '{"a":{"token":"[token]"}}' },
    },
    {
      name: 'text after the object is no format',
      line: '{"event":"x","level":"info","timestamp":"t"} {"event":"y"}',
      fields: { tags: ['_unparsed'] },
    },
  ],
};
