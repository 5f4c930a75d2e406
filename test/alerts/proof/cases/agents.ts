import { agentCpuUsage, agentMemoryUsage, scanDuration } from '../../../../metrics/agent';
import { agentsOnline, agentsSeen7d, sqlClock } from '../../../../metrics/sql';
import type { Values } from '../../../support/alerts/case-series';
import { buckets, clock, grows, level, series } from '../../../support/alerts/case-series';
import type { Proof, Survivor } from '../../../support/alerts/proof';

/** The database's clock, so many seconds ago. */
export const asked = (behind = 0, stopped?: `${number}m`) => series(sqlClock, {}, clock(behind, stopped));

const online = (company_id: string, values: Values) => series(agentsOnline, { company_id }, values);
const seen = (company_id: string, agents: number) => series(agentsSeen7d, { company_id }, level(agents));
const mebibyte = 2 ** 20;

/** Two figures are divided, and each is left out while it is old: where one gate moves, the other still holds. */
export const otherGate: readonly Survivor[] = ['comparison < 300 becomes <=', 'threshold < 300 becomes 330'].map(
  (mutant) => ({ mutant: `${mutant} in`, because: 'two figures are gated, and the other gate holds' }),
);

export const agentProofs = {
  AgentOffline: {
    firing: [
      {
        title: '31.5 % of a company and 40 % of a small one are not there; the smallest has too few agents',
        every: '2h',
        series: [
          online('acme', level(1000, '7d', 685)),
          seen('acme', 1000),
          online('small', level(10, '7d', 6)),
          seen('small', 10),
          online('tiny', level(9, '7d', 0)),
          seen('tiny', 9),
          asked(285),
        ],
        fires: '7d2h',
        alerts: [{ company_id: 'acme' }, { company_id: 'small' }],
      },
    ],
    silent: [
      {
        title: 'exactly 30 %',
        every: '2h',
        series: [online('acme', level(1000, '7d', 700)), seen('acme', 1000), asked()],
        until: '7d6h',
      },
      {
        title: 'half are not there, but the figures are old',
        every: '2h',
        series: [online('acme', level(1000, '7d', 500)), seen('acme', 1000), asked(300)],
        until: '7d6h',
      },
    ],
    survivors: otherGate,
  },
  AgentFleetSilent: {
    firing: [
      {
        title: '31.5 % of all are not there, until four hours later',
        every: '2h',
        series: [
          online('acme', level(900, '7d', 595, '7d4h', 900)),
          online('other', level(100, '7d', 90, '7d4h', 100)),
          seen('acme', 900),
          seen('other', 100),
          asked(285),
        ],
        fires: '7d2h',
        resolves: '7d6h',
      },
      {
        title: 'four of ten',
        every: '2h',
        series: [online('acme', level(10, '7d', 6)), seen('acme', 10), asked()],
        fires: '7d2h',
      },
    ],
    silent: [
      {
        title: 'exactly 30 %',
        every: '2h',
        series: [online('acme', level(1000, '7d', 700)), seen('acme', 1000), asked()],
        until: '7d6h',
      },
      {
        title: 'all nine of a very small fleet',
        every: '2h',
        series: [online('acme', level(9, '7d', 0)), seen('acme', 9), asked()],
        until: '7d6h',
      },
      {
        title: 'half are not there, but the figures are old',
        every: '2h',
        series: [online('acme', level(1000, '7d', 500)), seen('acme', 1000), asked(300)],
        until: '7d6h',
      },
    ],
    survivors: otherGate,
  },
  HighCPUUsage: {
    firing: [
      {
        title: 'one in twenty uses 84 %',
        series: [
          series(agentCpuUsage, { company_id: 'acme', quantile: '0.95' }, level(84)),
          series(agentCpuUsage, { company_id: 'acme', quantile: '0.5' }, level(5)),
          series(agentCpuUsage, { company_id: 'other', quantile: '1' }, level(99)),
        ],
        fires: '5m',
        alerts: [{ company_id: 'acme' }],
        annotations: {
          summary: 'Agents of company acme use much CPU',
          description: 'One in twenty agents of company acme uses at least 84% CPU (more than 80 %).',
        },
      },
    ],
    silent: [
      {
        title: 'exactly 80 %',
        series: [series(agentCpuUsage, { company_id: 'acme', quantile: '0.95' }, level(80))],
        until: '20m',
      },
    ],
  },
  HighMemoryUsage: {
    firing: [
      {
        title: 'one in twenty uses 105 MiB',
        series: [
          series(agentMemoryUsage, { company_id: 'acme', quantile: '0.95' }, level(105 * mebibyte)),
          series(agentMemoryUsage, { company_id: 'other', quantile: '1' }, level(900 * mebibyte)),
        ],
        fires: '5m',
        alerts: [{ company_id: 'acme' }],
      },
    ],
    silent: [
      {
        title: 'exactly 100 MiB',
        series: [series(agentMemoryUsage, { company_id: 'acme', quantile: '0.95' }, level(100 * mebibyte))],
        until: '20m',
      },
    ],
  },
  SlowScanPerformance: {
    firing: [
      {
        title: 'one scan in twenty takes 311 s',
        series: [buckets(scanDuration, { company_id: 'acme' }, { 300: grows(94.8), 600: grows(100), all: grows(100) })],
        fires: '15m30s',
        alerts: [{ company_id: 'acme' }],
      },
    ],
    silent: [
      {
        title: 'it takes 290 s',
        series: [buckets(scanDuration, { company_id: 'acme' }, { 300: grows(100), all: grows(100) })],
        until: '40m',
      },
    ],
    survivors: [{ mutant: 'comparison > 300 becomes >=', because: 'an interpolated quantile is not exactly the edge' }],
  },
} as const satisfies Readonly<Record<string, Proof>>;
