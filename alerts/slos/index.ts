import type { Slo } from '../slo';
import { agentFreshness } from './agent-freshness';
import { apiAvailability, apiErrors, apiLatency } from './api';
import { enrichment } from './enrichment';

/** Every service level objective. */
export const slos: readonly Slo[] = [apiAvailability, apiErrors, apiLatency, enrichment, agentFreshness];
