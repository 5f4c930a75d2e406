import type { TextFormat } from './format';

/** What Envoy says of itself on stderr. */
export const envoyApp: TextFormat = {
  id: 'envoy-app',
  kind: 'text',
  dataset: 'platform',
  reference: 'https://www.envoyproxy.io/docs/envoy/v1.40.0/operations/cli#cmdoption-log-format',
  pattern: String.raw`^\[\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\.\d{3}\]\[\d+\]\[([a-z]+)\]\[([a-z0-9_]+)\] (?:\[[^\]]+\] )?(.*)$`,
  groups: [['log.level', 'level'], ['log.logger', 'name'], 'message'],
  samples: [
    {
      name: 'the start',
      line: '[2026-11-25 10:00:00.000][1][info][main] [source/server/server.cc:1035] starting main dispatch loop',
      fields: {
        message: 'starting main dispatch loop',
        'log.level': 'info',
        'log.logger': 'main',
        'service.name': 'edge',
      },
    },
  ],
};
