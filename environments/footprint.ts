import type { ChartPods } from '../charts/chart-installation';
import { loggingPods } from '../charts/logging-pods';
import { monitoringPods } from '../charts/monitoring-pods';
import { platformCharts } from '../charts/platform-charts';
import { securityPods } from '../charts/security-pods';
import type { Resources } from '../constructs/core/quantity';
import { bytes, millicores } from '../constructs/core/quantity';
import { poolerResources } from '../constructs/data/pooler-manifest';
import { backupSidecarResources } from '../constructs/data/postgres-manifests';
import { rolloutSurge } from './connections';
import type { Environment } from './environment';

/** What a kind of pod takes of the nodes. */
export interface PodFootprint {
  /** Name of the workload. */
  readonly name: string;
  /** Node group that it runs on; a daemon runs on every node. */
  readonly nodeGroup: 'platform' | 'services' | 'stateful' | 'daemon';
  /** Pods in normal operation. A daemon has one per node. */
  readonly replicas: number;
  /**
   * Further pods while a rollout replaces the old ones.
   * @default 0
   */
  readonly surge?: number;
  /** Whether the zones must have room for an even share of the replicas each, even if the scheduler only prefers it. */
  readonly spreadOverZones: boolean;
  /**
   * CPU that one pod requests.
   * @default none
   */
  readonly cpu?: string;
  /**
   * Memory that one pod requests.
   * @default none
   */
  readonly memory?: string;
}

/** What EKS and its add-ons run on every node (requests of their manifests). */
export const daemonFootprint: readonly PodFootprint[] = [
  // aws-node and its network policy agent, 25m each.
  { name: 'vpc-cni', nodeGroup: 'daemon', replicas: 1, spreadOverZones: false, cpu: '50m' },
  { name: 'kube-proxy', nodeGroup: 'daemon', replicas: 1, spreadOverZones: false, cpu: '100m' },
  { name: 'eks-pod-identity-agent', nodeGroup: 'daemon', replicas: 1, spreadOverZones: false },
  // Three containers of 10m and 40Mi.
  { name: 'ebs-csi-node', nodeGroup: 'daemon', replicas: 1, spreadOverZones: false, cpu: '30m', memory: '120Mi' },
];

/** What the add-ons of EKS run beside that. */
export const addonFootprint: readonly PodFootprint[] = [
  {
    name: 'coredns',
    nodeGroup: 'platform',
    replicas: 2,
    surge: 1,
    spreadOverZones: false,
    cpu: '100m',
    memory: '70Mi',
  },
  // No setting of ours pins it, and only stateful nodes have a taint: each of the two other groups must have room for it.
  ...(['platform', 'services'] as const).map((nodeGroup) => ({
    name: 'metrics-server',
    nodeGroup,
    replicas: 2,
    surge: 1,
    spreadOverZones: false,
    cpu: '100m',
    memory: '200Mi',
  })),
  // Six containers of 10m and 40Mi.
  {
    name: 'ebs-csi-controller',
    nodeGroup: 'platform',
    replicas: 2,
    surge: 1,
    spreadOverZones: false,
    cpu: '60m',
    memory: '240Mi',
  },
];

/** What constructs/services/cve-update.ts requests; a test compares the two, since that file loads Terraform. */
export const cveUpdateRequests: Resources['requests'] = { cpu: '100m', memory: '192Mi' };

/** Everything that an environment runs on the nodes that it buys. */
export function footprint(environment: Environment): readonly PodFootprint[] {
  return [
    ...daemonFootprint,
    ...addonFootprint,
    ...controllers(environment),
    ...dataFootprint(environment),
    ...servicesFootprint(environment),
    ...placed(monitoringPods(environment.monitoring, environment.data.postgres)),
    ...(environment.logging === undefined ? [] : placed(loggingPods(environment.logging))),
    ...(environment.security === undefined ? [] : placed(securityPods(environment.security))),
  ];
}

/** The controllers that the platform stack installs. */
function controllers({ tier, target, data: { postgres } }: Environment): readonly PodFootprint[] {
  if (target.kind !== 'aws' || target.cluster.kind !== 'managed') return [];
  const charts = platformCharts({
    tier,
    backups: postgres.kind === 'cloudnative-pg' && postgres.backups !== undefined,
    aws: target.cluster,
  });
  return Object.values(charts)
    .flatMap(({ pods }) => pods)
    .map(({ name, replicas, resources }) => ({
      name,
      spreadOverZones: false,
      ...(replicas === 'per-node'
        ? { nodeGroup: 'daemon' as const, replicas: 1 }
        : { nodeGroup: 'platform' as const, replicas, surge: rolloutSurge }),
      ...resources.requests,
    }));
}

/** Pods of the data stack, without jobs that end within a minute. */
export function dataFootprint({ data: { postgres, valkey } }: Environment): readonly PodFootprint[] {
  const cache: PodFootprint = {
    name: 'zerotrace-valkey',
    nodeGroup: 'stateful',
    replicas: 1,
    spreadOverZones: false,
    ...valkey.resources.requests,
  };
  if (postgres.kind === 'rds') return [cache];
  const { instances, resources, pooler, backups } = postgres;
  const requests =
    backups === undefined ? resources.requests : sum(resources.requests, backupSidecarResources.requests);
  return [
    { name: 'postgres', nodeGroup: 'stateful', replicas: instances, spreadOverZones: true, ...requests },
    cache,
    ...(pooler === undefined ? [] : [poolerFootprint(pooler.instances)]),
  ];
}

/** PgBouncer keeps nothing: it runs beside the services. */
function poolerFootprint(replicas: number): PodFootprint {
  const { requests } = poolerResources;
  return { name: 'pooler', nodeGroup: 'services', replicas, surge: rolloutSurge, spreadOverZones: false, ...requests };
}

function sum(a: Resources['requests'], b: Resources['requests']): Resources['requests'] {
  return {
    cpu: `${millicores(a.cpu) + millicores(b.cpu)}m`,
    memory: `${Math.ceil((bytes(a.memory) + bytes(b.memory)) / 2 ** 20)}Mi`,
  };
}

/** Services whose rollout stops the old pod first. Two API pods at once would overwrite each other's agents. */
const recreated: readonly string[] = ['api'] satisfies readonly (keyof Environment['services'])[];

/** Pods of the services stack. */
export function servicesFootprint({ services }: Environment): readonly PodFootprint[] {
  return [
    ...Object.entries(services).flatMap(([key, service]) => {
      if (service === undefined) return [];
      const replicas = 'replicas' in service ? service.replicas : undefined;
      return [{ ...servicePods(key, replicas), ...service.resources.requests }];
    }),
    {
      name: 'zerotrace-enrichment-cve-update',
      nodeGroup: 'services',
      replicas: 1,
      spreadOverZones: false,
      ...cveUpdateRequests,
    },
  ];
}

/** Where a service runs, and how often: without a number of its own it is on every node. */
function servicePods(key: string, replicas: number | undefined): PodFootprint {
  const name = `zerotrace-${key}`;
  if (replicas === undefined) return { name, nodeGroup: 'daemon', replicas: 1, spreadOverZones: false };
  if (recreated.includes(key)) return { name, nodeGroup: 'services', replicas, spreadOverZones: false };
  return { name, nodeGroup: 'services', replicas, surge: rolloutSurge, spreadOverZones: true };
}

/** What has a volume is on stateful nodes, of which each zone has its own: a volume cannot leave its zone. */
function placed(pods: readonly ChartPods[]): readonly PodFootprint[] {
  return pods.map(({ name, replicas, resources, storage }) => {
    const common = { name, ...resources.requests };
    if (replicas === 'per-node') return { ...common, nodeGroup: 'daemon', replicas: 1, spreadOverZones: false };
    if (storage !== undefined) return { ...common, nodeGroup: 'stateful', replicas, spreadOverZones: replicas > 1 };
    return { ...common, nodeGroup: 'platform', replicas, surge: rolloutSurge, spreadOverZones: false };
  });
}
