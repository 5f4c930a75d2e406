import { edgeRequestTime } from '../../metrics/edge';
import { percent, perSecond, rate, sub, sum } from '../../metrics/promql';
import { eventSlo } from '../slo';

const results = { envoy_virtual_cluster: 'agent-results' } as const;

/** The API answers a report of an agent once it is enriched; the documented target is 30 s, its timeout 60 s. */
export const enrichment = eventSlo({
  name: 'enrichment',
  alert: 'EnrichmentBudgetBurn',
  promise: 'reports of agents are enriched within 30 s',
  budget: percent(5),
  bad: sub(
    sum(rate(edgeRequestTime.count(results), '5m')),
    sum(rate(edgeRequestTime.bucket({ ...results, le: 30_000 }), '5m')),
  ),
  total: sum(rate(edgeRequestTime.count(results), '5m')),
  minimum: perSecond(0.1, 'requests'),
  team: 'services',
  service: 'enrichment',
  missingData: { is: 'covered', by: 'TargetMissing' },
  dashboard: 'zerotrace-enrichment',
});
