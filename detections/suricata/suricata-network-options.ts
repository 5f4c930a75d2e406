import { z } from 'zod';

const networks = () => z.array(z.cidrv4({ error: 'an IPv4 network such as "10.30.0.0/16"' }));
const ports = (byDefault: readonly number[]) =>
  z
    .array(z.int().min(1).max(65_535))
    .min(1)
    .default([...byDefault]);

/** What Suricata has to know of an environment's networks, where it does not follow from its target: see `SuricataNetworks`. */
export const suricataNetworkOptions = z.strictObject({
  homeNetworks: networks().min(1).optional().meta({
    description: 'What is inside: nodes, pods and services. Default: the VPC and the network of the services.',
  }),
  databaseNetworks: networks().min(1).optional().meta({
    description: 'Where databases listen. Default: the networks of nodes and pods, and the subnets without a way out.',
  }),
  databasePorts: ports([5432, 6379]).meta({
    description: 'Ports of PostgreSQL, its pooler and Valkey.',
    unit: 'ports',
  }),
  databaseClients: networks().min(1).optional().meta({
    description: 'Who may connect to databases. Default: the networks of nodes and pods.',
  }),
  apiServerNetworks: networks().min(1).optional().meta({
    description: 'Where the Kubernetes API listens. Default: the subnets of its interfaces and its service address.',
  }),
  apiServerPorts: ports([443, 6443]).meta({ description: 'Ports of the Kubernetes API.', unit: 'ports' }),
  apiServerClients: networks().min(1).optional().meta({
    description:
      'Who may connect to the Kubernetes API. Default: the networks of nodes and pods, and runners of pipelines.',
  }),
  resolvers: networks().min(1).optional().meta({
    description:
      'Resolvers that may be asked much: their clients are looked at instead. Default: the resolver of the VPC.',
  }),
  scanners: networks()
    .default([])
    .meta({
      description:
        'Who may look for hosts and ports: Prometheus, which scrapes every pod, agents of ZeroTrace in these networks, ' +
        'assessments that were agreed on. Scans and sweeps from there are not found.',
    }),
  bulkDestinations: networks().default([]).meta({
    description:
      'Outside networks that may be sent much, such as those of a mirror or an archive. S3 is known by name.',
  }),
  bulkMegabytes: z.int().min(1).max(1000).default(250).meta({
    description: 'What one connection sends to an unknown outside address before it is found.',
    unit: 'megabytes',
  }),
});

/** What an environment states of its networks for Suricata. */
export type SuricataNetworkOptions = z.output<typeof suricataNetworkOptions>;

/** Event types of EVE that can be written beside alerts. Each needs room in the logs: `flow` is a line of every connection. */
export const suricataEventTypes = ['dns', 'flow', 'ssh', 'tls'] as const;

/** How Suricata listens, and what it writes. */
export const suricataCaptureOptions = z.strictObject({
  packetsPerSecond: z.int().min(100).max(10_000_000).default(50_000).meta({
    description: 'Most packets that a node sends and gets: sizes the ring between kernel and Suricata.',
    unit: 'packets per second',
  }),
  threads: z.int().min(1).max(64).optional().meta({
    description: 'Threads that look at packets. Default: a quarter of the CPUs of the node, at least one.',
    unit: 'threads',
  }),
  bufferMilliseconds: z.int().min(10).max(2000).default(200).meta({
    description:
      'How long Suricata may stand still before packets are lost, as it does while its CPU limit throttles it.',
    unit: 'milliseconds',
  }),
  events: z.array(z.enum(suricataEventTypes)).default([]).meta({
    description: 'What is written beside alerts. Never payload.',
  }),
});

/** How Suricata listens, and what it writes. */
export type SuricataCaptureOptions = z.output<typeof suricataCaptureOptions>;
