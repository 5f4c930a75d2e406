import type { JsonFormat } from './format';

/** The generated logger of logs/instrumentation: the strategy's encoder settings, its fields, and its security events. */
export const zap: JsonFormat = {
  id: 'zap',
  kind: 'json',
  dataset: 'api.app',
  instrumented: true,
  reference: 'https://pkg.go.dev/go.uber.org/zap@v1.27.0#NewProductionEncoderConfig',
  needs: ['level', 'timestamp', 'msg'],
  message: 'msg',
  keys: {
    level: ['log.level', 'level'],
    logger: ['log.logger', 'name'],
    error: ['error.message', 'text'],
    stacktrace: ['error.stack_trace', 'text'],
    duration: ['event.duration', 'seconds'],
    company_id: ['organization.id', 'name'],
    user_id: ['user.id', 'name'],
    scan_id: ['zerotrace.scan_id', 'name'],
    agent_id: ['zerotrace.agent_id', 'name'],
    repository: ['zerotrace.repository', 'name'],
    trace_id: ['trace.id', 'name'],
    span_id: ['span.id', 'name'],
    correlation_id: ['zerotrace.correlation_id', 'name'],
    ip_address: ['client.ip', 'ip'],
    user_agent: ['user_agent.original', 'name'],
    id: ['zerotrace.security.event_id', 'name'],
  },
  // event_type, severity and details are those of a security event: checked against the closed lists.
  ignored: ['timestamp', 'caller', 'event_type', 'severity', 'details'],
  samples: [
    {
      name: 'a record of the strategy',
      line: '{"level":"info","timestamp":"2026-11-25T10:00:00.000Z","msg":"Scan creation completed","company_id":"c-1","scan_id":"s-1","duration":0.25}',
      fields: {
        message: 'Scan creation completed',
        'log.level': 'info',
        'organization.id': 'c-1',
        'zerotrace.scan_id': 's-1',
        'event.duration': 250_000_000,
      },
    },
    {
      name: 'a security event',
      line: '{"level":"warn","timestamp":"2026-11-25T10:00:00.000Z","msg":"Security event detected","id":"e-1","event_type":"data_access_violation","severity":"high","user_id":"u-1","company_id":"c-1","ip_address":"203.0.113.7","user_agent":"curl/8","details":{"table":"scans","password":"planted-detail"}}',
      fields: {
        'log.level': 'warning',
        'zerotrace.security.event_id': 'e-1',
        'zerotrace.security.event_type': 'data_access_violation',
        'zerotrace.security.severity': 'high',
        'zerotrace.security.service': 'api',
        'zerotrace.security.source': 'instrumentation',
        'zerotrace.security.details': { table: 'scans', password: '[password]' },
        'user.id': 'u-1',
        'organization.id': 'c-1',
        'client.ip': '203.0.113.7',
        'user_agent.original': 'curl/8',
      },
    },
    {
      name: 'a kind that is not in the list is no security event',
      line: '{"level":"warn","timestamp":"2026-11-25T10:00:00.000Z","msg":"x","event_type":"made_up","severity":"high"}',
      fields: { 'zerotrace.security.event_type': undefined, tags: ['_unparsed'], message: 'x' },
    },
    {
      name: 'fields of the contract that a line may not set',
      line: '{"level":"info","timestamp":"2026-11-25T10:00:00.000Z","msg":"x","@timestamp":"2000-01-01","@metadata":{"_id":"1"},"service":{"name":"edge"},"event.dataset":"security","tags":["a"]}',
      fields: { 'zerotrace.omitted': 5, 'service.name': 'api', 'event.dataset': 'api.app', tags: undefined },
    },
  ],
};
