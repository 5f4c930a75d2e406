import { alerts } from '../../../alerts/alerts';
import { endpointResponseTime } from '../../../alerts/recordings/api';
import { groupResponseTime } from '../../../alerts/recordings/edge';
import { probeDuration } from '../../../metrics/probes';
import { max, topk } from '../../../metrics/promql';
import { query, timeseries } from '../../panels';
import { responseTimes } from '../response-time';
import type { Section } from '../../dashboard';

/** How long it takes. */
export const duration: Section = {
  title: 'Duration',
  panels: [
    timeseries({
      title: 'Response time',
      description: 'How long half, 95 % and 99 % of the requests of the chosen services took at most.',
      queries: responseTimes(),
    }),
    timeseries({
      title: '95th percentile by group',
      description: 'Groups that wait for enrichment or a model take 30 to 60 s by design.',
      queries: [query(groupResponseTime(), ({ envoy_virtual_cluster }) => envoy_virtual_cluster)],
      thresholds: [alerts.HighResponseTime],
      alerts: [alerts.PerformanceTrend],
    }),
    timeseries({
      title: 'Probe of the health page',
      description: 'How long the health page takes, asked from inside the cluster.',
      queries: [query(max(probeDuration({ target: 'api' })), 'health page')],
    }),
    timeseries({
      title: 'Response time by endpoint',
      description: '95th percentile of the ten slowest endpoints, as the API measures them.',
      queries: [query(topk(10)(endpointResponseTime()), ({ endpoint }) => endpoint)],
    }),
  ],
};
