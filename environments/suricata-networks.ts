import { serviceCidr } from '../constructs/cluster/cluster-options';
import { addressRange, formatCidr } from '../constructs/network/ipv4';
import { subnetPlan } from '../constructs/network/subnet-plan';
import type { SuricataNetworkOptions } from '../detections/suricata/suricata-network-options';
import type { SuricataNetworks } from '../detections/suricata/suricata-settings';
import type { AwsTarget, Environment } from './environment';

/** Addresses that follow from where an environment is deployed. */
type Places = Pick<
  SuricataNetworks,
  'homeNetworks' | 'databaseNetworks' | 'databaseClients' | 'apiServerNetworks' | 'apiServerClients' | 'resolvers'
>;

/** What Suricata knows of the networks of an environment: what is stated, and where nothing is what follows from the target. */
export function suricataNetworks(target: Environment['target'], stated: SuricataNetworkOptions): SuricataNetworks {
  return { ...(target.kind === 'aws' ? onAws(target) : elsewhere), ...given(stated) };
}

/** Options that are `undefined` must not take the place of what follows. */
function given(stated: SuricataNetworkOptions): Required<Omit<SuricataNetworkOptions, keyof Places>> & Partial<Places> {
  const { homeNetworks, databaseNetworks, databaseClients, apiServerNetworks, apiServerClients, resolvers, ...rest } =
    stated;
  return {
    ...rest,
    ...(homeNetworks && { homeNetworks }),
    ...(databaseNetworks && { databaseNetworks }),
    ...(databaseClients && { databaseClients }),
    ...(apiServerNetworks && { apiServerNetworks }),
    ...(apiServerClients && { apiServerClients }),
    ...(resolvers && { resolvers }),
  };
}

/** Private networks (RFC 1918). */
const privateNetworks = ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16'];

/**
 * A cluster of which only a kubeconfig is known: everything private is inside and may talk to everything inside. The addresses of its
 * API and of its name service are those that kubeadm, kind and k3s give them.
 */
const elsewhere: Places = {
  homeNetworks: privateNetworks,
  databaseNetworks: privateNetworks,
  databaseClients: privateNetworks,
  apiServerNetworks: ['10.96.0.1/32', '10.43.0.1/32'],
  apiServerClients: privateNetworks,
  resolvers: ['10.96.0.10/32', '10.43.0.10/32'],
};

/**
 * Nodes and pods are in the private subnets, the interfaces of the control plane and of RDS in those without a way out. Of a VPC that
 * somebody else owns the addresses of subnets are unknown.
 */
function onAws({ network, zones, cluster }: AwsTarget): Places {
  const plan = network.kind === 'managed' ? subnetPlan(network.cidr, zones.length) : undefined;
  const nodes = [...(plan?.private ?? [network.cidr])];
  const inner = [...(plan?.intra ?? [network.cidr])];
  // EKS gives its API the first address of the services, and its name service the tenth.
  const runners = cluster.kind === 'managed' && cluster.endpoint.access === 'private' ? [network.cidr] : nodes;
  return {
    homeNetworks: [network.cidr, serviceCidr],
    databaseNetworks: distinct([...nodes, ...inner]),
    databaseClients: nodes,
    apiServerNetworks: [...inner, host(serviceCidr, 1)],
    apiServerClients: runners,
    resolvers: [host(network.cidr, 2), '169.254.169.253/32', host(serviceCidr, 10)],
  };
}

function distinct(values: readonly string[]): string[] {
  return [...new Set(values)];
}

/** One address of a network. The resolver of a VPC is the second (https://docs.aws.amazon.com/vpc/latest/userguide/AmazonDNS-concepts.html). */
function host(cidr: string, place: number): string {
  return formatCidr(addressRange(cidr).first + place, 32);
}
