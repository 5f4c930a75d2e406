import { suricataCaptureOptions, suricataNetworkOptions } from '../../../detections/suricata/suricata-network-options';
import type { SuricataSettings } from '../../../detections/suricata/suricata-settings';

type Place =
  | 'api'
  | 'enrichment'
  | 'edge'
  | 'prometheus'
  | 'coredns'
  | 'database'
  | 'valkey'
  | 'loadBalancer'
  | 'apiServer'
  | 'apiServerService'
  | 'dnsService'
  | 'resolver'
  | 'metadata'
  | 'podIdentity'
  | 'storage'
  | 'outside'
  | 'mirror';

/** Addresses of an environment like production. */
export const places: Readonly<Record<Place, string>> & { readonly nodes: readonly [string, string, string] } = {
  /** Nodes of three zones; pods share their subnets. */
  nodes: ['10.30.1.10', '10.30.33.10', '10.30.65.10'],
  api: '10.30.3.21',
  enrichment: '10.30.34.22',
  edge: '10.30.2.23',
  prometheus: '10.30.35.24',
  coredns: '10.30.66.25',
  database: '10.30.67.26',
  valkey: '10.30.4.27',
  /** A load balancer, in a public subnet. */
  loadBalancer: '10.30.128.40',
  /** An interface of the Kubernetes API, in a subnet without a way out. */
  apiServer: '10.30.144.50',
  apiServerService: '172.20.0.1',
  dnsService: '172.20.0.10',
  /** The resolver of the VPC. */
  resolver: '10.30.0.2',
  metadata: '169.254.169.254',
  podIdentity: '169.254.170.23',
  /** S3, by an address of its own in the region. */
  storage: '52.219.170.10',
  /** Some address outside. */
  outside: '93.184.215.14',
  mirror: '198.18.7.7',
};

const nodeNetworks = ['10.30.0.0/19', '10.30.32.0/19', '10.30.64.0/19'];
const intra = ['10.30.144.0/22', '10.30.148.0/22', '10.30.152.0/22'];

/** What Suricata knows of it. */
export const sampleSettings: SuricataSettings = {
  networks: {
    ...suricataNetworkOptions.parse({ scanners: ['10.30.96.0/28'], bulkDestinations: ['198.18.7.0/24'] }),
    homeNetworks: ['10.30.0.0/16', '172.20.0.0/16'],
    databaseNetworks: [...nodeNetworks, ...intra],
    databaseClients: nodeNetworks,
    apiServerNetworks: [...intra, '172.20.0.1/32'],
    apiServerClients: nodeNetworks,
    resolvers: ['10.30.0.2/32', '169.254.169.253/32'],
  },
  capture: suricataCaptureOptions.parse({}),
  node: { cpus: 4, memory: 512 * 2 ** 20 },
};
