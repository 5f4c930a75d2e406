import { and, clampMin, div, ge, lt, or, percent, quantity, ratio, recorded, sub } from '../../metrics/promql';
import { fleetOnline, fleetSeen } from '../recordings/agents';
import { timeSlo } from '../slo';

const fewer = (than: '1d' | '1w') => clampMin(sub(ratio(1), div(fleetOnline(), fleetOnline().offset(than))), 0);

export const fewerThanYesterday = recorded(
  'fleet:agents_fewer:ratio_1d',
  fewer('1d'),
  'Share of the agents online at the same hour yesterday that are missing',
);

export const fewerThanLastWeek = recorded(
  'fleet:agents_fewer:ratio_1w',
  fewer('1w'),
  'Share of the agents online at the same hour last week that are missing',
);

/**
 * Fresh are the agents that can be expected: fewer than at the same hour both yesterday and last week. A weekend is compared with the
 * last one, and a holiday counts on its first day only.
 */
export const agentFreshness = timeSlo({
  name: 'agent_freshness',
  alert: 'AgentFreshnessBudgetBurn',
  promise: 'expected agents report within 5 minutes',
  budget: percent(5),
  failing: and(
    or(lt(fewerThanYesterday(), fewerThanLastWeek()), fewerThanLastWeek()),
    ge(fleetSeen(), quantity(10, 'agents')),
  ),
  team: 'services',
  service: 'agents',
  missingData: { is: 'covered', by: 'SqlExporterFailing' },
  dashboard: 'zerotrace-agents',
});
