import type { Alert } from './alert';
import { alerts } from './alerts';
import { agentRecordings } from './recordings/agents';
import { edgeRecordings } from './recordings/edge';
import type { RecordedSeries } from './recording-rule';
import { agentFreshness, fewerThanLastWeek, fewerThanYesterday } from './slos/agent-freshness';
import { slos } from './slos';

/** Rules that Prometheus evaluates one after the other: recordings first, then the alerts that read them. */
export interface RuleGroupDefinition {
  readonly name: string;
  readonly recordings: readonly RecordedSeries[];
  readonly alerts: readonly Alert[];
}

const sloGroups: readonly RuleGroupDefinition[] = slos.map((slo) => ({
  name: `zerotrace-slo-${slo.name.replaceAll('_', '-')}`,
  recordings: [...(slo.name === agentFreshness.name ? [fewerThanYesterday, fewerThanLastWeek] : []), ...slo.recordings],
  alerts: [slo.alert],
}));

const of = (name: string, recordings: readonly RecordedSeries[], ...listed: readonly Alert[]): RuleGroupDefinition => ({
  name: `zerotrace-${name}`,
  recordings,
  alerts: listed,
});

/** Every group of rules. */
export const groups: readonly RuleGroupDefinition[] = [
  of('availability', [], alerts.ApiDown, alerts.ApiDegraded, alerts.EnrichmentDown, alerts.WebDown, alerts.EdgeDown),
  of('http', edgeRecordings, alerts.HighErrorRate, alerts.HighResponseTime),
  of('agents', agentRecordings, alerts.AgentOffline, alerts.AgentFleetSilent),
  ...sloGroups,
];
