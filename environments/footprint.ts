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

/** What the add-ons of EKS run on the platform nodes. */
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
  {
    name: 'metrics-server',
    nodeGroup: 'platform',
    replicas: 2,
    surge: 1,
    spreadOverZones: false,
    cpu: '100m',
    memory: '200Mi',
  },
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

/** Everything that an environment runs on the nodes that it buys. */
export function footprint(environment: Environment): readonly PodFootprint[] {
  return [...daemonFootprint, ...addonFootprint, ...data(environment), ...services(environment)];
}

function data({ data: { postgres, valkey } }: Environment): readonly PodFootprint[] {
  const cache: PodFootprint = {
    name: 'zerotrace-valkey',
    nodeGroup: 'stateful',
    replicas: 1,
    spreadOverZones: false,
    ...valkey.resources.requests,
  };
  if (postgres.kind === 'rds') return [cache];
  const { instances, resources, pooler } = postgres;
  return [
    { name: 'postgres', nodeGroup: 'stateful', replicas: instances, spreadOverZones: true, ...resources.requests },
    cache,
    ...(pooler === undefined
      ? []
      : [
          {
            name: 'postgres-pooler',
            nodeGroup: 'services' as const,
            replicas: pooler.instances,
            surge: rolloutSurge,
            spreadOverZones: false,
            cpu: '100m',
            memory: '128Mi',
          },
        ]),
  ];
}

function services({ services: { api, enrichment, web, edge, agent } }: Environment): readonly PodFootprint[] {
  const rolling = { enrichment, web, edge };
  return [
    // Its rollout stops the old pod first: two at once would overwrite each other's agents.
    { name: 'zerotrace-api', nodeGroup: 'services', replicas: 1, spreadOverZones: false, ...api.resources.requests },
    ...Object.entries(rolling).map(([name, { replicas, resources }]): PodFootprint => ({
      name: `zerotrace-${name}`,
      nodeGroup: 'services',
      replicas,
      surge: rolloutSurge,
      spreadOverZones: true,
      ...resources.requests,
    })),
    {
      name: 'zerotrace-cve-update',
      nodeGroup: 'services',
      replicas: 1,
      spreadOverZones: false,
      ...enrichment.resources.requests,
    },
    ...(agent === undefined
      ? []
      : [
          {
            name: 'zerotrace-agent',
            nodeGroup: 'daemon' as const,
            replicas: 1,
            spreadOverZones: false,
            ...agent.resources.requests,
          },
        ]),
  ];
}
