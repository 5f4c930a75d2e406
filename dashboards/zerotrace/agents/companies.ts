import { companyMissing, companyOnline, companySeen } from '../../../alerts/recordings/agents';
import { max, topk } from '../../../metrics/promql';
import { agentsRegistered, agentsSilent } from '../../../metrics/sql';
import type { Section } from '../../dashboard';
import { barGauge, query, table } from '../../panels';

/** The fleet by company. */
export const companies: Section = {
  title: 'Companies',
  panels: [
    table({
      title: 'Agents by company',
      description:
        'Online: heard of in 5 minutes. Silent: in 7 days, but not in 5 minutes. Missing: share that was online at this hour last week.',
      queries: [
        query(companyOnline(), 'Online'),
        query(max.by('company_id')(agentsSilent()), 'Silent'),
        query(companySeen(), 'Seen in 7 days'),
        query(max.by('company_id')(agentsRegistered()), 'Registered'),
        query(companyMissing(), 'Missing'),
      ],
      labels: { company_id: 'Company' },
      width: 'two-thirds',
      height: 10,
    }),
    barGauge({
      title: 'Silent agents by company',
      description: 'The ten companies with most silent agents. At night nearly all laptops are silent.',
      queries: [query(topk(10)(max.by('company_id')(agentsSilent())), ({ company_id }) => company_id)],
      width: 'third',
      height: 10,
    }),
  ],
};
