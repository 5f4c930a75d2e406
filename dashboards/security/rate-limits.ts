import { alerts } from '../../alerts/alerts';
import { rateLimited } from '../../metrics/api';
import { edgeRequests } from '../../metrics/edge';
import { div, gt, oneOf, rate, sum } from '../../metrics/promql';
import type { Section } from '../dashboard';
import { query, timeseries } from '../panels';
import { rateInterval } from '../rate-interval';
import { eventPanel } from './event-panel';
import { rejectedByGroup } from './rejected';

/** How much one may ask for. */
export const rateLimits: Section = {
  title: 'Rate limits and API usage',
  panels: [
    rejectedByGroup('429', {
      title: 'Over the limit',
      description:
        'Requests a second answered with 429: over the limit of an address. Many agents behind one address look like an attack.',
      alerts: [alerts.RateLimitViolations],
    }),
    timeseries({
      title: 'Refused by the rate limit',
      description: 'Requests a second that the rate limit of the API refused, as the API counts them.',
      queries: [query(sum(rate(rateLimited(), rateInterval)), 'refused')],
      width: 'third',
    }),
    eventPanel('rate_limit_exceeded', {
      title: 'Rate limit events in 10 minutes',
      description: 'Events of addresses that went over their limit.',
    }),
    timeseries({
      title: 'Share of requests refused',
      description: 'Share of all requests that were answered with 401, 403 or 429. Below 1 % is normal.',
      queries: [
        query(
          div(
            sum(rate(edgeRequests({ envoy_response_code: oneOf('401', '403', '429') }), rateInterval)),
            gt(sum(rate(edgeRequests(), rateInterval)), 0),
          ),
          'refused',
        ),
      ],
      alerts: [alerts.UnauthorizedRequests, alerts.UnusualAPIUsage],
      width: 'full',
      empty: 'Nothing was refused',
    }),
  ],
};
