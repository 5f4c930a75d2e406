import { max, topk } from '../../../metrics/promql';
import { assetsKnown, scansFinished1h, scansPending, vulnerabilitiesOpen } from '../../../metrics/sql';
import type { Section } from '../../dashboard';
import { barGauge, query, table } from '../../panels';

const company = max.by('company_id');
const open = (severity: 'critical' | 'high' | 'medium' | 'low') => company(vulnerabilitiesOpen({ severity }));

/** The same by company. */
export const findingsByCompany: Section = {
  title: 'Companies',
  panels: [
    table({
      title: 'Scans and findings by company',
      description:
        'Scans of the last hour, scans that wait, and what agents seen in 7 days report. Assets are the applications that they found.',
      queries: [
        query(open('critical'), 'Critical'),
        query(open('high'), 'High'),
        query(open('medium'), 'Medium'),
        query(open('low'), 'Low'),
        query(company(assetsKnown()), 'Assets'),
        query(company(scansFinished1h({ status: 'completed' })), 'Completed scans'),
        query(company(scansFinished1h({ status: 'failed' })), 'Failed scans'),
        query(company(scansPending()), 'Waiting scans'),
      ],
      labels: { company_id: 'Company' },
      width: 'two-thirds',
      height: 10,
    }),
    barGauge({
      title: 'Completed scans by company',
      description: 'The ten companies with most scans completed in the last hour.',
      queries: [query(topk(10)(company(scansFinished1h({ status: 'completed' }))), ({ company_id }) => company_id)],
      width: 'third',
      height: 10,
    }),
  ],
};
