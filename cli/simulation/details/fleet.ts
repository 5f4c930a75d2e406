import {
  agentCredentials,
  agentsByVersion,
  agentsEnrolled24h,
  agentsRegistered,
  agentsSilent,
  assetsKnown,
  cveRecords,
  enrollmentTokens,
  enrollmentTokensIssued24h,
  enrollmentTokensUsed24h,
  scansFinished1h,
  scansPending,
  vulnerabilitiesOpen,
} from '../../../metrics/sql';
import { podTarget } from '../cluster/pods';
import { minute } from '../calendar';
import type { Life } from '../life/life';
import { gauge } from '../series/series';
import type { SimulatedSeries } from '../series/series';
import type { Target } from '../series/target';
import { companies, companyIds, shareOf } from './companies';

const versions = { '1.4.2': 0.7, '1.4.1': 0.2, '1.3.9': 0.07, '1.2.0': 0.03 } as const;
const credentials = { active: 1030, expiring_30d: 25, expired: 8, revoked: 17 } as const;
const tokens = { active: 6, used: 210, revoked: 3, expired_unused: 14 } as const;

/** What is asked of the database besides what rules look at. */
export function fleetDetails(life: Life): readonly SimulatedSeries[] {
  return life.pods.flatMap((pod) => {
    const target = pod.workload === 'sql-exporter' ? podTarget(pod) : undefined;
    return target === undefined ? [] : asked(target, life);
  });
}

function asked(target: Target, life: Life): readonly SimulatedSeries[] {
  const all = companies.acme + companies.globex;
  return [
    ...companyIds.flatMap((company_id) => {
      const [agents, share] = [companies[company_id], shareOf(company_id)];
      return [
        gauge(target, agentsRegistered, { company_id }, Math.round(agents * 1.1)),
        gauge(target, agentsSilent, { company_id }, (s) => Math.round(agents * (1 - life.online(s)))),
        gauge(target, assetsKnown, { company_id }, Math.round(agents * 1.4)),
        gauge(target, scansPending, { company_id }, (s) => Math.round(share * (waiting(life, s) * 4))),
        gauge(target, enrollmentTokensIssued24h, { company_id }, Math.round(2 + 8 * share)),
        gauge(target, enrollmentTokensUsed24h, { company_id }, Math.round(1 + 6 * share)),
        ...states(tokens).map(([state, count]) =>
          gauge(target, enrollmentTokens, { company_id, state }, Math.round(count * share)),
        ),
        gauge(target, vulnerabilitiesOpen, { company_id, severity: 'medium' }, Math.round(900 * share)),
        gauge(target, vulnerabilitiesOpen, { company_id, severity: 'low' }, Math.round(1600 * share)),
        gauge(target, scansFinished1h, { company_id, status: 'failed' }, (s) =>
          Math.round(0.03 * share * life.scans(s)),
        ),
      ];
    }),
    gauge(target, vulnerabilitiesOpen, { company_id: 'globex', severity: 'high' }, 9),
    gauge(target, vulnerabilitiesOpen, { company_id: 'globex', severity: 'critical' }, 1),
    gauge(target, scansFinished1h, { company_id: 'globex', status: 'completed' }, (s) =>
      Math.round(0.04 * life.scans(s)),
    ),
    gauge(target, agentsEnrolled24h, { company_id: 'globex' }, 1),
    ...Object.entries(versions).map(([version, part]) =>
      gauge(target, agentsByVersion, { version }, Math.round(all * part)),
    ),
    ...states(credentials).map(([state, count]) => gauge(target, agentCredentials, { state }, count)),
    gauge(target, cveRecords, {}, (s) => 262_000 + Math.floor(s / 86_400) * 120),
  ];
}

/** Minutes that the oldest scan has waited. */
function waiting({ oldestScan }: Life, seconds: number): number {
  return Math.min(60, (seconds - oldestScan(seconds)) / minute);
}

function states<S extends string>(counts: Readonly<Record<S, number>>): readonly (readonly [S, number])[] {
  const keys = Object.keys(counts).filter((key): key is S => key in counts);
  return keys.map((key) => [key, counts[key]] as const);
}
