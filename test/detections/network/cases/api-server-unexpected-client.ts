import { clientPort, range } from '../../../support/suricata/network-case';
import type { NetworkCase } from '../../../support/suricata/network-case';
import { places } from '../../../support/suricata/sample-settings';

const connect = (source: string, address: string, port: number): NetworkCase['traffic'] => {
  return (capture) => {
    for (const number of range(3)) {
      capture
        .tcp(number, { address: source, port: clientPort(number) }, { address, port })
        .send('x')
        .reply('y')
        .close();
    }
  };
};

export const cases: readonly NetworkCase[] = [
  {
    name: 'a bridge of containers on a node',
    alerts: [1_000_060],
    traffic: connect('172.17.0.2', places.apiServer, 443),
  },
  {
    name: 'its service address, from a peered network',
    alerts: [1_000_060],
    traffic: connect('192.168.7.7', places.apiServerService, 443),
  },
  {
    name: 'a control plane of its own, from a subnet of load balancers',
    alerts: [1_000_060],
    traffic: connect(places.loadBalancer, places.apiServer, 6443),
  },
  {
    name: 'a try that nobody answers',
    alerts: [1_000_060],
    traffic: (capture) => {
      capture.syn(0, { address: '172.17.0.2', port: 40_000 }, { address: places.apiServer, port: 443 });
    },
  },
  { name: 'a kubelet', alerts: [], traffic: connect(places.nodes[0], places.apiServer, 443) },
  { name: 'a pod', alerts: [], traffic: connect(places.prometheus, places.apiServer, 443) },
  {
    name: 'HTTPS of another host in the VPC, from a peered network',
    alerts: [],
    traffic: connect('192.168.7.7', places.edge, 443),
  },
  {
    name: 'another port of the API, from a peered network',
    alerts: [],
    traffic: connect('192.168.7.7', places.apiServer, 8443),
  },
  { name: 'the API that calls a webhook', alerts: [], traffic: connect(places.apiServer, '10.30.2.60', 9443) },
];
