import { edgePendingOverflow, edgeRequestClasses, edgeRequests, edgeRequestTime } from '../../../../metrics/edge';
import type { Values } from '../../../support/alerts/case-series';
import { buckets, counted, grows, series } from '../../../support/alerts/case-series';
import type { Proof } from '../../../support/alerts/proof';

type Group = 'agent-heartbeat' | 'agent-results' | 'dashboard';

/** Requests a minute of a group by class of their status. */
export const requests = (group: Group, code: '2' | '4' | '5', values: Values) =>
  series(edgeRequestClasses, { envoy_virtual_cluster: group, envoy_response_code_class: code }, values);

const refused = (code: '200' | '401' | '403' | '429', values: Values) =>
  series(edgeRequests, { envoy_virtual_cluster: 'dashboard', envoy_response_code: code }, values);

/** 100 requests a minute, of which so many take at most 2 s and the others between 2 and 2.5 s. */
const within2s = (group: Group, fast: number) =>
  buckets(edgeRequestTime, { envoy_virtual_cluster: group }, { 2000: grows(fast), 2500: grows(100), all: grows(100) });

const measured = 'no rate that is measured is exactly the threshold';
const exactRate = { mutant: 'comparison >= 0.1 becomes >', because: measured };

export const httpProofs = {
  HighErrorRate: {
    firing: [
      {
        title: '10.5 % of the requests of a group fail from 10 m on, until 30 m',
        series: [
          requests('dashboard', '5', grows(0, '10m', 10.5, '30m', 0)),
          requests('dashboard', '2', grows(100, '10m', 89.5, '30m', 100)),
          requests('agent-heartbeat', '2', grows(1000)),
        ],
        fires: '20m30s',
        resolves: '35m',
        alerts: [{ envoy_virtual_cluster: 'dashboard' }],
        annotations: {
          summary: 'Too many requests to dashboard fail',
          description: '10.5% of the requests to dashboard end with 5xx (more than 10 %).',
        },
      },
      {
        title: 'all of few requests fail: 6.3 a minute',
        series: [requests('dashboard', '5', grows(6.3))],
        fires: '11m',
        alerts: [{ envoy_virtual_cluster: 'dashboard' }],
      },
    ],
    silent: [
      {
        title: '9.5 % fail, and more are refused',
        series: [
          requests('dashboard', '5', grows(9.5)),
          requests('dashboard', '4', grows(50)),
          requests('dashboard', '2', grows(40.5)),
        ],
        until: '30m',
      },
      {
        title: 'all of too few requests fail: 5.7 a minute',
        series: [requests('dashboard', '5', grows(5.7))],
        until: '30m',
      },
    ],
    survivors: [exactRate, { mutant: 'comparison > 0.1 becomes >=', because: measured }],
  },
  HighResponseTime: {
    firing: [
      {
        title: 'the 95th percentile is a little above 2 s',
        series: [within2s('dashboard', 94), requests('dashboard', '2', grows(6.3))],
        fires: '10m',
        alerts: [{ envoy_virtual_cluster: 'dashboard' }],
      },
    ],
    silent: [
      {
        title: 'it is 1.95 s',
        series: [
          buckets(
            edgeRequestTime,
            { envoy_virtual_cluster: 'dashboard' },
            { 1000: grows(0), 2000: grows(100), all: grows(100) },
          ),
          requests('dashboard', '2', grows(100)),
        ],
        until: '30m',
      },
      {
        title: 'too few requests',
        series: [within2s('dashboard', 94), requests('dashboard', '2', grows(5.7))],
        until: '30m',
      },
      {
        title: 'slow by design: reports wait for enrichment',
        series: [within2s('agent-results', 0), requests('agent-results', '2', grows(100))],
        until: '30m',
      },
    ],
    survivors: [exactRate, { mutant: 'comparison > 2000 becomes >=', because: measured }],
  },
  UnusualAPIUsage: {
    firing: [
      {
        title: '34 requests a second last week, 105 this week',
        series: [requests('dashboard', '2', grows(34 * 60, '7d', 105 * 60))],
        every: '1h',
        sampled: '2m',
        fires: '7d2h',
      },
    ],
    silent: [
      {
        title: 'not three times as many',
        series: [requests('dashboard', '2', grows(34 * 60, '7d', 101 * 60))],
        every: '1h',
        sampled: '2m',
        until: '7d3h',
      },
      {
        title: 'three times as many, but few',
        series: [requests('dashboard', '2', grows(31 * 60, '7d', 95 * 60))],
        every: '1h',
        sampled: '2m',
        until: '7d3h',
      },
    ],
    survivors: [
      { mutant: 'comparison > 3 becomes >=', because: measured },
      { mutant: 'comparison >= 100 becomes >', because: measured },
    ],
  },
  UnauthorizedRequests: {
    firing: [
      {
        title: '401 and 403 together 5.25 a second',
        series: [refused('401', grows(155)), refused('403', grows(160)), refused('200', grows(600))],
        fires: '15m',
      },
    ],
    silent: [
      {
        title: '4.75 a second, and many 429',
        series: [refused('401', grows(140)), refused('403', grows(145)), refused('429', grows(6000))],
        until: '30m',
      },
    ],
    survivors: [
      { mutant: 'comparison > 5 becomes >=', because: measured },
      {
        mutant: 'matcher envoy_response_code=~"401|403|429" dropped in',
        because: 'the alert selects its codes itself; the matcher keeps the recorded series few',
      },
    ],
  },
  RateLimitViolations: {
    firing: [
      {
        title: '1.05 a second are answered with 429',
        series: [refused('429', grows(63)), refused('200', grows(600))],
        fires: '15m',
      },
    ],
    silent: [
      {
        title: '0.95 a second, and many 401',
        series: [refused('429', grows(57)), refused('401', grows(600))],
        until: '30m',
      },
    ],
    survivors: [
      { mutant: 'comparison > 1 becomes >=', because: measured },
      {
        mutant: 'matcher envoy_response_code=~"401|403|429" dropped in',
        because: 'the alert selects its codes itself; the matcher keeps the recorded series few',
      },
    ],
  },
  EdgeOverloaded: {
    firing: [
      {
        title: 'the first request that is refused',
        series: [series(edgePendingOverflow, { envoy_cluster_name: 'api' }, counted(0, '10m', 1))],
        fires: '10m',
        resolves: '29m30s',
        firstEvent: true,
        alerts: [{ envoy_cluster_name: 'api' }],
      },
    ],
    silent: [
      {
        title: 'none since long ago',
        series: [series(edgePendingOverflow, { envoy_cluster_name: 'api' }, counted(7))],
        until: '30m',
      },
    ],
  },
} as const satisfies Readonly<Record<string, Proof>>;
