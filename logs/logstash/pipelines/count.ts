import { securityEventServices, securityEventSeverities, securityEventTypes } from '../../../metrics/security-events';
import { findingEngines, foundDetections } from '../../../metrics/security-findings';
import type { LogstashPlaces } from '../addresses';
import { statsdPort } from '../addresses';
import type { Section, Statement } from '../config';
import { field, hash, plugin, valueOf } from '../config';
import { eventLine, findingLine, lateFindingLine, lateLine, lateSeconds, zeroLines } from '../statsd-lines';

/** Seconds between two rounds of zeros: a statsd_exporter that starts anew has every series again after that. */
const zeroSeconds = 60;

/** Sets `[@metadata][late]`. Logstash has no filter of its own that compares an event's time with now. */
export const ageCode = `event.set('[@metadata][late]', Time.now.to_f - event.get('@timestamp').to_f > ${lateSeconds})`;

const statsd = '@metadata.statsd';

/**
 * Counts security events, and nothing holds it up: UDP does not wait for an answer. Values come from the contract's lists alone, so
 * that no line can make a series.
 */
export function count({ statsd: host }: LogstashPlaces): Readonly<Record<string, Section>> {
  return {
    '10-from-security': {
      type: 'input',
      statements: [
        plugin('pipeline', { id: 'from-security', address: 'count' }),
        plugin('heartbeat', {
          id: 'zeros',
          interval: zeroSeconds,
          message: zeroLines().join('\n'),
          add_field: hash({ '[@metadata][zero]': 'true' }),
        }),
      ],
    },
    '20-line': {
      type: 'filter',
      statements: [
        {
          kind: 'branch',
          cases: [
            {
              when: { kind: 'present', field: field('@metadata.zero') },
              // One event for each line of the text.
              then: [plugin('split', { id: 'zero', field: 'message' }), line('zero-line', valueOf('message'))],
            },
            { when: closed, then: counted },
            { then: [plugin('drop', { id: 'uncounted' })] },
          ],
        },
      ],
    },
    '90-statsd': {
      type: 'output',
      statements: [
        plugin('udp', {
          id: 'statsd',
          host,
          port: statsdPort,
          codec: plugin('plain', { format: valueOf(statsd) }),
        }),
      ],
    },
  };
}

const closed = {
  kind: 'and',
  all: [
    { kind: 'one-of', field: field('zerotrace.security.event_type'), values: securityEventTypes },
    { kind: 'one-of', field: field('zerotrace.security.severity'), values: securityEventSeverities },
    { kind: 'one-of', field: field('zerotrace.security.service'), values: securityEventServices },
  ],
} as const;

/** What Suricata or Wazuh found. */
const finding = {
  kind: 'and',
  all: [
    { kind: 'one-of', field: field('zerotrace.security.detection'), values: foundDetections },
    { kind: 'one-of', field: field('zerotrace.security.engine'), values: findingEngines },
  ],
} as const;

const late = { kind: 'present', field: field('@metadata.late') } as const;

/** Two lines are one packet: statsd_exporter takes it apart. */
const counted: readonly Statement[] = [
  plugin('ruby', { id: 'age', code: ageCode }),
  {
    kind: 'branch',
    cases: [
      {
        when: { kind: 'and', all: [late, ...finding.all] },
        then: [line('late-finding-line', `${lateLine}\n${lateFindingLine}`)],
      },
      { when: late, then: [line('late-line', lateLine)] },
      { when: finding, then: [line('finding-line', `${eventLine}\n${findingLine}`)] },
      { then: [line('event-line', eventLine)] },
    ],
  },
];

function line(id: string, text: string): Statement {
  return plugin('mutate', { id, add_field: hash({ '[@metadata][statsd]': text }) });
}
