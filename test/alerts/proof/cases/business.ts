import { queueDropped } from '../../../../metrics/api';
import { edgeRequestClasses, edgeRequestTime } from '../../../../metrics/edge';
import { cveDataUpdated, enrollmentTokensExpiredUnused24h, scansPendingOldest } from '../../../../metrics/sql';
import type { Values } from '../../../support/alerts/case-series';
import { buckets, counted, grows, level, series } from '../../../support/alerts/case-series';
import type { Proof } from '../../../support/alerts/proof';
import { asked } from './agents';

const attempts = (code: '2' | '4' | '5', values: Values, group: 'enrollment' | 'dashboard' = 'enrollment') =>
  series(edgeRequestClasses, { envoy_virtual_cluster: group, envoy_response_code_class: code }, values);
const expired = (tokens: number) => series(enrollmentTokensExpiredUnused24h, { company_id: 'acme' }, level(tokens));
const reports = (fast: number) =>
  buckets(
    edgeRequestTime,
    { envoy_virtual_cluster: 'agent-results' },
    { 30_000: grows(fast), 60_000: grows(100), all: grows(100) },
  );
const reported = (perMinute: number) =>
  series(
    edgeRequestClasses,
    { envoy_virtual_cluster: 'agent-results', envoy_response_code_class: '2' },
    grows(perMinute),
  );
const measured = 'no rate that is measured is exactly the threshold';

export const businessProofs = {
  EnrollmentTokensExpiringUnused: {
    firing: [
      {
        title: 'eleven of a company',
        series: [expired(10.5), asked(285)],
        fires: '1h',
        alerts: [{ company_id: 'acme' }],
      },
    ],
    silent: [
      { title: 'exactly ten', series: [expired(10), asked()], until: '2h' },
      { title: 'many, but the figures are old', series: [expired(100), asked(300)], until: '2h' },
    ],
  },
  EnrollmentFailures: {
    firing: [
      {
        title: '52.5 % are refused or fail; others do not count',
        series: [
          attempts('4', grows(0.5)),
          attempts('5', grows(0.55)),
          attempts('2', grows(0.95)),
          attempts('2', grows(100), 'dashboard'),
        ],
        every: '2m',
        sampled: '30s',
        fires: '20m',
      },
      {
        title: 'all fail, a little more than ten in an hour',
        series: [attempts('4', grows(0.175))],
        every: '2m',
        sampled: '30s',
        fires: '1h8m',
      },
    ],
    silent: [
      {
        title: '47.5 % fail; others do not count',
        series: [attempts('4', grows(0.95)), attempts('2', grows(1.05)), attempts('5', grows(100), 'dashboard')],
        every: '2m',
        sampled: '30s',
        until: '2h',
      },
      {
        title: 'all fail, but less than ten in an hour',
        series: [attempts('4', grows(0.158)), attempts('5', grows(100), 'dashboard')],
        every: '2m',
        sampled: '30s',
        until: '2h',
      },
    ],
    survivors: [
      { mutant: 'comparison > 0.5 becomes >=', because: measured },
      { mutant: 'comparison >= 10 becomes >', because: measured },
    ],
  },
  ScanQueueStuck: {
    firing: [
      {
        title: 'the oldest waits for more than a day',
        every: '15m',
        series: [series(scansPendingOldest, {}, level(0)), asked(285)],
        fires: '1d30m',
      },
    ],
    silent: [
      {
        title: 'a newer one is the oldest after a day',
        every: '15m',
        series: [series(scansPendingOldest, {}, level(0, '1d15m', 3600)), asked()],
        until: '1d45m',
      },
      {
        title: 'it waits, but the figures are old',
        every: '15m',
        series: [series(scansPendingOldest, {}, level(0)), asked(300)],
        until: '1d2h',
      },
    ],
  },
  ConfigQueueDropping: {
    firing: [
      {
        title: 'the first job that is dropped',
        series: [series(queueDropped, { queue_name: 'config-audit' }, counted(0, '10m', 1))],
        fires: '10m',
        resolves: '34m30s',
        firstEvent: true,
        alerts: [{ queue_name: 'config-audit' }],
      },
    ],
    silent: [
      {
        title: 'none since long ago',
        series: [series(queueDropped, { queue_name: 'config-audit' }, counted(4))],
        until: '30m',
      },
    ],
  },
  SlowEnrichment: {
    firing: [
      {
        title: 'the 95th percentile is 31 s',
        series: [reports(94.83), reported(6.3)],
        fires: '15m',
        alerts: [{ envoy_virtual_cluster: 'agent-results' }],
      },
    ],
    silent: [
      { title: 'it is 29 s', series: [reports(100), reported(100)], until: '30m' },
      { title: 'too few reports', series: [reports(0), reported(5.7)], until: '30m' },
      {
        title: 'other groups are slow',
        series: [
          buckets(
            edgeRequestTime,
            { envoy_virtual_cluster: 'ai-analysis' },
            { 30_000: grows(0), 60_000: grows(100), all: grows(100) },
          ),
          series(
            edgeRequestClasses,
            { envoy_virtual_cluster: 'ai-analysis', envoy_response_code_class: '2' },
            grows(100),
          ),
        ],
        until: '30m',
      },
    ],
    survivors: [
      { mutant: 'comparison > 30000 becomes >=', because: measured },
      { mutant: 'comparison >= 0.1 becomes >', because: measured },
    ],
  },
  CveDataStale: {
    firing: [
      {
        title: 'no record changed for more than 3 days',
        every: '1h',
        series: [series(cveDataUpdated, {}, level(0)), asked(285)],
        fires: '3d2h',
      },
    ],
    silent: [
      {
        title: 'one changed just after 3 days',
        every: '1h',
        series: [series(cveDataUpdated, {}, level(0, '3d1h', 259_200)), asked()],
        until: '4d',
      },
      {
        title: 'none changed, but the figures are old',
        every: '1h',
        series: [series(cveDataUpdated, {}, level(0)), asked(300)],
        until: '4d',
      },
    ],
  },
} as const satisfies Readonly<Record<string, Proof>>;
