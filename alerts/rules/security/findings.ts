import type { Expression } from '../../../metrics/promql';
import { gt, increase, labelReplace, noneOf, oneOf, or, quantity, readAs, sum } from '../../../metrics/promql';
import { securityEvents } from '../../../metrics/security-events';
import type { findingSeverities } from '../../../metrics/security-findings';
import { securityFindings as findings } from '../../../metrics/security-findings';
import { alert } from '../../alert';
import { hasSensors } from '../../sources';
import { daily } from '../digests/digests';
import { debugMode } from './events';

const basics = {
  team: 'security',
  service: 'security',
  kind: 'event',
  keepFiringFor: '15m',
  missingData: { is: 'covered', by: 'TargetMissing' },
  dashboard: 'zerotrace-security',
} as const;

const any = quantity(0, 'events');

/** Who sees findings: each is counted as an event as well, and is told once, by its detection. */
const ofSensors = ['cluster', 'host', 'network'] as const;

/** What sensors found, by the detection of the catalogue. */
const found = (severity: (typeof findingSeverities)[number], window: '10m' | '1d') =>
  readAs('events', sum.by('detection', 'engine')(increase(findings({ severity }), window)));

/** What services and the edge saw, as if each kind of event were a detection and who saw it an engine. */
const seen = (events: Expression<'event_type' | 'service', 'events'>) =>
  sum.by(
    'detection',
    'engine',
  )(labelReplace(labelReplace(events, 'detection', '$1', 'event_type', '(.*)'), 'engine', '$1', 'service', '(.*)'));

/** Critical events but those that have a critical alert of their own at their first: nothing is told twice. */
const criticalEvents = seen(
  or(
    sum.by(
      'event_type',
      'service',
    )(
      increase(
        securityEvents({
          event_type: noneOf('data_access_violation', debugMode.event_type),
          service: noneOf(...ofSensors),
          severity: 'critical',
        }),
        '10m',
      ),
    ),
    sum.by(
      'event_type',
      'service',
    )(
      increase(
        securityEvents({
          event_type: debugMode.event_type,
          service: noneOf(debugMode.service, ...ofSensors),
          severity: 'critical',
        }),
        '10m',
      ),
    ),
  ),
);

/** Events of other kinds are judged by how many there are. */
const highEvents = seen(
  sum.by(
    'event_type',
    'service',
  )(
    increase(
      securityEvents({
        event_type: oneOf('intrusion_detected', 'malware_detected'),
        service: noneOf(...ofSensors),
        severity: 'high',
      }),
      '10m',
    ),
  ),
);

/** The strategy's breach: any critical detection, of a sensor or of the application. */
export const securityBreach = alert('SecurityBreach', {
  ...basics,
  levels: { critical: { threshold: any, for: '0s' } },
  when: (threshold, { jobs }) =>
    gt(hasSensors(jobs) ? or(found('critical', '10m'), criticalEvents) : criticalEvents, threshold),
  summary: ({ labels }) => `A sign of a breach: ${labels.detection}`,
  description: ({ labels, value }) =>
    `${value} of ${labels.detection} with critical severity in 10 minutes, seen by ${labels.engine}.`,
});

export const securityFindings = alert('SecurityFindings', {
  ...basics,
  levels: { warning: { threshold: any, for: '0s' } },
  when: (threshold, { jobs }) => gt(hasSensors(jobs) ? or(found('high', '10m'), highEvents) : highEvents, threshold),
  summary: ({ labels }) => `Found: ${labels.detection}`,
  description: ({ labels, value }) =>
    `${value} of ${labels.detection} with high severity in 10 minutes, seen by ${labels.engine}.`,
});

export const securityFindingsDigest = alert('SecurityFindingsDigest', {
  ...basics,
  levels: { info: { threshold: any, for: '0s' } },
  when: (threshold) => daily(gt(found('medium', '1d'), threshold)),
  missingData: { is: 'harmless', because: 'a digest of nothing is not sent' },
  summary: ({ labels }) => `Found: ${labels.detection}`,
  description: ({ labels, value }) =>
    `${value} of ${labels.detection} with medium severity in 24 hours, seen by ${labels.engine}.`,
});
