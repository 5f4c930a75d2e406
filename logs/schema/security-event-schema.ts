import { securityEventSeverities, securityEventTypes } from '../../metrics/security-events';
import type { JsonSchema } from './json-schema';
import { schemaVersion } from './json-schema';

/** The JSON Schema of the strategy's security event, as a service writes it: a line of zap, with `level`, `timestamp` and `msg` beside. */
export function securityEventSchema(): JsonSchema {
  return {
    $schema: schemaVersion,
    title: 'ZeroTrace security event',
    type: 'object',
    properties: {
      level: { type: 'string' },
      msg: { type: 'string' },
      id: { type: 'string', format: 'uuid', description: 'id of the event' },
      timestamp: { type: 'string', format: 'date-time', description: 'when it happened' },
      event_type: { type: 'string', enum: securityEventTypes, description: 'what happened' },
      severity: { type: 'string', enum: securityEventSeverities, description: 'how bad it is by itself' },
      user_id: { type: 'string', description: 'user, where one is known' },
      company_id: { type: 'string', description: 'company, where one is known' },
      ip_address: { type: 'string', description: 'address of the client' },
      user_agent: { type: 'string', description: 'program of the client, as it says' },
      details: { type: 'object', description: 'what else is known: no secret, at most four deep' },
    },
    required: ['id', 'timestamp', 'event_type', 'severity'],
    additionalProperties: true,
  };
}
