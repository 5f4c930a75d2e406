import { counts, uuid } from './rows';
import { seriesText } from './text';
import type { Moment } from './values';

/** What the strategy wants of each agent, of what its rules read: three series. */
export const seriesPerAgent = 3;

const hour = 3600;

/** The series of every single agent, as the strategy's rules need them. Labels are written once: there are hundreds of thousands. */
export function agentPage(agents: number): (moment: Moment) => string {
  const labels = Array.from({ length: agents }, (_, index) =>
    seriesText('', { agent_id: uuid(2, index), company_id: uuid(1, index % counts.companies) }),
  );
  return ({ now, start, silentSince }) => {
    const seen = silentSince === undefined ? now : silentSince - hour;
    const family = (name: string, kind: string, value: (index: number) => number) =>
      `# TYPE ${name} ${kind}\n${labels.map((each, index) => `${name}${each} ${value(index)}\n`).join('')}`;
    return [
      family('agent_heartbeat_timestamp', 'gauge', (index) => Math.floor(seen - (index % 30))),
      family('agent_cpu_usage_percent', 'gauge', (index) => 20 + (index % 40)),
      family('agent_heartbeats_total', 'counter', (index) => Math.floor((seen - start + hour + (index % 30)) / 30)),
    ].join('');
  };
}
