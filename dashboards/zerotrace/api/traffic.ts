import { alerts } from '../../../alerts/alerts';
import { groupRequests } from '../../../alerts/recordings/edge';
import { edgeRequestClasses } from '../../../metrics/edge';
import { rate, sum } from '../../../metrics/promql';
import { query, timeseries } from '../../panels';
import { rateInterval } from '../../rate-interval';
import type { Section } from '../../dashboard';

/** How much is asked. */
export const traffic: Section = {
  title: 'Rate',
  panels: [
    timeseries({
      title: 'Requests by group',
      description: 'Requests a second by part of the API.',
      queries: [query(groupRequests(), ({ envoy_virtual_cluster }) => envoy_virtual_cluster)],
      stacked: true,
      alerts: [alerts.UnusualAPIUsage],
    }),
    timeseries({
      title: 'Requests by class',
      description: 'Requests a second by class of their status.',
      queries: [
        query(
          sum.by('envoy_response_code_class')(rate(edgeRequestClasses(), rateInterval)),
          ({ envoy_response_code_class }) => `${envoy_response_code_class}xx`,
        ),
      ],
      stacked: true,
    }),
  ],
};
