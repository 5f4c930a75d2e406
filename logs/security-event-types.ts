import type { securityEventSeverities, securityEventTypes } from '../metrics/security-events';
import { securityEventServices } from '../metrics/security-events';
import type { LogDatasetName } from './datasets';

/** A kind of security event: value of `zerotrace.security.event_type` and of the metric's label. */
export type SecurityEventType = (typeof securityEventTypes)[number];

/** How bad it is by itself. */
export type SecurityEventSeverity = (typeof securityEventSeverities)[number];

/**
 * Whether today's logs show an event: `now` they do, `proxy` something else is taken for it, `instrumentation` the service must
 * write it first (`LogSecurityEvent` of the generated Go package), `detection` it comes from Suricata or Wazuh.
 */
export type SecurityEventSource = 'now' | 'proxy' | 'instrumentation' | 'detection';

/** Every value, in the order of trust. */
export const securityEventSources = ['now', 'proxy', 'instrumentation', 'detection'] as const;

/** Where an event can be seen. */
export interface SecurityEventSight {
  readonly source: SecurityEventSource;
  /** Dataset of the line that shows it; none where it does not come from a log line. */
  readonly dataset?: Exclude<LogDatasetName, 'security'>;
  /** `service` of the metric. */
  readonly service: (typeof securityEventServices)[number];
  readonly severity: SecurityEventSeverity;
  /** What is seen. */
  readonly by: string;
}

/** What a kind of event means and where it is seen. */
export interface SecurityEventDefinition {
  readonly meaning: string;
  readonly seen: readonly SecurityEventSight[];
}

/** Any severity: the service says which. */
const byTheApi = (by: string, severity: SecurityEventSeverity): SecurityEventSight => ({
  source: 'instrumentation',
  dataset: 'api.app',
  service: 'api',
  severity,
  by,
});

/**
 * Every kind, none beside them. HTTP events are counted at the edge alone: a request writes up to three lines more behind it, and the
 * API's own lines can be made by a client.
 */
export const securityEventDefinitions: Readonly<Record<SecurityEventType, SecurityEventDefinition>> = {
  agent_authentication_failure: {
    meaning: 'an agent showed no valid credential or enrollment token',
    seen: [
      {
        source: 'proxy',
        dataset: 'edge.access',
        service: 'edge',
        severity: 'medium',
        by: '400 or 401 on /api/enrollment/enroll: a token that is unknown, used or expired, and also a body that cannot be read',
      },
      byTheApi('the API checks the credential of an agent, which it does not today', 'medium'),
    ],
  },
  authorization_violation: {
    meaning: 'somebody who is known asked for what they may not do',
    seen: [
      {
        source: 'now',
        dataset: 'edge.access',
        service: 'edge',
        severity: 'medium',
        by: '403 below /api; the API answers none today',
      },
      byTheApi('the API refuses', 'medium'),
    ],
  },
  data_access_violation: {
    meaning: 'somebody reached for data of another company',
    seen: [byTheApi('a query for a company that is not the one of the caller', 'high')],
  },
  failed_login: {
    meaning: 'a person failed to log in',
    seen: [byTheApi('the API has no login today: Clerk sees them', 'low')],
  },
  intrusion_detected: {
    meaning: 'a sign of an intrusion on the network or a host',
    seen: [
      { source: 'detection', service: 'network', severity: 'high', by: 'Suricata' },
      { source: 'detection', service: 'host', severity: 'high', by: 'Wazuh' },
      { source: 'detection', service: 'cluster', severity: 'high', by: "Wazuh, in the Kubernetes API's audit log" },
      {
        source: 'proxy',
        dataset: 'api.app',
        service: 'api',
        severity: 'critical',
        by: '`[GIN-debug]` outside a local environment: debug mode, in which a token that is in the source is an administrator',
      },
    ],
  },
  malware_detected: {
    meaning: 'malware on a host',
    seen: [
      { source: 'detection', service: 'host', severity: 'critical', by: 'Wazuh: a rootkit' },
      { source: 'detection', service: 'network', severity: 'critical', by: 'Suricata: traffic that malware makes' },
    ],
  },
  rate_limit_exceeded: {
    meaning: 'a client asked more often than it may',
    seen: [{ source: 'now', dataset: 'edge.access', service: 'edge', severity: 'low', by: '429' }],
  },
  suspicious_request: {
    meaning: 'a request that no client of ours makes',
    seen: [
      {
        source: 'now',
        dataset: 'edge.access',
        service: 'edge',
        severity: 'medium',
        by: 'a control character in the path, or what is internal asked for from outside: routes `control-characters` and `internal`',
      },
    ],
  },
  unauthorized_request: {
    meaning: 'a request without a valid token',
    seen: [
      {
        source: 'now',
        dataset: 'edge.access',
        service: 'edge',
        severity: 'low',
        by: '401 below /api, enrollment apart',
      },
    ],
  },
};

/** Values of the metric's `service`, which are also those that a service may give. */
export { securityEventServices };
