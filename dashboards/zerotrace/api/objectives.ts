import { apiAvailability, apiErrors, apiLatency } from '../../../alerts/slos/api';
import { httpRequests } from '../../../metrics/api';
import { rate, sum } from '../../../metrics/promql';
import { query, table } from '../../panels';
import { rateInterval } from '../../rate-interval';
import { burnPanel } from '../../slo-panel';
import type { Section } from '../../dashboard';

/** What is left of the objectives, and which endpoint spends it. */
export const objectives: Section = {
  title: 'Objectives',
  panels: [
    burnPanel(apiAvailability),
    burnPanel(apiErrors),
    burnPanel(apiLatency),
    table({
      title: 'Requests by endpoint',
      description: 'Requests a second of each endpoint and status, as the API counts them.',
      queries: [query(sum.by('method', 'endpoint', 'status')(rate(httpRequests(), rateInterval)), 'Requests')],
      labels: { method: 'Method', endpoint: 'Endpoint', status: 'Status' },
    }),
  ],
};
