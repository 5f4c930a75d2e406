import type { SimulatedNode } from '../cluster/nodes';
import { lastingNode } from '../cluster/nodes';
import type { SimulatedPod } from '../cluster/pods';
import { podsOf } from '../cluster/pods';
import { workloadNames, workloads } from '../cluster/workloads';
import { day } from '../calendar';
import type { Course } from '../course';
import { floor } from '../numbers';

/** The life of the platform: what its exporters and services would show. */
export interface Life {
  /** Whether the API, PostgreSQL and Valkey answer. */
  readonly api: Course;
  readonly postgres: Course;
  readonly valkey: Course;
  /** Whether Elasticsearch has all shards, and takes lines. */
  readonly elasticsearch: Course;
  /** Requests a second. */
  readonly requests: Course;
  /** Share of them that fail though the API is there. */
  readonly failing: Course;
  /** Share of them that take longer than 2 s. */
  readonly slow: Course;
  /** Share of the reports of agents of which the enrichment takes from 10 to 30 s. */
  readonly enriching: Course;
  /** Requests a minute that are refused: 401, 403 and 429 each. */
  readonly refused: Course;
  /** Seconds that a statement takes. */
  readonly statement: Course;
  /** Seconds that the longest transaction of a client has taken. */
  readonly transaction: Course;
  /** Share of the agents that is online. */
  readonly online: Course;
  /** Share of the CPU that the agents of a company take, and how much longer than usual their scans are. */
  readonly scanning: Course;
  /** Agents that enrolled in the last 24 hours. */
  readonly enrolled: Course;
  /** Scans that were completed in the last hour. */
  readonly scans: Course;
  /** Open vulnerabilities of severity critical or high. */
  readonly severe: Course;
  /** When the oldest scan that waits was asked for. */
  readonly oldestScan: Course;
  /** When the CVE data were last brought up to date, and when the last base backup was made. */
  readonly cveUpdate: Course;
  readonly backup: Course;
  /** Failed logins a minute. */
  readonly failedLogins: Course;
  /** How often a minute somebody of ours works on a node, which sensors find too. */
  readonly administration: Course;
  /** How much sensors find a minute of somebody who is inside. */
  readonly intrusion: Course;
  /** Whether sensors see: Suricata its packets, Wazuh's managers their agents. */
  readonly sensors: Course;
  /** When the edge's certificate expires. */
  readonly certificate: Course;
  /** Share of the nodes' CPU that is busy, of their memory that is taken, and of their disks and volumes that is free. */
  readonly busy: Course;
  readonly memory: Course;
  readonly free: Course;
  readonly volume: Course;
  readonly nodes: readonly SimulatedNode[];
  readonly pods: readonly SimulatedPod[];
}

/** Names of nodes on which everything runs, in turn. */
export const nodeNames = ['node-a', 'node-b', 'node-c', 'node-d'] as const;

/** Each replica with the node on which it begins: those of a workload on different ones. */
export const replicas = workloadNames.flatMap((workload, place) =>
  Array.from({ length: workloads[workload].replicas }, (_, replica) => ({
    workload,
    node: nodeNames[(place + replica) % nodeNames.length] ?? nodeNames[0],
  })),
);

/** An ordinary hour: what nobody is told of. */
export const ordinary: Life = {
  api: () => 1,
  postgres: () => 1,
  valkey: () => 1,
  elasticsearch: () => 1,
  requests: () => 50,
  failing: () => 0.0002,
  slow: () => 0.001,
  enriching: () => 0.01,
  refused: () => 2,
  statement: () => 0.01,
  transaction: () => 5,
  online: () => 0.9,
  scanning: () => 0.05,
  enrolled: () => 0,
  scans: () => 0,
  severe: () => 120,
  oldestScan: (seconds) => seconds - 300,
  cveUpdate: (seconds) => floor(seconds / day) * day,
  backup: (seconds) => floor(seconds / day) * day,
  failedLogins: () => 0.2,
  administration: () => 0,
  intrusion: () => 0,
  sensors: () => 1,
  certificate: () => 60 * day,
  busy: () => 0.4,
  memory: () => 0.5,
  free: () => 0.6,
  volume: () => 0.6,
  nodes: nodeNames.map(lastingNode),
  pods: podsOf(replicas, []),
};
