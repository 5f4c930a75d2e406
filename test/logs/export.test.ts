import { commonLogFiles } from '../../logs/export';

describe('the exported files', () => {
  it('are schemas and Go in common', () => {
    expect(Object.keys(commonLogFiles())).toEqual([
      'instrumentation/logging/logger.go',
      'instrumentation/logging/security_event.go',
      'logs/log-record.schema.json',
      'logs/security-event.schema.json',
    ]);
  });
});
