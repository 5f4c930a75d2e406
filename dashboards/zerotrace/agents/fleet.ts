import { alerts } from '../../../alerts/alerts';
import { companyMissing, companyOnline, companySeen, fleetMissing } from '../../../alerts/recordings/agents';
import { agentFreshness } from '../../../alerts/slos/agent-freshness';
import { max, sum, topk } from '../../../metrics/promql';
import { agentsByVersion } from '../../../metrics/sql';
import type { Section } from '../../dashboard';
import { barGauge, query, timeseries } from '../../panels';
import { burnPanel } from '../../slo-panel';

/** How many agents are there, against those that can be expected. */
export const fleet: Section = {
  title: 'Fleet',
  panels: [
    timeseries({
      title: 'Agents online and expected',
      description:
        'Agents online, at the same hour last week, and seen in 7 days. Laptops sleep at night and at weekends: what counts is the ' +
        'distance to last week.',
      queries: [
        query(sum(companyOnline()), 'online'),
        query(sum(companyOnline().offset('1w')), 'a week ago'),
        query(sum(companySeen()), 'seen in 7 days'),
      ],
      alerts: [alerts.AgentFleetSilent],
      width: 'two-thirds',
    }),
    burnPanel(agentFreshness),
    timeseries({
      title: 'Missing of all agents',
      description:
        'Share of the agents seen in 7 days that were online at this hour last week and are not now. A few per cent are normal, a holiday is more.',
      queries: [query(fleetMissing(), 'missing')],
      thresholds: [alerts.AgentFleetSilent],
      alerts: [alerts.AgentFreshnessBudgetBurn],
      width: 'third',
    }),
    timeseries({
      title: 'Missing by company',
      description:
        'The same for the ten companies that miss most. One company alone points to its network, many to us.',
      queries: [query(topk(10)(companyMissing()), ({ company_id }) => company_id)],
      thresholds: [alerts.AgentOffline],
      width: 'third',
    }),
    barGauge({
      title: 'Agents by version',
      description: 'Agents seen in 7 days by the version that they report, over all companies: how far a roll-out is.',
      queries: [query(topk(10)(max.by('version')(agentsByVersion())), ({ version }) => version)],
      width: 'third',
    }),
  ],
};
