import { companyId } from './api';
import { jobs } from './jobs';
import { metricSource } from './promql';
import { targetLabels } from './target-labels';

/**
 * Figures of the agents once they are instrumented (blind until then). An agent is a program on a laptop and has no port: its figures
 * travel in its heartbeats, and the API exposes them per company, never per agent.
 */
const agent = metricSource({ from: 'instrumentation', service: 'zerotrace-agent' }, targetLabels([jobs.api]));

/** Which agent of a company: the one in the middle, the one that only one in twenty exceeds, the worst. */
const rank = ['0.5', '0.95', '1'] as const;

export const agentCpuUsage = agent.gauge('agent_cpu_usage_percent', {
  unit: 'percentage',
  help: 'Agent CPU usage percentage, as quantiles of the agents of a company',
  labels: { company_id: companyId, quantile: rank },
  nameException: "the strategy's name and unit",
});

export const agentMemoryUsage = agent.gauge('agent_memory_usage_bytes', {
  unit: 'bytes',
  help: 'Agent memory usage in bytes, as quantiles of the agents of a company',
  labels: { company_id: companyId, quantile: rank },
});

/** The documented target is 5 minutes. */
export const scanDuration = agent.histogram('scan_duration_seconds', {
  unit: 'seconds',
  of: 'scans',
  help: 'Scan duration in seconds',
  labels: { company_id: companyId },
  buckets: [1, 5, 10, 30, 60, 120, 300, 600, 1800],
});

export const filesScanned = agent.counter('files_scanned_total', {
  unit: 'files',
  help: 'Total number of files scanned',
  labels: { company_id: companyId },
});

export const vulnerabilitiesDetected = agent.counter('vulnerabilities_detected_total', {
  unit: 'vulnerabilities',
  help: 'Total number of vulnerabilities detected',
  labels: { company_id: companyId },
});

export const agentMetrics = [agentCpuUsage, agentMemoryUsage, scanDuration, filesScanned, vulnerabilitiesDetected];
