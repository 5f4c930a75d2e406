import type { JsonFormat } from './format';

/** The instance manager of CloudNativePG: its own lines, and PostgreSQL's CSV log below `record`. */
export const cloudnativePg: JsonFormat = {
  id: 'cloudnative-pg',
  kind: 'json',
  dataset: 'postgres.app',
  reference: 'https://cloudnative-pg.io/documentation/1.28/logging/',
  needs: ['level', 'ts', 'msg'],
  message: 'msg',
  keys: {
    level: ['log.level', 'level'],
    logger: ['log.logger', 'name'],
    error: ['error.message', 'text'],
    err: ['error.message', 'text'],
    stacktrace: ['error.stack_trace', 'text'],
    'record.error_severity': ['log.level', 'level'],
    'record.message': ['message', 'text'],
    'record.process_id': ['process.pid', 'whole'],
    'record.user_name': ['user.name', 'name'],
    'record.database_name': ['postgresql.database', 'name'],
    'record.sql_state_code': ['postgresql.sql_state', 'name'],
    'record.application_name': ['postgresql.application', 'name'],
    'record.connection_from': ['client.address', 'name'],
  },
  ignored: ['ts', 'record', 'logging_pod', 'logging_podName', 'namespace', 'name'],
  samples: [
    {
      name: 'a line of PostgreSQL',
      line: '{"level":"info","ts":"2026-11-25T10:00:00.0Z","logger":"postgres","msg":"record","logging_pod":"zerotrace-postgres-1","record":{"log_time":"2026-11-25 10:00:00.000 UTC","user_name":"app","database_name":"zerotrace","process_id":"77","connection_from":"10.0.1.9:40000","error_severity":"ERROR","sql_state_code":"28P01","message":"password authentication failed for user \\"app\\"","application_name":"api","backend_type":"client backend"}}',
      fields: {
        message: 'password authentication failed for user "app"',
        'log.level': 'error',
        'log.logger': 'postgres',
        'process.pid': 77,
        'user.name': 'app',
        'postgresql.database': 'zerotrace',
        'postgresql.sql_state': '28P01',
        'postgresql.application': 'api',
        'client.address': '10.0.1.9:40000',
      },
    },
    {
      name: 'a statement with a password in it',
      line: `{"level":"info","ts":"t","logger":"postgres","msg":"record","record":{"error_severity":"LOG","message":"duration: 1200 ms  statement: ALTER ROLE app PASSWORD 'planted-role-password'"}}`,
      fields: {
        message: "duration: 1200 ms  statement: ALTER ROLE app PASSWORD '[sql-password]'",
        'log.level': 'info',
      },
    },
    {
      name: 'the instance manager',
      line: '{"level":"info","ts":"t","logger":"instance-manager","msg":"Starting webserver","address":":9187"}',
      fields: { message: 'Starting webserver', 'zerotrace.omitted': 1 },
    },
  ],
};
