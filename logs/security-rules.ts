import type { SecurityEventSight, SecurityEventType } from './security-event-types';
import { securityEventDefinitions } from './security-event-types';
import type { LogDatasetName } from './datasets';

/** A line that is a security event. All that is given must fit; the first rule that fits counts. */
export interface SecurityRule {
  readonly type: SecurityEventType;
  readonly sight: SecurityEventSight;
  readonly dataset: Exclude<LogDatasetName, 'security'>;
  /** Statuses of the answer. */
  readonly statuses?: readonly number[];
  /** Routes of the edge. */
  readonly routes?: readonly string[];
  /** What the path begins with. */
  readonly path?: string;
  /** What the text begins with. */
  readonly text?: string;
  /** Whether it is none in an environment of the tier `local`. @default false */
  readonly notLocal?: boolean;
}

function rule(type: SecurityEventType, given: Omit<SecurityRule, 'type' | 'sight'>): SecurityRule {
  const sight = securityEventDefinitions[type].seen.find(
    ({ dataset, source }) => dataset === given.dataset && source !== 'instrumentation',
  );
  if (sight === undefined) throw new RangeError(`${type} is not said to be seen in ${given.dataset}`);
  return { type, sight, ...given };
}

/** What today's lines show, in the order in which it is looked for. */
export const securityRules: readonly SecurityRule[] = [
  rule('suspicious_request', { dataset: 'edge.access', routes: ['control-characters', 'internal'] }),
  rule('agent_authentication_failure', {
    dataset: 'edge.access',
    statuses: [400, 401],
    path: '/api/enrollment/enroll',
  }),
  rule('unauthorized_request', { dataset: 'edge.access', statuses: [401], path: '/api' }),
  rule('authorization_violation', { dataset: 'edge.access', statuses: [403], path: '/api' }),
  rule('rate_limit_exceeded', { dataset: 'edge.access', statuses: [429] }),
  rule('intrusion_detected', { dataset: 'api.app', text: 'Running in "debug" mode', notLocal: true }),
];
