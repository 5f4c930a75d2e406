import type { Metric } from '../../metrics/promql';
import {
  suricataActiveFlows,
  suricataAlerts,
  suricataAlertsLost,
  suricataAlertsSuppressed,
  suricataCapturedPackets,
  suricataDecodedBytes,
  suricataDecodedPackets,
  suricataDownloadFailures,
  suricataDroppedPackets,
  suricataInfo,
  suricataInvalidPackets,
  suricataLastUpdateOk,
  suricataLastUpdateTime,
  suricataMemcapDrops,
  suricataRulesCurrent,
  suricataRulesFailed,
  suricataRulesLoaded,
  suricataRulesLoadTime,
  suricataRulesSkipped,
  suricataRuleUpdates,
  suricataStreamGaps,
  suricataUp,
  suricataUpdateResults,
  suricataUptime,
} from '../../metrics/suricata';

/** A value of a metric: where it is in what `collect` of suricata/figures.py finds. */
interface Figure {
  readonly path: string;
  readonly labels?: Readonly<Record<string, string>>;
  /** Labels whose values are found too. */
  readonly labelPaths?: Readonly<Record<string, string>>;
}

/** A metric of the page. */
interface FigureTable {
  readonly name: string;
  readonly help: string;
  readonly kind: string;
  readonly figures: readonly Figure[];
}

/**
 * Metrics of metrics/suricata.ts from what Suricata and the updater say. Names below `counters` are those of `dump-counters`
 * (7.0.10: each is there before the first packet).
 */
export function suricataFigures(): readonly FigureTable[] {
  return [
    figure(suricataInfo, { path: 'info.one', labelPaths: { node: 'info.node', tap: 'info.tap' } }),
    figure(suricataUp, { path: 'up' }),
    figure(suricataUptime, { path: 'uptime' }),
    figure(suricataCapturedPackets, { path: 'counters.capture.kernel_packets' }),
    figure(suricataDroppedPackets, { path: 'counters.capture.kernel_drops' }),
    figure(suricataDecodedPackets, { path: 'counters.decoder.pkts' }),
    figure(suricataDecodedBytes, { path: 'counters.decoder.bytes' }),
    figure(suricataInvalidPackets, { path: 'counters.decoder.invalid' }),
    figure(suricataStreamGaps, { path: 'counters.tcp.reassembly_gap' }),
    figure(
      suricataMemcapDrops,
      { path: 'counters.flow.memcap', labels: { area: 'flow' } },
      { path: 'counters.tcp.ssn_memcap_drop', labels: { area: 'session' } },
      { path: 'counters.tcp.segment_memcap_drop', labels: { area: 'segment' } },
    ),
    figure(suricataActiveFlows, { path: 'counters.flow.active' }),
    figure(suricataAlerts, { path: 'counters.detect.alert' }),
    figure(suricataAlertsSuppressed, { path: 'counters.detect.alerts_suppressed' }),
    figure(suricataAlertsLost, { path: 'counters.detect.alert_queue_overflow' }),
    figure(suricataRulesLoaded, { path: 'rules.loaded' }),
    figure(suricataRulesFailed, { path: 'rules.failed' }),
    figure(suricataRulesSkipped, { path: 'rules.skipped' }),
    figure(suricataRulesLoadTime, { path: 'rules.time' }),
    figure(suricataRulesCurrent, { path: 'updater.current' }),
    figure(
      suricataRuleUpdates,
      ...suricataUpdateResults.map((result) => ({ path: `updater.results.${result}`, labels: { result } })),
    ),
    figure(suricataLastUpdateOk, { path: 'updater.success' }),
    figure(suricataLastUpdateTime, { path: 'updater.time' }),
    figure(suricataDownloadFailures, { path: 'updater.downloadFailures' }),
  ];
}

function figure({ definition: { name, help, kind } }: Metric, ...figures: readonly Figure[]): FigureTable {
  return { name, help, kind, figures };
}
