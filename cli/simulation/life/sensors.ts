import {
  suricataActiveFlows,
  suricataAlerts,
  suricataCapturedPackets,
  suricataDecodedBytes,
  suricataDroppedPackets,
  suricataRulesCurrent,
  suricataRulesFailed,
  suricataRulesLoaded,
  suricataUp,
} from '../../../metrics/suricata';
import {
  wazuhAgents,
  wazuhAlertsWritten,
  wazuhDaemonUp,
  wazuhEventsDropped,
  wazuhEventsProcessed,
  wazuhManagerUp,
  wazuhQueueUsage,
  wazuhUp,
} from '../../../metrics/wazuh';
import { office } from '../calendar';
import { podTarget } from '../cluster/pods';
import type { Course } from '../course';
import { none } from '../numbers';
import { counter, gauge } from '../series/series';
import type { SimulatedSeries } from '../series/series';
import type { Target } from '../series/target';
import type { Life } from './life';

/** How long a new node has no agent that is active: it enrolls first. */
const enrolling = 120;

/** What the sensors of the security stack show of themselves. */
export function sensorSeries(life: Life): readonly SimulatedSeries[] {
  return life.pods.flatMap((pod) => {
    const target = podTarget(pod);
    if (target === undefined) return [];
    switch (pod.workload) {
      case 'suricata':
        return suricata(target, life);
      case 'wazuh-master':
        return wazuh(target, life);
      default:
        return [];
    }
  });
}

function suricata(target: Target, { sensors, intrusion }: Life): readonly SimulatedSeries[] {
  /** Its own figures are missing while it does not answer. */
  const known =
    (course: Course): Course =>
    (seconds) =>
      sensors(seconds) === 1 ? course(seconds) : none;
  const packets = (seconds: number) => sensors(seconds) * (60_000 + 240_000 * office(seconds));
  return [
    gauge(target, suricataUp, {}, sensors),
    counter(target, suricataCapturedPackets, {}, packets),
    counter(target, suricataDroppedPackets, {}, (seconds) => packets(seconds) / 10_000),
    counter(target, suricataDecodedBytes, {}, (seconds) => 700 * packets(seconds)),
    counter(target, suricataAlerts, {}, (seconds) => 0.1 + 4 * intrusion(seconds)),
    gauge(
      target,
      suricataActiveFlows,
      {},
      known((seconds) => 800 + 3000 * office(seconds)),
    ),
    gauge(
      target,
      suricataRulesLoaded,
      {},
      known(() => 40),
    ),
    gauge(
      target,
      suricataRulesFailed,
      {},
      known(() => 0),
    ),
    gauge(
      target,
      suricataRulesCurrent,
      {},
      known(() => 1),
    ),
  ];
}

function wazuh(target: Target, { nodes, sensors }: Life): readonly SimulatedSeries[] {
  const manager = { manager: 'zerotrace-wazuh-master-0' } as const;
  const active = (seconds: number) =>
    nodes.filter(({ from, until }) => seconds >= from + enrolling && seconds < until).length * sensors(seconds);
  const gone = (seconds: number) => nodes.filter(({ from }) => seconds >= from).length - active(seconds);
  const events = (seconds: number) => (200 + 400 * office(seconds)) * sensors(seconds);
  return [
    gauge(target, wazuhUp, {}, 1),
    gauge(target, wazuhManagerUp, manager, sensors),
    gauge(target, wazuhDaemonUp, { ...manager, daemon: 'wazuh-analysisd' }, sensors),
    gauge(target, wazuhDaemonUp, { ...manager, daemon: 'wazuh-remoted' }, sensors),
    gauge(target, wazuhAgents, { state: 'active' }, active),
    gauge(target, wazuhAgents, { state: 'disconnected' }, gone),
    counter(target, wazuhEventsProcessed, manager, events),
    counter(target, wazuhEventsDropped, { ...manager, daemon: 'wazuh-analysisd' }, 0),
    counter(target, wazuhAlertsWritten, manager, (seconds) => events(seconds) / 1000),
    gauge(target, wazuhQueueUsage, { ...manager, queue: 'others' }, (seconds) => 0.02 + 0.05 * office(seconds)),
  ];
}
