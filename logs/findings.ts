import { detections } from '../detections';
import type { Detection, FindingDetection } from '../detections/detection';
import { ruleIds } from '../detections/rule-ids';
import type { findingEngines, FoundDetection } from '../metrics/security-findings';
import type { SecurityEventSeverity, SecurityEventSight, SecurityEventType } from './security-event-types';

/** What finds, and writes its findings to the logs. */
export type FindingEngine = (typeof findingEngines)[number];

/** What is counted of a finding. */
export interface FindingClass {
  readonly detection: FoundDetection;
  readonly severity: SecurityEventSeverity;
  readonly type: SecurityEventType;
  readonly service: SecurityEventSight['service'];
}

/** How findings of an engine are told apart. */
export interface FindingTable {
  /** By the id of the rule, those of the catalogue. */
  readonly rules: Readonly<Record<string, FindingClass>>;
  /** Severity of every other rule by what the engine itself says of it; a level that is not here is `info`. */
  readonly levels: Readonly<Record<string, SecurityEventSeverity>>;
  /** Of every other rule. */
  readonly other: Omit<FindingClass, 'severity'>;
}

/** Detections that are malware, when they are right. */
const malware: readonly FoundDetection[] = ['bad-tls-fingerprint', 'mining-pool', 'rootkit'];

/** Who saw it: value of the metric's label `service`. */
const services: Readonly<Record<Detection['source']['kind'], SecurityEventSight['service']>> = {
  network: 'network',
  host: 'host',
  audit: 'cluster',
  metrics: 'cluster',
};

function classOf({ id, severity, source }: FindingDetection): FindingClass {
  return {
    detection: id,
    severity,
    type: malware.includes(id) ? 'malware_detected' : 'intrusion_detected',
    service: services[source.kind],
  };
}

/** The closed table of an engine, from a catalogue. */
export function rulesOf(catalogue: readonly Detection[], engine: FindingEngine): FindingTable['rules'] {
  const found = catalogue.filter((each): each is FindingDetection => each.engine.engine !== 'metric');
  return Object.fromEntries(
    found
      .filter((detection) => detection.engine.engine === engine)
      .flatMap((detection) => ruleIds(detection).map((id) => [String(id), classOf(detection)])),
  );
}

/**
 * The tables of both engines. A rule of a community set, or one that is built into Wazuh, is `other`: it never pages, however loud it is,
 * since nobody of us has tried it on our traffic.
 */
export const findingTables: Readonly<Record<FindingEngine, FindingTable>> = {
  suricata: {
    rules: rulesOf(detections, 'suricata'),
    // 1 is the worst of Suricata's: https://docs.suricata.io/en/suricata-7.0.10/rules/meta.html#priority
    levels: { '1': 'medium', '2': 'low' },
    other: { detection: 'other', type: 'intrusion_detected', service: 'network' },
  },
  wazuh: {
    rules: rulesOf(detections, 'wazuh'),
    // https://documentation.wazuh.com/4.14/user-manual/ruleset/rules/rules-classification.html
    levels: {
      ...levels(7, 11, 'low'),
      ...levels(12, 14, 'medium'),
      ...levels(15, 16, 'high'),
    },
    other: { detection: 'other', type: 'intrusion_detected', service: 'host' },
  },
};

/** Every combination that a finding of an engine can have: what is not here cannot be counted. */
export function findingClasses(engine: FindingEngine): readonly FindingClass[] {
  const { rules, levels: own, other } = findingTables[engine];
  const severities = new Set<SecurityEventSeverity>(['info', ...Object.values(own)]);
  const all = [...Object.values(rules), ...[...severities].map((severity) => ({ ...other, severity }))];
  // A detection may have several rules.
  return [...new Map(all.map((each) => [JSON.stringify(each), each])).values()];
}

function levels(from: number, to: number, severity: SecurityEventSeverity): FindingTable['levels'] {
  return Object.fromEntries(Array.from({ length: to - from + 1 }, (_, index) => [String(from + index), severity]));
}
