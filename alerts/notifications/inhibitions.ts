import type { AlertName } from '../alert-names';
import type { InhibitRule } from './alertmanager-types';
import { equals, isOneOf } from './matchers';

/** Alerts of kube-prometheus-stack, adopted as they are, that take part in an inhibition. */
type ChartAlertName = 'KubeNodeUnreachable' | 'KubeNodeNotReady' | 'KubeNodeReadinessFlapping' | 'KubeNodePressure';

/** A cause that silences its symptoms for as long as it is active. */
export interface Inhibition {
  /** Name of the rule, and the start of its message where the check finds it wrong. */
  readonly name: string;
  readonly causes: readonly (AlertName | ChartAlertName)[];
  readonly symptoms: readonly (AlertName | ChartAlertName)[];
  /**
   * Symptoms that may go on after the cause has ended, because they are news then: a budget that is spent.
   * @default none: the cause goes on at least as long
   */
  readonly outlasting?: readonly AlertName[];
  /** Labels in which cause and symptom agree. All of them carry all of these: two that lack one count as equal. */
  readonly equal: readonly string[];
  readonly reason: string;
}

/** What nobody sends when agents do not reach the API. */
const agentsUnheard = ['AgentOffline', 'AgentFleetSilent'] as const;

/** What an API that answers late or with errors does. */
const slowOrFailing = ['HighErrorRate', 'HighResponseTime'] as const;

/** What its objectives then lose. Their windows reach hours back: no cause can go on that long. */
const budgets = [
  'ApiAvailabilityBudgetBurn',
  'ApiErrorBudgetBurn',
  'ApiLatencyBudgetBurn',
  'AgentFreshnessBudgetBurn',
] as const;

/** Causes and their symptoms. Alertmanager looks at active alerts: a cause that is itself silenced still silences. */
export const inhibitions: readonly Inhibition[] = [
  {
    name: 'api-down',
    causes: ['ApiDown'],
    symptoms: ['ApiDegraded', ...slowOrFailing, ...agentsUnheard, ...budgets, 'ScanQueueStuck', 'EnrollmentFailures'],
    outlasting: [...budgets, 'EnrollmentFailures'],
    equal: ['environment'],
    reason: 'The edge answers 503 for the API, and agents that cannot send look silent.',
  },
  {
    name: 'edge-down',
    causes: ['EdgeDown'],
    symptoms: ['WebDown', ...slowOrFailing, ...agentsUnheard, ...budgets],
    outlasting: budgets,
    equal: ['environment'],
    reason: 'Everything from outside comes through the edge.',
  },
  {
    name: 'postgres-down',
    causes: ['PostgresDown'],
    symptoms: [
      'ApiDegraded',
      'EnrichmentDown',
      'EnrichmentBudgetBurn',
      'SlowEnrichment',
      ...slowOrFailing,
      ...agentsUnheard,
      ...budgets,
      'ScanQueueStuck',
      'EnrollmentFailures',
      'PostgresConnectionsHigh',
      'PostgresSlowStatements',
      'PostgresReplicationLag',
      'PostgresLongTransaction',
      'PostgresArchivingFailing',
      'SqlExporterFailing',
    ],
    outlasting: [...budgets, 'EnrichmentBudgetBurn', 'EnrollmentFailures'],
    equal: ['environment'],
    reason: 'API and enrichment cannot work without it, and what is read from it by SQL is missing.',
  },
  {
    name: 'enrichment-down',
    causes: ['EnrichmentDown'],
    symptoms: ['EnrichmentBudgetBurn', 'SlowEnrichment', 'ScanQueueStuck'],
    outlasting: ['EnrichmentBudgetBurn'],
    equal: ['environment'],
    reason: 'Scans wait for it.',
  },
  {
    name: 'valkey-down',
    causes: ['ValkeyDown'],
    symptoms: ['SlowEnrichment'],
    equal: ['environment'],
    reason: 'Enrichment works without its cache, but slowly.',
  },
  {
    name: 'fleet-silent',
    causes: ['AgentFleetSilent'],
    symptoms: ['AgentOffline'],
    equal: ['environment'],
    reason: 'A silent fleet is made of silent companies.',
  },
  {
    name: 'suricata-blind',
    causes: ['SuricataBlind'],
    symptoms: ['SuricataDropping', 'SuricataRulesNotLoaded'],
    equal: ['environment', 'pod'],
    reason: 'A sensor that sees nothing needs no rules first.',
  },
  {
    name: 'wazuh-manager-down',
    causes: ['WazuhManagerDown'],
    symptoms: ['WazuhAgentsSilent'],
    equal: ['environment'],
    reason: 'Agents have nobody to be active for.',
  },
  {
    name: 'node-unreachable',
    causes: ['KubeNodeUnreachable'],
    symptoms: ['KubeNodeNotReady', 'KubeNodeReadinessFlapping', 'KubeNodePressure'],
    equal: ['node'],
    reason: 'A node that does not answer is not ready either.',
  },
];

/**
 * Labels that tell the alerts of one name apart. An alert lacks most of them, and then lacks them at every severity:
 * a critical alert about one company does not silence the warning about another.
 */
export const ladderLabels = [
  'alertname',
  'environment',
  'service',
  'team',
  'company_id',
  'instance',
  'job',
  'namespace',
  'pod',
  'container',
  'node',
  'device',
  'mountpoint',
  'persistentvolumeclaim',
  'integration',
  'name',
  'workload',
  'target',
  'slo',
] as const;

/** Inhibitions as Alertmanager takes them. */
export function inhibitRules(rules: readonly Inhibition[] = inhibitions): readonly InhibitRule[] {
  return described(rules).map(({ rule }) => rule);
}

/** What each of `inhibitRules` is for, in the same order. */
export function inhibitRuleTitles(rules: readonly Inhibition[] = inhibitions): readonly string[] {
  return described(rules).map(({ title }) => title);
}

function described(rules: readonly Inhibition[]): readonly { readonly title: string; readonly rule: InhibitRule }[] {
  return [
    {
      title: 'critical-over-warning: Who acts on the critical alert needs no warning of the same.',
      rule: {
        source_matchers: [equals('severity', 'critical')],
        target_matchers: [equals('severity', 'warning')],
        equal: ladderLabels,
      },
    },
    ...rules.map(({ name, reason, causes, symptoms, equal }) => ({
      title: `${name}: ${reason}`,
      rule: {
        source_matchers: [isOneOf('alertname', causes)],
        target_matchers: [isOneOf('alertname', symptoms)],
        equal,
      },
    })),
  ];
}
