import { agentCpuUsage, agentMemoryUsage } from '../../../metrics/agent';
import { gt, max, mebibytes, minutes, quantity } from '../../../metrics/promql';
import { alert } from '../../alert';
import { companyScanDuration } from '../../recordings/agent-reports';

const missingData = { is: 'covered', by: 'TargetMissing' } as const;
const basics = { team: 'services', service: 'agents', missingData, dashboard: 'zerotrace-agents' } as const;

/** One agent in twenty may be busy: that one is compared. */
const busy = { quantile: '0.95' } as const;

export const highCpuUsage = alert('HighCPUUsage', {
  ...basics,
  levels: { warning: { threshold: quantity(80, 'percentage'), for: '5m' } },
  when: (threshold) => gt(max.by('company_id')(agentCpuUsage(busy)), threshold),
  summary: ({ labels }) => `Agents of company ${labels.company_id} use much CPU`,
  description: ({ labels, value, threshold }) =>
    `One in twenty agents of company ${labels.company_id} uses at least ${value} CPU (more than ${threshold}).`,
  correction: {
    asWritten: 'agent_cpu_usage_percent > 80 for 5m, warning',
    reason:
      'The gauge has no labels, agents have no port to be scraped at, and what they report today is the constant 2.5. Once the agents are ' +
      'instrumented their figures travel in heartbeats: now the 95th percentile of the agents of a company.',
  },
});

/** The documented limit is 100 MB. */
export const highMemoryUsage = alert('HighMemoryUsage', {
  ...basics,
  levels: { warning: { threshold: mebibytes(100), for: '5m' } },
  when: (threshold) => gt(max.by('company_id')(agentMemoryUsage(busy)), threshold),
  summary: ({ labels }) => `Agents of company ${labels.company_id} use much memory`,
  description: ({ labels, value, threshold }) =>
    `One in twenty agents of company ${labels.company_id} uses at least ${value} (more than ${threshold}).`,
});

/** The documented target is 5 minutes. */
export const slowScanPerformance = alert('SlowScanPerformance', {
  ...basics,
  dashboard: 'zerotrace-scans',
  levels: { warning: { threshold: minutes(5), for: '15m' } },
  when: (threshold) => gt(companyScanDuration(), threshold),
  summary: ({ labels }) => `Scans of company ${labels.company_id} take long`,
  description: ({ labels, value, threshold }) =>
    `The 95th percentile of the scans of company ${labels.company_id} takes ${value} (more than ${threshold}).`,
});
