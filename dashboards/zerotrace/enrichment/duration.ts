import { alerts } from '../../../alerts/alerts';
import { groupResponseTime } from '../../../alerts/recordings/edge';
import { enrichment } from '../../../alerts/slos/enrichment';
import { enrichmentDuration } from '../../../metrics/api';
import { edgeRequestTimeouts } from '../../../metrics/edge';
import { probeDuration, probeSuccess } from '../../../metrics/probes';
import { histogramQuantile, max, oneOf, rate, sum } from '../../../metrics/promql';
import type { Section } from '../../dashboard';
import { query, stateTimeline, timeseries } from '../../panels';
import { rateInterval } from '../../rate-interval';
import { burnPanel } from '../../slo-panel';
import { responseTimes } from '../response-time';

const ownTime = (share: number) =>
  histogramQuantile(share, sum.by('le')(rate(enrichmentDuration.bucket(), rateInterval)));

/** How long enrichment takes: at the edge, where a report waits for it, and once instrumented by itself. */
export const duration: Section = {
  title: 'Answers and duration',
  panels: [
    timeseries({
      title: '95th percentile of reports',
      description:
        'Time of a report at the edge: the API answers once it is enriched. 30 to 60 s were seen for one of 139 applications.',
      queries: [query(groupResponseTime({ envoy_virtual_cluster: 'agent-results' }), 'p95')],
      thresholds: [alerts.SlowEnrichment],
      width: 'third',
    }),
    timeseries({
      title: 'Time of reports',
      description: 'How long half, 95 % and 99 % of the reports took at most.',
      queries: responseTimes(oneOf('agent-results')),
      width: 'third',
    }),
    burnPanel(enrichment),
    timeseries({
      title: 'Enrichment time',
      description: 'How long the enrichment of a report took, as the API sees it: without what the API does itself.',
      queries: [query(ownTime(0.5), 'half of the reports'), query(ownTime(0.95), '95 %'), query(ownTime(0.99), '99 %')],
      width: 'third',
    }),
    timeseries({
      title: 'Enrichments by outcome',
      description:
        'Enrichments a second by how they ended: after 60 s the API gives up and stores the report as it is.',
      queries: [query(sum.by('outcome')(rate(enrichmentDuration.count(), rateInterval)), ({ outcome }) => outcome)],
      stacked: true,
      width: 'third',
    }),
    timeseries({
      title: 'Reports not answered in time',
      description: 'Reports a second that the edge gave up on: the agent sends its next one in 5 minutes.',
      queries: [
        query(sum(rate(edgeRequestTimeouts({ envoy_virtual_cluster: 'agent-results' }), rateInterval)), 'timed out'),
      ],
      width: 'third',
    }),
    stateTimeline({
      title: 'Health',
      description: 'Whether the service answers its health request, which checks nothing behind it.',
      queries: [query(max.by('target')(probeSuccess({ target: 'enrichment' })), ({ target }) => target)],
      states: { one: 'answers', zero: 'does not' },
      alerts: [alerts.EnrichmentDown],
    }),
    timeseries({
      title: 'Time of the health request',
      description: 'How long the health request takes. A busy service answers slowly: it has one event loop.',
      queries: [query(max(probeDuration({ target: 'enrichment' })), 'health request')],
      height: 6,
    }),
  ],
};
