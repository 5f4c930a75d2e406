import { requestGroups } from '../../metrics/edge';

/** Values of labels that go together: a pod has one namespace, and one node. */
export type Row = Readonly<Record<string, string>>;

/** How many of each there are: a production cluster at its largest (environments/production.ts: 17 nodes, 30 pods on each). */
export const counts = { companies: 100, nodes: 17, pods: 500, routes: 150 } as const;

const rows = (count: number, make: (index: number) => Row): readonly Row[] =>
  Array.from({ length: count }, (_, index) => make(index));
const of = (label: string, ...values: readonly string[]): readonly Row[] => values.map((value) => ({ [label]: value }));
const padded = (index: number, width: number) => String(index).padStart(width, '0');

/** What identifies the agent or company of an index, in the form of the services' identifiers. */
export const uuid = (kind: number, index: number): string => `${padded(kind, 8)}-5f0c-4000-8000-${padded(index, 12)}`;

export const nodeName = (index: number): string => `ip-10-30-${Math.floor(index / 250)}-${index % 250}.internal`;

/** The first tenth of all objects is ours, which the rules look at. */
const namespace = (index: number): string =>
  index % 10 === 0 ? (index % 50 === 0 ? 'zerotrace-data' : 'zerotrace') : `team-${padded(index % 13, 2)}`;

/** What runs in a container of an index: parts of the platform in its namespaces. */
const container = (index: number): string => {
  if (index % 10 !== 0) return `container-${index % 40}`;
  if (index % 50 === 0) return index % 100 === 0 ? 'postgres' : 'valkey';
  return ['api', 'enrichment', 'web', 'edge'][(index / 10) % 4] ?? '';
};

const workload = (kind: string) => (index: number) => ({ namespace: namespace(index), [kind]: `${kind}-${index}` });

const companies = rows(counts.companies, (index) => ({ company_id: uuid(1, index) }));

const containers = rows(counts.pods, (index) => ({
  namespace: namespace(index),
  pod: `deployment-${index % 60}-5d8f9c7b6d-${padded(index, 5)}`,
  container: container(index),
  node: nodeName(index % counts.nodes),
  host_ip: `10.30.0.${index % counts.nodes}`,
  pod_ip: `10.30.${1 + Math.floor(index / 250)}.${index % 250}`,
  created_by_kind: 'ReplicaSet',
  created_by_name: `deployment-${index % 60}-5d8f9c7b6d`,
  id: `/kubepods.slice/kubepods-burstable.slice/pod${padded(index, 32)}`,
  image: `registry.example.com/images/container-${index % 40}:1.0.0`,
  name: padded(index, 64),
  interface: 'eth0',
  cpu: 'total',
  reason: 'Completed',
}));

const nodes = rows(counts.nodes, (index) => ({
  node: nodeName(index),
  kernel_version: '6.12.40',
  kubelet_version: 'v1.35.0',
  os_image: 'Bottlerocket',
  internal_ip: `10.30.0.${index}`,
}));

const backends = rows(24, (index) => ({
  datname: ['zerotrace', 'enrichment', 'postgres'][index % 3] ?? '',
  usename: ['api', 'enrichment', 'metrics'][index % 3] ?? '',
  application_name: ['api', 'enrichment', 'exporter'][index % 3] ?? '',
  state: index < 12 ? 'active' : 'idle',
  backend_type: 'client backend',
  wait_event_type: 'Client',
  wait_event: `event-${index}`,
}));

const statements = rows(300, (index) => ({
  user: 'api',
  datname: 'zerotrace',
  queryid: String(7_000_000_000 + (index % 100)),
  query: `SELECT ${index % 100} FROM agents WHERE organization_id = $1`,
}));

const routes = rows(counts.routes * 4, (index) => ({
  method: ['GET', 'POST', 'PUT', 'DELETE'][Math.floor(index / 4) % 4] ?? '',
  endpoint: `/api/v1/resource-${Math.floor(index / 4)}/:id`,
  status: ['200', '400', '404', '500'][index % 4] ?? '',
}));

const certificates = rows(12, (index) => ({
  namespace: namespace(index),
  name: `certificate-${index}`,
  issuer_name: 'internal',
  issuer_kind: 'ClusterIssuer',
  issuer_group: 'cert-manager.io',
}));

/** Every table of rows. A metric takes the one that has most of its labels, and of these the narrowest. */
export const tables: readonly (readonly Row[])[] = [
  companies,
  containers,
  nodes,
  rows(60, workload('deployment')),
  rows(30, workload('statefulset')),
  rows(12, workload('daemonset')),
  rows(40, workload('job_name')),
  rows(10, workload('cronjob')),
  rows(25, (index) => ({
    ...workload('persistentvolumeclaim')(index),
    node: nodeName(index % counts.nodes),
  })),
  [
    { resource: 'cpu', unit: 'core' },
    { resource: 'memory', unit: 'byte' },
  ],
  backends,
  statements,
  routes,
  certificates,
  rows(3, (index) => ({
    datid: String(16_384 + index),
    datname: ['zerotrace', 'enrichment', 'postgres'][index] ?? '',
  })),
  rows(2, (index) => ({
    database: ['zerotrace', 'enrichment'][index] ?? '',
    user: ['api', 'enrichment'][index] ?? '',
  })),
  rows(3, (index) => ({
    device: `/dev/nvme${index}n1`,
    fstype: 'xfs',
    mountpoint: ['/', '/var', '/data'][index] ?? '',
    device_error: '',
  })),
  of('device', 'nvme0n1', 'nvme1n1', 'eth0', 'eth1'),
  of('cpu', '0', '1', '2', '3'),
  of('name', 'max_connections', ...Array.from({ length: 299 }, (_, index) => `setting_${index}`)),
  of('cluster', 'postgres'),
  // Nodes of Elasticsearch.
  rows(9, (index) => ({
    cluster: 'logs',
    host: `10.30.9.${index}`,
    name: `logs-es-${index}`,
    es_master_node: String(index < 3),
    es_data_node: String(index >= 3),
    es_ingest_node: String(index >= 3),
    es_client_node: 'true',
    mount: '/usr/share/elasticsearch/data',
    path: '/usr/share/elasticsearch/data',
  })),
  of('integration', 'slack', 'email', 'webhook', 'pagerduty'),
  of('envoy_virtual_cluster', ...requestGroups),
  of('envoy_response_code', '200', '201', '204', '301', '400', '401', '403', '404', '429', '500', '502', '503'),
  rows(25, (index) => ({ rule_group: `group-${index}` })),
  rows(20, (index) => ({ scrape_job: `job-${index}` })),
  rows(15, (index) => ({ sql_job: 'api', query: `query-${index}` })),
];
