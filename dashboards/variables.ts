import type { Metric } from '../metrics/promql';
import { agentsOnline } from '../metrics/sql';
import { nodeBootTime } from '../metrics/node';
import { deploymentReplicas } from '../metrics/kubernetes';
import { edgeRequestClasses } from '../metrics/edge';
import { up } from '../metrics/prometheus';

/** A choice at the head of a dashboard. Whatever has its label is narrowed down to what is chosen. */
export interface Variable {
  readonly name: string;
  /** What people read beside it. */
  readonly title: string;
  readonly description: string;
  readonly label: string;
  /** Metric whose values of the label are offered. */
  readonly from: Metric;
  /** Whether several, or all, can be chosen. One variable with a single value is the environment. */
  readonly many: boolean;
}

/** Every series that is scraped has it; recorded series are of one environment anyway. */
export const environment: Variable = {
  name: 'environment',
  title: 'Environment',
  description: 'Label of every target. A Prometheus has the targets of one environment.',
  label: 'environment',
  from: up,
  many: false,
};

export const company: Variable = {
  name: 'company',
  title: 'Company',
  description: 'Companies that have agents.',
  label: 'company_id',
  from: agentsOnline,
  many: true,
};

/** Groups of requests are the edge's names for parts of the services. */
export const requestGroup: Variable = {
  name: 'service',
  title: 'Service',
  description: 'Groups of requests as the edge counts them: parts of the API, and the web application.',
  label: 'envoy_virtual_cluster',
  from: edgeRequestClasses,
  many: true,
};

export const node: Variable = {
  name: 'instance',
  title: 'Node',
  description: 'Nodes of the cluster, by the address at which they are scraped.',
  label: 'instance',
  from: nodeBootTime,
  many: true,
};

export const namespace: Variable = {
  name: 'namespace',
  title: 'Namespace',
  description: 'Namespaces of the cluster.',
  label: 'namespace',
  from: deploymentReplicas,
  many: true,
};
