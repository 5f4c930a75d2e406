import type { MetricDetection } from '../detection';

export const agentAuthenticationFailures: MetricDetection = {
  id: 'agent-authentication-failures',
  title: 'Agents fail to authenticate',
  severity: 'high',
  techniques: ['T1078', 'T1110'],
  description:
    'An agent shows no valid credential or enrollment token. Today only refused enrollments are seen: the API does not check the credential of an agent until it is instrumented.',
  source: { kind: 'metrics' },
  available: 'proxy',
  engine: { engine: 'metric', alert: 'AgentAuthenticationFailures' },
  falsePositives: 'Credentials that expire together make the agents of one company fail at once.',
  response: [
    'Compare with the credentials by state on the dashboard.',
    'Many agents of one company: enroll them anew.',
    'One address with many ids: block it, and revoke the credentials that it used.',
  ],
  owner: 'security',
};
