import { edgeRequestTime } from '../../../../metrics/edge';
import { agentsEnrolled24h, scansFinished1h, vulnerabilitiesOpen } from '../../../../metrics/sql';
import type { Values } from '../../../support/alerts/case-series';
import { buckets, grows, level, series } from '../../../support/alerts/case-series';
import type { Proof } from '../../../support/alerts/proof';
import { asked } from './agents';

const every = '30m';
const enrolled = (agents: number) => series(agentsEnrolled24h, { company_id: 'acme' }, level(agents));
const scans = (status: 'completed' | 'failed', values: Values) =>
  series(scansFinished1h, { company_id: 'acme', status }, values);
const found = (severity: 'critical' | 'high' | 'low', values: Values) =>
  series(vulnerabilitiesOpen, { company_id: 'acme', severity }, values);

/** 100 requests a minute: so many within half a second, the others within a second; before the 7th day all are. */
const slower = (within: number) =>
  buckets(
    edgeRequestTime,
    { envoy_virtual_cluster: 'dashboard' },
    { 500: grows(100, '7d', within), 1000: grows(100), all: grows(100) },
  );
const oldFigures = { title: 'the figures are old', every, until: '1d12h' } as const;

export const digestProofs = {
  NewAgentEnrollments: {
    firing: [
      {
        title: 'one agent, at 8 for an hour',
        every,
        series: [enrolled(1), asked(285)],
        fires: '8h',
        resolves: '9h30m',
      },
    ],
    silent: [
      { title: 'none', every, series: [enrolled(0), asked()], until: '1d12h' },
      { ...oldFigures, series: [enrolled(9), asked(300)] },
    ],
  },
  ScanCompletions: {
    firing: [
      {
        title: 'one scan is seen once, at 8 for an hour',
        every,
        series: [scans('completed', level(0, '3h', 1, '3h30m', 0)), asked(285)],
        fires: '8h',
        resolves: '9h30m',
      },
    ],
    silent: [
      {
        title: 'all fail',
        every,
        series: [scans('completed', level(0)), scans('failed', level(9)), asked()],
        until: '1d12h',
      },
      { ...oldFigures, series: [scans('completed', level(9)), asked(300)] },
    ],
  },
  VulnerabilityDiscoveries: {
    firing: [
      {
        title: 'one more than yesterday, at 8 for an hour',
        every,
        series: [found('critical', level(5)), found('high', level(5, '20h', 6)), found('low', level(1)), asked(285)],
        fires: '1d8h',
        resolves: '1d9h30m',
      },
    ],
    silent: [
      {
        title: 'more of a low severity only',
        every,
        series: [found('critical', level(5)), found('high', level(5)), found('low', level(1, '20h', 50)), asked()],
        until: '2d12h',
      },
      { ...oldFigures, series: [found('critical', level(5, '20h', 9)), asked(300)] },
    ],
  },
  PerformanceTrend: {
    firing: [
      {
        title: 'responses take 1.55 times as long as last week',
        every: '1h',
        sampled: '4m',
        series: [slower(89.8)],
        fires: '8d8h',
        alerts: [{ envoy_virtual_cluster: 'dashboard' }],
      },
    ],
    silent: [
      { title: 'they take 1.45 times as long', every: '1h', sampled: '4m', series: [slower(91.5)], until: '8d12h' },
    ],
    survivors: [{ mutant: 'comparison > 1.5 becomes >=', because: 'no quantile that is measured is exactly that' }],
  },
} as const satisfies Readonly<Record<string, Proof>>;
