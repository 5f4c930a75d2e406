import { edgeRequestClasses, edgeRequestTime } from '../../../../metrics/edge';
import { probeSuccess } from '../../../../metrics/probes';
import { agentsOnline, agentsSeen7d } from '../../../../metrics/sql';
import type { At, CaseSeries, Level, Values } from '../../../support/alerts/case-series';
import { buckets, grows, level, series } from '../../../support/alerts/case-series';
import type { FiringCase, Proof, SilentCase, Survivor } from '../../../support/alerts/proof';
import { asked, otherGate } from './agents';

/** Share that fails: at first, then changes at times. */
type Share = readonly [number, ...(readonly (At | number)[])];

/** How the series of an objective look when such a share fails. */
type Failing = (share: Share, traffic?: Traffic) => readonly CaseSeries[];

/** Requests a minute, and whether what the objective is not about fails or is many and fine. */
interface Traffic {
  readonly perMinute: number;
  readonly othersFail?: boolean;
}

/** A little more than the tenth of a request a second that there must be. */
const enough: Traffic = { perMinute: 6.3 };

/** When the cases of an objective fire. Those of long windows are sampled less often. */
interface Times {
  readonly hour: At;
  readonly hourEnds: At;
  readonly sixHours: At;
}

/** The short pair sees the first outage, only the long one the second; each is as bad as must be, and not a tenth worse. */
function criticalFiring(budget: number, failing: Failing, at: Times): readonly [FiringCase, FiringCase] {
  const b = (times: number) => Number((budget * times).toPrecision(6));
  const basics = { severity: 'critical', every: '5m', sampled: '1m' } as const;
  return [
    {
      ...basics,
      title: 'half an hour at much more than 14.4 times the budget, then a little more, then a little less',
      series: failing([0, '6h', b(18), '6h55m', b(15.1), '7h15m', b(13.7)]),
      fires: at.hour,
      resolves: at.hourEnds,
    },
    { ...basics, title: 'hours at 12 times the budget', series: failing([0, '6h', b(12)]), fires: at.sixHours },
  ];
}

const minute = { every: '5m', sampled: '1m' } as const;

/** All fail, of a little less than there must be. */
function fewRequests(failing: Failing): readonly CaseSeries[] {
  return failing === probes ? failing([0]) : failing([1], { perMinute: 5.7 });
}

function silent(budget: number, failing: Failing): readonly [SilentCase, ...SilentCase[]] {
  const b = (times: number) => Number((budget * times).toPrecision(6));
  return [
    { title: 'nothing fails', ...minute, series: failing([0]), until: '3h' },
    {
      title: 'just the budget',
      ...minute,
      series: failing([b(0.95)], { perMinute: 100, othersFail: true }),
      until: '3h',
    },
    { title: 'few requests', ...minute, series: fewRequests(failing), until: '3h' },
    { title: 'a short outage long ago', ...minute, series: failing([0, '6h', b(5), '6h10m', 0]), until: '9h' },
  ];
}

const measured = 'nothing that is measured is exactly the threshold';
const exactRate: Survivor = { mutant: 'comparison >= 0.1 becomes >', because: measured };

/** What no case tells apart. */
function windows(budget: number): readonly Survivor[] {
  const three = Number((3 * budget).toPrecision(6));
  const later =
    'three times the budget over a day is decisive only after days without a failure: in hours the budget over 3 days is spent first';
  return [
    { mutant: `comparison > ${three} becomes`, severity: 'warning', because: later },
    { mutant: `threshold > ${three} becomes`, severity: 'warning', because: later },
    ...(
      [
        [14.4, 'critical'],
        [6, 'critical'],
        [1, 'warning'],
      ] as const
    ).map(([burn, severity]) => ({
      mutant: `comparison > ${Number((burn * budget).toPrecision(6))} becomes >=`,
      severity,
      because: measured,
    })),
  ];
}

function proof(budget: number, failing: Failing, at: Times & { readonly warning: At }): Proof {
  const b = (times: number) => Number((budget * times).toPrecision(6));
  return {
    firing: [
      ...criticalFiring(budget, failing, at),
      {
        title: 'a little more than the budget, from the beginning on',
        severity: 'warning',
        ...minute,
        series: failing([b(1.05)]),
        fires: at.warning,
      },
    ],
    silent: silent(budget, failing),
    survivors: failing === probes ? windows(budget) : [...windows(budget), exactRate],
  };
}

const probes: Failing = (share) => [
  series(probeSuccess, { job: 'blackbox', target: 'api' }, level(1 - Number(share[0]), ...complement(share))),
  series(probeSuccess, { job: 'blackbox', target: 'web' }, level(1)),
  series(probeSuccess, { job: 'ping', target: 'api' }, level(1)),
];

function complement([, ...changes]: Share): readonly (At | Level)[] {
  return changes.map((each) => (typeof each === 'number' ? 1 - each : each));
}

function times([first, ...changes]: Share, perMinute: number): readonly [number, ...(At | number)[]] {
  return [first * perMinute, ...changes.map((each) => (typeof each === 'number' ? each * perMinute : each))];
}

/** What goes well, a minute. */
function well(share: Share, perMinute: number) {
  const [, ...changes] = share;
  const rest = changes.map((each) => (typeof each === 'number' ? 1 - each : each));
  return grows(...times([1 - share[0], ...rest], perMinute));
}

const errors: Failing = (share, { perMinute, othersFail = false } = enough) => {
  const group = (envoy_virtual_cluster: 'dashboard' | 'web', envoy_response_code_class: '2' | '5', values: Values) =>
    series(edgeRequestClasses, { envoy_virtual_cluster, envoy_response_code_class }, values);
  return [
    group('dashboard', '5', grows(...times(share, perMinute))),
    group('dashboard', '2', well(share, perMinute)),
    group('web', othersFail ? '5' : '2', grows(9000)),
  ];
};

/** Requests of a group, of which such a share takes longer than an edge. */
const slow =
  (group: 'dashboard' | 'agent-results', edge: 1000 | 30_000): Failing =>
  (share, { perMinute, othersFail = false } = enough) => {
    const of = (envoy_virtual_cluster: 'dashboard' | 'agent-results' | 'web', fast: Values, all: Values) =>
      buckets(
        edgeRequestTime,
        { envoy_virtual_cluster },
        edge === 1000 ? { 1000: fast, 60_000: all, all } : { 30_000: fast, 60_000: all, all },
      );
    return [
      ...of(group, well(share, perMinute), grows(perMinute)),
      ...of('web', grows(othersFail ? 0 : 9000), grows(9000)),
    ];
  };

/** Of agents that were there yesterday and last week such a share is not, from the 7th day on. */
const fewer = (share: number, agents = 10) => [
  series(agentsOnline, { company_id: 'acme' }, level(agents, '7d', agents * (1 - share))),
  series(agentsSeen7d, { company_id: 'acme' }, level(agents)),
  asked(285),
];

export const sloProofs = {
  ApiAvailabilityBudgetBurn: proof(0.005, probes, {
    hour: '6h50m',
    hourEnds: '7h15m',
    sixHours: '9h',
    warning: '15m',
  }),
  ApiErrorBudgetBurn: proof(0.005, errors, { hour: '6h55m', hourEnds: '7h20m', sixHours: '9h5m', warning: '20m' }),
  ApiLatencyBudgetBurn: proof(0.05, slow('dashboard', 1000), {
    hour: '6h55m',
    hourEnds: '7h20m',
    sixHours: '9h5m',
    warning: '20m',
  }),
  EnrichmentBudgetBurn: proof(0.05, slow('agent-results', 30_000), {
    hour: '6h55m',
    hourEnds: '7h20m',
    sixHours: '9h5m',
    warning: '20m',
  }),
  AgentFreshnessBudgetBurn: {
    firing: [
      { title: '31.5 % are missing', severity: 'critical', every: '2h', series: fewer(0.315), fires: '7d2h' },
      { title: '5.25 % are missing', severity: 'warning', every: '2h', series: fewer(0.0525), fires: '7d2h' },
    ],
    silent: [
      { title: '28.5 % are missing', severity: 'critical', every: '2h', series: fewer(0.285), until: '8d' },
      { title: '4.75 % are missing', severity: 'warning', every: '2h', series: fewer(0.0475), until: '8d' },
      { title: 'too few agents', every: '2h', series: fewer(0.9, 9), until: '8d' },
      {
        title: 'the second day of a holiday: half were missing yesterday as well',
        every: '2h',
        series: [
          series(agentsOnline, { company_id: 'acme' }, level(1000, '6d', 500)),
          series(agentsSeen7d, { company_id: 'acme' }, level(1000)),
          asked(),
        ],
        until: '8d',
      },
    ],
    survivors: [
      ...otherGate,
      { mutant: 'comparison < vector becomes <=', because: 'of two that are equal either may be taken' },
      ...windows(0.05),
      {
        mutant: 'threshold > 0.72',
        severity: 'critical',
        because:
          'what 14.4 times the budget says within an hour, 6 times the budget says at the same time at this resolution',
      },
    ],
  },
} as const satisfies Readonly<Record<string, Proof>>;
