import type { JsonFormat } from './format';

/** What Suricata says of itself, on its standard error. */
export const suricataEngine: JsonFormat = {
  id: 'suricata-engine',
  kind: 'json',
  dataset: 'platform',
  reference: 'https://docs.suricata.io/en/suricata-7.0.10/output/log-rotation.html',
  needs: ['timestamp', 'log_level', 'engine'],
  keys: {
    log_level: ['log.level', 'level'],
    'engine.module': ['log.logger', 'name'],
    'engine.error': ['error.type', 'name'],
    'engine.message': ['message', 'text'],
  },
  ignored: ['timestamp', 'event_type', 'engine'],
  samples: [
    {
      name: 'a warning',
      line: '{"timestamp":"2026-11-25T10:00:00.000000+0000","log_level":"Warning","event_type":"engine","engine":{"message":"stats are enabled but no loggers are active","thread_name":"Suricata-Main","module":"counters"}}',
      fields: {
        message: 'stats are enabled but no loggers are active',
        'log.level': 'warning',
        'log.logger': 'counters',
        'zerotrace.omitted': undefined,
        'zerotrace.security.event_type': undefined,
      },
    },
  ],
};
