import { lookup } from '../../../support/pcap/dns';
import { clientPort, range } from '../../../support/suricata/network-case';
import type { NetworkCase } from '../../../support/suricata/network-case';
import { places } from '../../../support/suricata/sample-settings';

/** Text of letters and digits that is different for each number. */
const data = (number: number, length: number) => `${number}`.padStart(4, '0').padEnd(length, 'abcdefghij234567');

interface Questions {
  readonly every?: number;
  readonly source?: string;
  readonly resolver?: string;
  readonly type?: 'A' | 'TXT';
}

const ask = (
  count: number,
  name: (number: number) => string,
  { every = 1, source = places.coredns, resolver = places.resolver, type = 'TXT' }: Questions = {},
): NetworkCase['traffic'] => {
  return (capture) => {
    for (const number of range(count)) {
      lookup(capture, number * every, { address: source, port: clientPort(number) }, resolver, name(number), type);
    }
  };
};

const tunnel = (number: number) => `${data(number, 45)}.t.example.com`;
const other = { source: places.nodes[0], resolver: '8.8.8.8' };

// CoreDNS asks the resolver of the VPC for its pods; what goes outside has the address of the node.
export const cases: readonly NetworkCase[] = [
  { name: '20 names with a label of 45 characters', alerts: [1_000_080], traffic: ask(20, tunnel) },
  { name: '20 such names in 57 s', alerts: [1_000_080], traffic: ask(20, tunnel, { every: 3 }) },
  {
    name: '20 such names of a pod at a CoreDNS of another node',
    alerts: [1_000_080],
    traffic: ask(20, tunnel, { source: places.api, resolver: places.coredns }),
  },
  {
    name: 'names of three long labels',
    alerts: [1_000_080],
    traffic: ask(20, (number) => `x.${data(number, 60)}.${data(number, 60)}.example.com`),
  },
  {
    name: '20 such names at two resolvers',
    alerts: [1_000_080],
    traffic: (capture) => {
      ask(10, tunnel)(capture);
      ask(10, tunnel, { resolver: places.dnsService })(capture);
    },
  },
  {
    name: '20 clients with one such name each',
    alerts: [],
    traffic: (capture) => {
      for (const number of range(20)) ask(1, tunnel, { source: `10.30.2.${number + 30}` })(capture);
    },
  },
  { name: '19 such names', alerts: [], traffic: ask(19, tunnel) },
  { name: '20 such names in three minutes', alerts: [], traffic: ask(20, tunnel, { every: 9 }) },
  {
    name: '50 names with a label of 44 characters',
    alerts: [],
    traffic: ask(50, (number) => `${data(number, 44)}.t.example.com`, { every: 0.5 }),
  },
  {
    name: '50 long names of short labels',
    alerts: [],
    traffic: ask(
      50,
      (number) =>
        `${range(6)
          .map(() => data(number, 16))
          .join('.')}.example.com`,
      { every: 0.5 },
    ),
  },
  {
    name: '50 names whose last label is long',
    alerts: [],
    traffic: ask(50, (number) => `registry.example.${data(number, 50)}`, { every: 0.5 }),
  },
  {
    name: '50 load balancers of AWS',
    alerts: [],
    traffic: ask(50, (number) => `${data(number, 50)}.eu-central-1.elb.amazonaws.com`, { every: 0.5 }),
  },
  {
    name: '50 names of AWS that a search list was added to',
    alerts: [],
    traffic: ask(50, (number) => `${data(number, 50)}.eu-central-1.eks.amazonaws.com.zerotrace.svc.cluster.local`, {
      every: 0.5,
    }),
  },
  {
    name: '50 names of the VPC',
    alerts: [],
    traffic: ask(50, (number) => `${data(number, 50)}.eu-central-1.compute.internal`, { every: 0.5 }),
  },
  {
    name: '50 names of AWS and of the cluster in capitals',
    alerts: [],
    traffic: (capture) => {
      ask(50, (number) => `${data(number, 50)}.Eu-Central-1.ELB.AmazonAWS.com`, { every: 0.5 })(capture);
      ask(50, (number) => `${data(number, 50)}.Zerotrace.Svc.Cluster.Local`, { every: 0.5 })(capture);
      ask(50, (number) => `${data(number, 50)}.Compute.Internal`, { every: 0.5 })(capture);
    },
  },
  {
    name: '50 such names that others ask one of our servers for',
    alerts: [],
    traffic: ask(50, tunnel, { every: 0.5, source: places.outside, resolver: places.coredns }),
  },
  {
    name: 'an outside resolver asked 20 times',
    alerts: [1_000_081],
    traffic: ask(20, (number) => `h${number}.example.com`, other),
  },
  {
    name: 'an outside resolver asked 20 times in 57 s',
    alerts: [1_000_081],
    traffic: ask(20, (number) => `h${number}.example.com`, { ...other, every: 3 }),
  },
  {
    name: 'an outside resolver asked 19 times',
    alerts: [],
    traffic: ask(19, (number) => `h${number}.example.com`, other),
  },
  {
    name: 'an outside resolver asked 20 times in three minutes',
    alerts: [],
    traffic: ask(20, (number) => `h${number}.example.com`, { ...other, every: 9 }),
  },
  {
    name: 'our resolver asked 200 times',
    alerts: [],
    traffic: ask(200, (number) => `h${number}.example.com`, { every: 0.2 }),
  },
  {
    name: 'the resolver of the node asked 200 times',
    alerts: [],
    traffic: ask(200, (number) => `h${number}.example.com`, {
      every: 0.2,
      source: places.nodes[0],
      resolver: '169.254.169.253',
    }),
  },
  {
    name: 'a resolver outside that is asked by somebody outside',
    alerts: [],
    traffic: ask(50, (number) => `h${number}.example.com`, { source: places.outside, resolver: '8.8.8.8' }),
  },
];
