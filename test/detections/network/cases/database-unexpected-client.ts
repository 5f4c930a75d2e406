import { clientPort, range } from '../../../support/suricata/network-case';
import type { NetworkCase } from '../../../support/suricata/network-case';
import { places } from '../../../support/suricata/sample-settings';

const connect = (source: string, address: string, port: number, count = 1): NetworkCase['traffic'] => {
  return (capture) => {
    for (const number of range(count)) {
      capture
        .tcp(number, { address: source, port: clientPort(number) }, { address, port })
        .send('x')
        .close();
    }
  };
};

export const cases: readonly NetworkCase[] = [
  {
    name: 'PostgreSQL from a subnet of load balancers',
    alerts: [1_000_050],
    traffic: connect(places.loadBalancer, places.database, 5432),
  },
  { name: 'Valkey from a peered network', alerts: [1_000_050], traffic: connect('192.168.7.7', places.valkey, 6379) },
  {
    name: 'PostgreSQL in a subnet without a way out, from outside',
    alerts: [1_000_050],
    traffic: connect(places.outside, '10.30.145.9', 5432),
  },
  {
    name: 'a try that nobody answers',
    alerts: [1_000_050],
    traffic: (capture) => {
      capture.syn(0, { address: places.loadBalancer, port: 40_000 }, { address: places.database, port: 5432 });
    },
  },
  { name: 'PostgreSQL from a pod', alerts: [], traffic: connect(places.api, places.database, 5432, 20) },
  { name: 'PostgreSQL from a node', alerts: [], traffic: connect(places.nodes[1], places.database, 5432) },
  {
    name: 'another port from a subnet of load balancers',
    alerts: [],
    traffic: connect(places.loadBalancer, places.edge, 8080, 20),
  },
  {
    name: 'the port of PostgreSQL at a load balancer',
    alerts: [],
    traffic: connect('192.168.7.7', places.loadBalancer, 5432),
  },
  {
    name: 'answers of a database outside',
    alerts: [],
    traffic: (capture) => {
      capture
        .tcp(0, { address: places.api, port: 5432 }, { address: places.outside, port: 5432 })
        .send('x')
        .reply('y')
        .close();
    },
  },
];
