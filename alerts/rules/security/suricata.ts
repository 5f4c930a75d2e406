import { div, eq, gt, increase, max, min, percent, rate, sum, unless } from '../../../metrics/promql';
import {
  suricataCapturedPackets,
  suricataDroppedPackets,
  suricataRulesCurrent,
  suricataRulesLoaded,
  suricataUp,
} from '../../../metrics/suricata';
import { alert, condition } from '../../alert';
import { sensorBasics } from './sensor-basics';

/** A sensor that does not answer has no figures of its own: what it captured is then absent. */
export const suricataBlind = condition('SuricataBlind', {
  ...sensorBasics,
  levels: { critical: { for: '10m' } },
  when: () => unless(max.by('pod')(suricataUp()), gt(sum.by('pod')(increase(suricataCapturedPackets(), '10m')), 0)),
  keepFiringFor: '10m',
  summary: ({ labels }) => `${labels.pod} sees nothing`,
  description: ({ labels }) =>
    `${labels.pod} does not answer, or captured no packet in 10 minutes: network detections of its node are blind.`,
});

/** The kernel counts what it had for Suricata, what it dropped included. */
export const suricataDropping = alert('SuricataDropping', {
  ...sensorBasics,
  levels: { warning: { threshold: percent(5), for: '15m' } },
  when: (threshold) =>
    gt(
      div(sum.by('pod')(rate(suricataDroppedPackets(), '10m')), sum.by('pod')(rate(suricataCapturedPackets(), '10m'))),
      threshold,
    ),
  summary: ({ labels }) => `${labels.pod} is too slow for its node`,
  description: ({ labels, value, threshold }) =>
    `${value} of the packets of ${labels.pod} were dropped (more than ${threshold}): detections miss what was in them.`,
});

/** Without any rule nothing is found; with old ones what is new is not. */
export const suricataRulesNotLoaded = condition('SuricataRulesNotLoaded', {
  ...sensorBasics,
  levels: { critical: { for: '10m' }, warning: { for: '30m' } },
  when: ({ severity }) =>
    severity === 'critical'
      ? eq(min.by('pod')(suricataRulesLoaded()), 0)
      : eq(min.by('pod')(suricataRulesCurrent()), 0),
  summary: ({ labels }) => `Rules of ${labels.pod} are not in force`,
  description: ({ labels }) =>
    `${labels.pod} has no rule at all (critical), or not those that it was last given (warning): what they look for is not found.`,
});
