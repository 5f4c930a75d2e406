import type { MetricDetection } from '../detection';

export const debugMode: MetricDetection = {
  id: 'debug-mode',
  title: 'Debug mode outside a local environment',
  severity: 'critical',
  techniques: ['T1078.001', 'T1562.001'],
  description:
    'The API says when it starts that it runs in debug mode. Then a token that is in its source is an administrator: whoever has read the source can do everything. Use of the token is not logged; debug mode is taken for it.',
  source: { kind: 'metrics' },
  available: 'proxy',
  engine: { engine: 'metric', alert: 'DebugModeOutsideLocal' },
  falsePositives:
    'A control character in a path can put this line on the output of the API. The edge refuses such paths, and counts them as requests for what is internal: then only a caller inside the cluster could have made it, which is worth a look of its own.',
  response: [
    'Set the mode of the API back by applying the stack of the services.',
    'Look through the requests answered with 200 since the start for addresses that are not known.',
    'Find out in the audit log who changed the deployment.',
  ],
  owner: 'security',
};
