import { jobs } from './jobs';
import { metricSource, open } from './promql';
import { targetLabels } from './target-labels';

/**
 * Suricata, by what runs beside it (constructs/security/suricata-updater.py): `dump-counters` of its socket, and what became of changed
 * rules. Which counter a metric is says constructs/security/suricata-figures.ts.
 */
const exporter = metricSource(
  {
    from: 'exporter',
    exporter: 'suricata-updater',
    version: '7.0.17',
    reference: 'https://docs.suricata.io/en/suricata-7.0.17/unix-socket.html',
  },
  targetLabels([jobs.suricata]),
);

export const suricataInfo = exporter.gauge('suricata_info', {
  unit: 'info',
  help: 'Node of the sensor, and where it listens',
  labels: { node: open(20), tap: ['host', 'pod'] },
});

export const suricataUp = exporter.gauge('suricata_up', {
  unit: 'boolean',
  help: 'Whether Suricata answers on its socket; while it does not, its own figures are absent',
});

export const suricataUptime = exporter.gauge('suricata_uptime_seconds', {
  unit: 'seconds',
  help: 'How long Suricata has been running',
});

export const suricataCapturedPackets = exporter.counter('suricata_captured_packets_total', {
  unit: 'packets',
  help: 'Packets that the kernel had for Suricata, dropped ones included',
});

export const suricataDroppedPackets = exporter.counter('suricata_dropped_packets_total', {
  unit: 'packets',
  help: 'Packets that the kernel dropped because Suricata was too slow',
});

export const suricataDecodedPackets = exporter.counter('suricata_decoded_packets_total', {
  unit: 'packets',
  help: 'Packets that Suricata has looked at',
});

export const suricataDecodedBytes = exporter.counter('suricata_decoded_bytes_total', {
  unit: 'bytes',
  help: 'Bytes of packets that Suricata has looked at',
});

export const suricataInvalidPackets = exporter.counter('suricata_invalid_packets_total', {
  unit: 'packets',
  help: 'Packets that Suricata could not decode',
});

export const suricataStreamGaps = exporter.counter('suricata_stream_gaps_total', {
  unit: 'events',
  help: 'Gaps in TCP streams: packets that were lost on the way to Suricata',
});

/** What has a memory cap of its own. */
export const suricataMemcapAreas = ['flow', 'session', 'segment'] as const;

export const suricataMemcapDrops = exporter.counter('suricata_memcap_drops_total', {
  unit: 'events',
  help: 'Flows, TCP sessions and segments that were not followed for want of memory',
  labels: { area: suricataMemcapAreas },
});

export const suricataActiveFlows = exporter.gauge('suricata_active_flows', {
  unit: 'connections',
  help: 'Flows that Suricata follows',
});

export const suricataAlerts = exporter.counter('suricata_alerts_total', {
  unit: 'alerts',
  help: 'Alerts that rules have raised',
});

export const suricataAlertsSuppressed = exporter.counter('suricata_alerts_suppressed_total', {
  unit: 'alerts',
  help: 'Alerts that were not written because of a threshold or a suppression',
});

export const suricataAlertsLost = exporter.counter('suricata_alerts_lost_total', {
  unit: 'alerts',
  help: 'Alerts beyond the most that one packet may raise',
});

export const suricataRulesLoaded = exporter.gauge('suricata_rules_loaded', {
  unit: 'rules',
  help: 'Rules in force',
});

export const suricataRulesFailed = exporter.gauge('suricata_rules_failed', {
  unit: 'rules',
  help: 'Rules that Suricata could not read when it last loaded them',
});

export const suricataRulesSkipped = exporter.gauge('suricata_rules_skipped', {
  unit: 'rules',
  help: 'Rules that Suricata left out when it last loaded them, such as those that need another version',
});

export const suricataRulesLoadTime = exporter.gauge('suricata_rules_load_timestamp_seconds', {
  unit: 'timestamp',
  help: 'When Suricata last loaded its rules',
});

export const suricataRulesCurrent = exporter.gauge('suricata_rules_current', {
  unit: 'boolean',
  help: 'Whether the rules in force are those that were last given, every one of them',
});

/** What became of changed rules: in force, refused by the test, or taken back after a reload. */
export const suricataUpdateResults = ['taken', 'refused', 'rolled_back'] as const;

export const suricataRuleUpdates = exporter.counter('suricata_rule_updates_total', {
  unit: 'events',
  help: 'Changes of rules since the start of the container, by what became of them',
  labels: { result: suricataUpdateResults },
});

export const suricataLastUpdateOk = exporter.gauge('suricata_rule_update_success', {
  unit: 'boolean',
  help: 'Whether the last change of rules is in force; 1 before the first',
});

export const suricataLastUpdateTime = exporter.gauge('suricata_rule_update_timestamp_seconds', {
  unit: 'timestamp',
  help: 'When rules were last changed, or a change was refused; 0 before the first',
});

export const suricataDownloadFailures = exporter.counter('suricata_rule_download_failures_total', {
  unit: 'errors',
  help: 'Downloads of community rules that failed since the start of the container',
});

export const suricataMetrics = [
  suricataInfo,
  suricataUp,
  suricataUptime,
  suricataCapturedPackets,
  suricataDroppedPackets,
  suricataDecodedPackets,
  suricataDecodedBytes,
  suricataInvalidPackets,
  suricataStreamGaps,
  suricataMemcapDrops,
  suricataActiveFlows,
  suricataAlerts,
  suricataAlertsSuppressed,
  suricataAlertsLost,
  suricataRulesLoaded,
  suricataRulesFailed,
  suricataRulesSkipped,
  suricataRulesLoadTime,
  suricataRulesCurrent,
  suricataRuleUpdates,
  suricataLastUpdateOk,
  suricataLastUpdateTime,
  suricataDownloadFailures,
];
