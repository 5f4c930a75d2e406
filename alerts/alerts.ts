import { agentFleetSilent, agentOffline } from './rules/agents/agent-offline';
import { apiDegraded, apiDown, edgeDown, enrichmentDown, webDown } from './rules/availability/service-down';
import { highErrorRate } from './rules/http/high-error-rate';
import { highResponseTime } from './rules/http/high-response-time';
import { agentFreshness } from './slos/agent-freshness';
import { apiAvailability, apiErrors, apiLatency } from './slos/api';
import { enrichment } from './slos/enrichment';

/** Every alert of ours by its name. */
export const alerts = {
  ApiDown: apiDown,
  ApiDegraded: apiDegraded,
  EnrichmentDown: enrichmentDown,
  WebDown: webDown,
  EdgeDown: edgeDown,
  HighErrorRate: highErrorRate,
  HighResponseTime: highResponseTime,
  ApiAvailabilityBudgetBurn: apiAvailability.alert,
  ApiErrorBudgetBurn: apiErrors.alert,
  ApiLatencyBudgetBurn: apiLatency.alert,
  EnrichmentBudgetBurn: enrichment.alert,
  AgentFreshnessBudgetBurn: agentFreshness.alert,
  AgentOffline: agentOffline,
  AgentFleetSilent: agentFleetSilent,
} as const;

/** The alerts with their types. */
export type Alerts = typeof alerts;
