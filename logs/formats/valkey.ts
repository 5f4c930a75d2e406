import type { TextFormat } from './format';

/** Valkey's log: process, role, time, a mark for the level, text. */
export const valkey: TextFormat = {
  id: 'valkey',
  kind: 'text',
  dataset: 'valkey.app',
  reference: 'https://github.com/valkey-io/valkey/blob/8.1.4/src/server.c',
  pattern: String.raw`^(\d+):([XCSM]) \d\d [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d\.\d{3} ([.*#-]) (.*)$`,
  groups: [['process.pid', 'whole'], ['log.logger', 'name'], ['log.level', 'level'], 'message'],
  samples: [
    {
      name: 'the start',
      line: '1:M 25 Nov 2026 10:00:00.000 * Ready to accept connections tcp',
      fields: {
        message: 'Ready to accept connections tcp',
        'process.pid': 1,
        'log.logger': 'M',
        'log.level': 'info',
      },
    },
    {
      name: 'a warning',
      line: '1:M 25 Nov 2026 10:00:00.000 # Possible SECURITY ATTACK detected. POST or Host: commands to Valkey.',
      fields: { 'log.level': 'warning' },
    },
  ],
};
