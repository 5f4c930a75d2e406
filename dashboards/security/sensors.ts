import { alerts } from '../../alerts/alerts';
import { div, increase, max, min, rate, sum } from '../../metrics/promql';
import {
  suricataAlerts,
  suricataCapturedPackets,
  suricataDroppedPackets,
  suricataRulesLoaded,
  suricataUp,
} from '../../metrics/suricata';
import {
  wazuhAgents,
  wazuhAlertsWritten,
  wazuhEventsDropped,
  wazuhEventsProcessed,
  wazuhManagerUp,
} from '../../metrics/wazuh';
import type { Section } from '../dashboard';
import { query, stateTimeline, timeseries } from '../panels';
import { rateInterval } from '../rate-interval';

const packets = sum.by('pod')(rate(suricataCapturedPackets(), rateInterval));
const dropped = sum.by('pod')(rate(suricataDroppedPackets(), rateInterval));

/** Whether the sensors see: one that is blind finds nothing, and looks healthy above. */
export const sensors: Section = {
  title: 'Sensors',
  panels: [
    stateTimeline({
      title: 'Suricata answers',
      description: 'Whether Suricata of each node answers. A gap is a node without it.',
      queries: [query(max.by('pod')(suricataUp()), ({ pod }) => pod)],
      states: { one: 'Answers', zero: 'Silent' },
      alerts: [alerts.SuricataBlind],
      width: 'third',
    }),
    timeseries({
      title: 'Packets captured',
      description: 'Packets a second that each sensor captured, those that it dropped included.',
      queries: [query(packets, ({ pod }) => pod)],
      alerts: [alerts.SuricataBlind],
      width: 'third',
    }),
    timeseries({
      title: 'Packets dropped',
      description: 'Share of the packets that the kernel dropped since a sensor was too slow. Normally below 1 %.',
      queries: [query(div(dropped, packets), ({ pod }) => pod)],
      thresholds: [alerts.SuricataDropping],
      width: 'third',
    }),
    timeseries({
      title: 'Rules in force',
      description: 'Rules that each sensor has loaded: the same number on all, and never none.',
      queries: [query(min.by('pod')(suricataRulesLoaded()), ({ pod }) => pod)],
      alerts: [alerts.SuricataRulesNotLoaded],
      width: 'third',
    }),
    stateTimeline({
      title: 'Managers of Wazuh',
      description: 'Whether each manager is connected and answers.',
      queries: [query(max.by('manager')(wazuhManagerUp()), ({ manager }) => manager)],
      states: { one: 'Answers', zero: 'Down' },
      alerts: [alerts.WazuhManagerDown],
      width: 'third',
    }),
    timeseries({
      title: 'Agents of Wazuh',
      description:
        'Agents by state. As many should be active as there are nodes; those of nodes that are gone stay disconnected for a day.',
      queries: [query(max.by('state')(wazuhAgents()), ({ state }) => state)],
      alerts: [alerts.WazuhAgentsSilent],
      width: 'third',
    }),
    timeseries({
      title: 'Events that Wazuh looked at',
      description: 'Events a second that went through the rules of each manager.',
      queries: [query(sum.by('manager')(rate(wazuhEventsProcessed(), rateInterval)), ({ manager }) => manager)],
      width: 'third',
    }),
    timeseries({
      title: 'Events that Wazuh gave up in 10 minutes',
      description: 'Events that a manager gave up since a queue was full. Always none.',
      queries: [query(sum.by('manager')(increase(wazuhEventsDropped(), '10m')), ({ manager }) => manager)],
      thresholds: [alerts.WazuhEventsDropped],
      width: 'third',
    }),
    timeseries({
      title: 'Alerts that sensors wrote',
      description: 'Alerts in each hour as the sensors count them: of these the findings above are made.',
      queries: [
        query(sum(increase(suricataAlerts(), '1h')), 'suricata'),
        query(sum(increase(wazuhAlertsWritten(), '1h')), 'wazuh'),
      ],
      alerts: [alerts.SecurityLogsSilent],
      width: 'third',
    }),
  ],
};
