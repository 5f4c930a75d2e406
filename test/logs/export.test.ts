import { parse } from 'yaml';
import { commonLogFiles, filebeatFiles } from '../../logs/export';

describe('the exported files', () => {
  it("are Filebeat's configuration by environment", () => {
    const logstash = {
      kind: 'logstash',
      hosts: ['logs:5044'],
      authority: '/ca.crt',
      certificate: '/tls.crt',
      key: '/tls.key',
    } as const;
    const files = filebeatFiles({ environment: 'production', local: false, output: logstash });
    expect(Object.keys(files)).toEqual(['filebeat/filebeat.yml']);
    expect(parse(files['filebeat/filebeat.yml'] ?? '')).toMatchObject({ 'output.logstash': { hosts: ['logs:5044'] } });
  });

  it('are schemas and Go in common', () => {
    expect(Object.keys(commonLogFiles())).toEqual([
      'instrumentation/logging/logger.go',
      'instrumentation/logging/security_event.go',
      'logs/log-record.schema.json',
      'logs/security-event.schema.json',
    ]);
  });
});
