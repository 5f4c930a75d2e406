import { alerts } from '../../alerts/alerts';
import { companyVulnerabilitiesFound } from '../../alerts/recordings/api';
import { fleetOnline, fleetSeen } from '../../alerts/recordings/agents';
import { groupErrors, groupRequests } from '../../alerts/recordings/edge';
import { edgeRequestClasses } from '../../metrics/edge';
import { probeSuccess } from '../../metrics/probes';
import { div, max, min, noneOf, oneOf, rate, readAs, sum } from '../../metrics/promql';
import { agentsOnline, scansPending, vulnerabilitiesOpen } from '../../metrics/sql';
import { dashboard } from '../dashboard';
import { barGauge, query, stat, stateTimeline, timeseries } from '../panels';
import { rateInterval } from '../rate-interval';
import { responseTimes } from './response-time';

const api = noneOf('web');

/** The strategy's "ZeroTrace Overview": is it up, how much is going on, what was found. */
export const overview = dashboard({
  uid: 'zerotrace-overview',
  title: 'ZeroTrace overview',
  folder: 'zerotrace',
  description: 'The first page at night: whether the platform works, for whom not, and where to look next.',
  answer: [
    stat({
      title: 'Everything answers',
      description: 'Share of the probed parts that answer as they should: API, enrichment, web, edge.',
      queries: [
        query(readAs('ratio', min(probeSuccess({ target: oneOf('api', 'enrichment', 'web', 'edge') }))), 'answers'),
      ],
      color: 'one-is-good',
      alerts: [alerts.ApiDown, alerts.EnrichmentDown, alerts.WebDown, alerts.EdgeDown],
    }),
    stat({
      title: 'Requests',
      description: 'Requests to all services, over 5 minutes.',
      queries: [query(sum(groupRequests()), 'requests')],
    }),
    stat({
      title: 'Failing requests',
      description: 'Share of the requests that end with 5xx, over 5 minutes.',
      queries: [query(div(sum(groupErrors()), sum(groupRequests())), 'failing')],
    }),
    stat({
      title: 'Agents online',
      description: 'Agents that were heard of in the last 5 minutes.',
      queries: [query(fleetOnline(), 'online')],
    }),
    stat({
      title: 'Waiting scans',
      description: 'Scans that were asked for and not begun. Today nothing works them off: they only grow.',
      queries: [query(sum(max.by('company_id')(scansPending())), 'waiting')],
    }),
    stat({
      title: 'Critical vulnerabilities',
      description: 'Critical vulnerabilities that agents seen in the last 7 days report.',
      queries: [query(sum(max.by('company_id')(vulnerabilitiesOpen({ severity: 'critical' }))), 'critical')],
    }),
  ],
  sections: [
    {
      title: 'Services',
      panels: [
        timeseries({
          title: 'API requests per second',
          description:
            'Requests by group, as the edge counts them. The strategy asks for method and endpoint: a group is a part of the API.',
          queries: [
            query(
              sum.by('envoy_virtual_cluster')(rate(edgeRequestClasses({ envoy_virtual_cluster: api }), rateInterval)),
              ({ envoy_virtual_cluster }) => envoy_virtual_cluster,
            ),
          ],
          stacked: true,
          alerts: [alerts.UnusualAPIUsage],
        }),
        timeseries({
          title: 'Response time',
          description: 'How long half, 95 % and 99 % of the requests to the API took at most.',
          queries: responseTimes(api),
          alerts: [alerts.HighResponseTime],
        }),
        timeseries({
          title: 'Requests that end badly',
          description: 'Requests with 4xx (the client is wrong) and 5xx (we are), by class.',
          queries: [
            query(
              sum.by('envoy_response_code_class')(
                rate(edgeRequestClasses({ envoy_response_code_class: oneOf('4', '5') }), rateInterval),
              ),
              ({ envoy_response_code_class }) => `${envoy_response_code_class}xx`,
            ),
          ],
          alerts: [alerts.HighErrorRate],
        }),
        stateTimeline({
          title: 'What answers',
          description: 'Whether each part answers its probe; of the API, whether the body says healthy.',
          queries: [
            query(
              min.by('target')(probeSuccess({ target: oneOf('api', 'enrichment', 'web', 'edge') })),
              ({ target }) => target,
            ),
          ],
          states: { one: 'answers', zero: 'does not' },
          height: 8,
        }),
      ],
    },
    {
      title: 'Agents and findings',
      panels: [
        timeseries({
          title: 'Active agents',
          description:
            'Agents online, and how many were seen in the last 7 days: laptops sleep at night and at weekends.',
          queries: [query(fleetOnline(), 'online'), query(fleetSeen(), 'seen in 7 days')],
          alerts: [alerts.AgentFleetSilent],
          width: 'third',
        }),
        barGauge({
          title: 'Agents online by company',
          description: 'The ten companies with most agents online.',
          queries: [query(max.by('company_id')(agentsOnline()), ({ company_id }) => company_id)],
          width: 'third',
        }),
        timeseries({
          title: 'Vulnerabilities found',
          description: 'Vulnerabilities found in each hour, by severity.',
          queries: [query(sum.by('severity')(companyVulnerabilitiesFound()), ({ severity }) => severity)],
          bars: true,
          stacked: true,
          width: 'third',
        }),
        timeseries({
          title: 'Open vulnerabilities',
          description:
            'Vulnerabilities that agents seen in the last 7 days report, by severity: what is known without instrumentation.',
          queries: [
            query(
              sum.by('severity')(max.by('severity', 'company_id')(vulnerabilitiesOpen())),
              ({ severity }) => severity,
            ),
          ],
          stacked: true,
          width: 'full',
        }),
      ],
    },
  ],
  related: ['zerotrace-api', 'zerotrace-agents', 'zerotrace-infrastructure', 'zerotrace-monitoring'],
  logsOf: ['api', 'enrichment', 'web', 'edge'],
});
