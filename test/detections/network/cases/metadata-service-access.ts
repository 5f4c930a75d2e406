import { httpGet, httpOk } from '../../../support/pcap/messages';
import { clientPort, range } from '../../../support/suricata/network-case';
import type { NetworkCase } from '../../../support/suricata/network-case';
import { places } from '../../../support/suricata/sample-settings';

const credentials = '/latest/meta-data/iam/security-credentials/';

/** Asks by HTTP. The time to live is what the tap sees. */
const ask = (source: string, address: string, ttl: number, path = credentials): NetworkCase['traffic'] => {
  return (capture) => {
    for (const number of range(3)) {
      capture
        .tcp(number, { address: source, port: clientPort(number) }, { address, port: 80 }, { ttl })
        .send(httpGet(path, address, 'curl/8.5.0'))
        .reply(httpOk('node-role'))
        .close();
    }
  };
};

const [node] = places.nodes;

// On the node's interface a pod has the node's address, and one hop is behind it.
export const cases: readonly NetworkCase[] = [
  { name: 'a pod, behind the address of the node', alerts: [1_000_070], traffic: ask(node, places.metadata, 63) },
  {
    name: 'a pod that is not answered, as one hop is the limit',
    alerts: [1_000_070],
    traffic: (capture) => {
      capture.syn(0, { address: node, port: 40_000 }, { address: places.metadata, port: 80 }, { ttl: 63 });
    },
  },
  { name: 'agents of the node', alerts: [], traffic: ask(node, places.metadata, 64) },
  { name: 'a pod that asks for the time of AWS', alerts: [], traffic: ask(node, '169.254.169.123', 63) },
  {
    name: 'a host outside with the same address behind it',
    alerts: [],
    traffic: ask(places.outside, places.metadata, 63),
  },
  {
    name: 'a pod, with its own address',
    tap: 'pod',
    alerts: [1_000_071],
    traffic: ask(places.api, places.metadata, 64),
  },
  {
    name: 'a pod that is not answered, with its own address',
    tap: 'pod',
    alerts: [1_000_071],
    traffic: (capture) => {
      capture.syn(0, { address: places.api, port: 40_000 }, { address: places.metadata, port: 80 });
    },
  },
  {
    name: 'a pod that asks for credentials of its own',
    tap: 'pod',
    alerts: [],
    traffic: ask(places.api, places.podIdentity, 64, '/v1/credentials'),
  },
  {
    name: 'somebody else, at the interface of a pod',
    tap: 'pod',
    alerts: [],
    traffic: ask('192.168.7.7', places.metadata, 64),
  },
];
