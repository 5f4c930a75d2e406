import type { TextFormat } from './format';

/** uvicorn's default formatter. */
export const uvicorn: TextFormat = {
  id: 'uvicorn',
  kind: 'text',
  dataset: 'enrichment.app',
  logger: 'uvicorn',
  reference: 'https://github.com/encode/uvicorn/blob/0.35.0/uvicorn/logging.py',
  pattern: String.raw`^(TRACE|DEBUG|INFO|WARNING|ERROR|CRITICAL): +(.*)$`,
  groups: [['log.level', 'level'], 'message'],
  samples: [
    {
      name: 'the start',
      line: 'INFO:     Uvicorn running on http://0.0.0.0:8000 (Press CTRL+C to quit)',
      fields: {
        message: 'Uvicorn running on http://0.0.0.0:8000 (Press CTRL+C to quit)',
        'log.level': 'info',
        'log.logger': 'uvicorn',
      },
    },
    {
      name: 'a bare message of another logger',
      line: 'Loading model all-MiniLM-L6-v2',
      fields: { tags: ['_unparsed'], message: 'Loading model all-MiniLM-L6-v2', 'log.level': undefined },
    },
  ],
};
