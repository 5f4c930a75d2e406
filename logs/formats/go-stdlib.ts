import type { TextFormat } from './format';

/** Go's standard logger: date, time and free text, which may begin with the name of a part in brackets. */
export const goStdlib: TextFormat = {
  id: 'go-stdlib',
  kind: 'text',
  dataset: 'api.app',
  reference: 'https://pkg.go.dev/log#pkg-constants',
  pattern: String.raw`^\d{4}/\d\d/\d\d \d\d:\d\d:\d\d (?:\[([A-Za-z][A-Za-z ]*)\] )?(.*)$`,
  groups: [['log.logger', 'name'], 'message'],
  samples: [
    {
      name: 'a part that speaks',
      line: '2026/11/25 10:00:00 [AgentResults] Received request from agent, body length: 512 bytes',
      fields: { 'log.logger': 'AgentResults', message: 'Received request from agent, body length: 512 bytes' },
    },
    {
      name: 'a body that could not be read',
      line: '2026/11/25 10:00:00 [AgentResults] Raw body: {"hostname":"laptop-of-planted-person"',
      fields: { message: 'Raw body: [request-body]', 'zerotrace.redacted': ['request-body'] },
    },
    {
      name: 'what an agent says of its machine',
      line: '2026/11/25 10:00:00 [Heartbeat Handler] Heartbeat metadata: map[hostname:planted-host user:planted-user]',
      fields: { message: 'Heartbeat metadata: [request-body]' },
    },
    {
      name: 'a line that only looks like one in its middle',
      line: 'x 2026/11/25 10:00:00 [AgentResults] y',
      fields: { tags: ['_unparsed'], 'log.logger': undefined },
    },
  ],
};
