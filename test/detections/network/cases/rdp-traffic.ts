import { rdpConfirm, httpGet, httpOk, rdpRequest } from '../../../support/pcap/messages';
import type { NetworkCase } from '../../../support/suricata/network-case';
import { places } from '../../../support/suricata/sample-settings';

const client = { address: places.api, port: 45_000 };

export const cases: readonly NetworkCase[] = [
  {
    name: 'a pod speaks RDP with another host',
    alerts: [1_000_140],
    source: places.api,
    traffic: (capture) => {
      capture.tcp(0, client, { address: '10.30.40.7', port: 3389 }).send(rdpRequest()).reply(rdpConfirm()).close();
    },
  },
  {
    name: 'somebody speaks RDP with a node',
    alerts: [1_000_140],
    source: '192.168.7.7',
    traffic: (capture) => {
      const server = { address: places.nodes[0], port: 3389 };
      capture.tcp(0, { address: '192.168.7.7', port: 45_000 }, server).send(rdpRequest()).reply(rdpConfirm()).close();
    },
  },
  {
    name: 'HTTP on the port of RDP',
    alerts: [],
    traffic: (capture) => {
      capture
        .tcp(0, client, { address: '10.30.40.7', port: 3389 })
        .send(httpGet('/', 'x', 'curl/8.5.0'))
        .reply(httpOk('y'))
        .close();
    },
  },
  {
    name: 'a port that is closed',
    alerts: [],
    traffic: (capture) => {
      capture.refused(0, client, { address: '10.30.40.7', port: 3389 });
    },
  },
];
