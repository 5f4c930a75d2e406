import { jobs } from './jobs';
import { metricSource } from './promql';
import { targetLabels } from './target-labels';

/**
 * Security events, counted from the logs: the log pipeline sends each to a statsd_exporter. No label is open (company, user and address
 * stay in the event itself), so that every series is there at 0 before its first event.
 */
const events = metricSource(
  {
    from: 'logs',
    exporter: 'statsd_exporter',
    version: '0.30.0',
    reference: 'https://github.com/prometheus/statsd_exporter/blob/v0.30.0/README.md#metric-mapping-and-configuration',
  },
  targetLabels([jobs.securityEvents], ['service']),
);

export const securityEventTypes = [
  'agent_authentication_failure',
  'authorization_violation',
  'data_access_violation',
  'failed_login',
  'intrusion_detected',
  'malware_detected',
  'rate_limit_exceeded',
  'suspicious_request',
  'unauthorized_request',
] as const;

export const securityEventSeverities = ['info', 'low', 'medium', 'high', 'critical'] as const;

export const securityEventServices = ['api', 'cluster', 'edge', 'enrichment', 'host', 'network', 'web'] as const;

export const securityEvents = events.counter('security_events_total', {
  unit: 'events',
  help: 'Security events by kind, severity and the service that saw them',
  labels: { event_type: securityEventTypes, severity: securityEventSeverities, service: securityEventServices },
});

/** An event that is caught up after an outage says nothing of now: it is counted here, and nowhere else. */
export const lateSecurityEvents = events.counter('security_events_late_total', {
  unit: 'events',
  help: 'Security events that came more than ten minutes after they happened, by the service that saw them',
  labels: { service: securityEventServices },
});

export const securityEventMetrics = [securityEvents, lateSecurityEvents];
