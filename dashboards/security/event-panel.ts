import type { Alert } from '../../alerts/alert';
import type { AlertName } from '../../alerts/alert-names';
import type { Severity } from '../../alerts/vocabulary';
import type { Match } from '../../metrics/promql';
import { increase, sum } from '../../metrics/promql';
import type { securityEventTypes } from '../../metrics/security-events';
import { securityEvents } from '../../metrics/security-events';
import type { Panel } from '../panels';
import { query, timeseries } from '../panels';

/** Kinds of security events. */
type EventType = (typeof securityEventTypes)[number];

/** Security events of some kinds in 10 minutes, as the alerts count them, by kind and the service that saw them. */
export function eventPanel(
  kinds: EventType | Match<EventType>,
  said: {
    readonly title: string;
    readonly description: string;
    readonly thresholds?: readonly Alert<AlertName, 'events', Severity>[];
  },
): Panel {
  return timeseries({
    ...said,
    queries: [
      query(
        sum.by('event_type', 'service')(increase(securityEvents({ event_type: kinds }), '10m')),
        ({ event_type, service }) => `${event_type} (${service})`,
      ),
    ],
    width: 'third',
  });
}
