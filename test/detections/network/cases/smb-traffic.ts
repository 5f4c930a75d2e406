import { smbNegotiated, httpGet, httpOk, smbNegotiate } from '../../../support/pcap/messages';
import type { NetworkCase } from '../../../support/suricata/network-case';
import { places } from '../../../support/suricata/sample-settings';

const client = { address: places.api, port: 45_000 };

export const cases: readonly NetworkCase[] = [
  {
    name: 'a pod speaks SMB with another host',
    alerts: [1_000_130],
    source: places.api,
    traffic: (capture) => {
      capture.tcp(0, client, { address: '10.30.40.7', port: 445 }).send(smbNegotiate()).reply(smbNegotiated()).close();
    },
  },
  {
    name: 'somebody speaks SMB with a node',
    alerts: [1_000_130],
    source: '192.168.7.7',
    traffic: (capture) => {
      const server = { address: places.nodes[0], port: 445 };
      capture
        .tcp(0, { address: '192.168.7.7', port: 45_000 }, server)
        .send(smbNegotiate())
        .reply(smbNegotiated())
        .close();
    },
  },
  {
    name: 'HTTP on the port of SMB',
    alerts: [],
    traffic: (capture) => {
      capture
        .tcp(0, client, { address: '10.30.40.7', port: 445 })
        .send(httpGet('/', 'x', 'curl/8.5.0'))
        .reply(httpOk('y'))
        .close();
    },
  },
  {
    name: 'a port that is closed',
    alerts: [],
    traffic: (capture) => {
      capture.refused(0, client, { address: '10.30.40.7', port: 445 });
    },
  },
];
