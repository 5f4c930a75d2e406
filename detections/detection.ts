import type { AlertName } from '../alerts/alert-names';
import type { Team } from '../alerts/vocabulary';
import type { findingSeverities, FoundDetection } from '../metrics/security-findings';
import type { AttackTechnique } from './attack-techniques';
import type { MetricDetectionId } from './metric-detection-ids';
import type { SuricataRule } from './suricata/suricata-rule';
import type { WazuhDetector } from './wazuh/wazuh-detector';

/** How bad it is by itself. What it becomes as an alert: detections/severity.ts. */
export type DetectionSeverity = (typeof findingSeverities)[number];

/**
 * Where Suricata must listen to see it: `host` the main interface of a node, where traffic that leaves the VPC already has the node's address;
 * `pod` the node's end of each pod's interface (`eni*` of the VPC CNI), with the pod's own address.
 */
export type Tap = 'host' | 'pod';

/** What a detection looks at. */
export type DataSource =
  | { readonly kind: 'network'; readonly tap: Tap }
  | { readonly kind: 'host'; readonly by: 'syscheck' | 'rootcheck' | 'log' | 'command' }
  /** The audit log of the Kubernetes API. */
  | { readonly kind: 'audit' }
  /** Metrics of the contract: log lines are counted by `security_events_total`. */
  | { readonly kind: 'metrics' };

/** Whether today's services and nodes show it: see `SecurityEventSource` of logs/. */
export type Availability = 'now' | 'proxy' | 'instrumentation';

/** What finds it. */
export type Engine =
  | { readonly engine: 'suricata'; readonly rules: readonly SuricataRule[] }
  | { readonly engine: 'wazuh'; readonly detector: WazuhDetector }
  | { readonly engine: 'metric'; readonly alert: AlertName };

/** What is said of every detection. */
interface DetectionBasics {
  /** What is found, in a few words. */
  readonly title: string;
  readonly severity: DetectionSeverity;
  readonly techniques: readonly [AttackTechnique, ...AttackTechnique[]];
  /** What it looks for, and what that would mean. */
  readonly description: string;
  readonly source: DataSource;
  readonly available: Availability;
  /** What else looks the same, and how to tell it apart. */
  readonly falsePositives: string;
  /** What to do, step by step. */
  readonly response: readonly [string, ...string[]];
  readonly owner: Team;
}

/** A detection whose findings come from Suricata or Wazuh. */
export interface FindingDetection extends DetectionBasics {
  readonly id: Exclude<FoundDetection, 'other'>;
  readonly engine: Exclude<Engine, { engine: 'metric' }>;
}

/** A detection that is an alert on metrics. */
export interface MetricDetection extends DetectionBasics {
  readonly id: MetricDetectionId;
  readonly engine: Extract<Engine, { engine: 'metric' }>;
}

/** Something that is looked for. */
export type Detection = FindingDetection | MetricDetection;
