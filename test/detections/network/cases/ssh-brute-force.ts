import { clientPort, range } from '../../../support/suricata/network-case';
import type { NetworkCase } from '../../../support/suricata/network-case';
import { places } from '../../../support/suricata/sample-settings';

/** Sessions that end after the greeting, as a refused password does. */
const sessions = (
  count: number,
  every: number,
  { source = '10.30.33.99', target = '10.30.1.10', port = 22, greeting = 'SSH-2.0-Go\r\n' } = {},
): NetworkCase['traffic'] => {
  return (capture) => {
    for (const number of range(count)) {
      capture
        .tcp(number * every, { address: source, port: clientPort(number) }, { address: target, port })
        .reply('SSH-2.0-OpenSSH_8.7\r\n')
        .send(greeting)
        .close();
    }
  };
};

export const cases: readonly NetworkCase[] = [
  { name: 'ten sessions in 20 s', alerts: [1_000_030], traffic: sessions(10, 2) },
  { name: 'ten sessions in 117 s', alerts: [1_000_030], traffic: sessions(10, 13) },
  { name: 'ten sessions on another port', alerts: [1_000_030], traffic: sessions(10, 2, { port: 2222 }) },
  { name: 'ten sessions from outside', alerts: [1_000_030], traffic: sessions(10, 2, { source: places.outside }) },
  {
    name: 'ten hosts, one session with each',
    alerts: [1_000_030],
    traffic: (capture) => {
      for (const number of range(10)) sessions(1, 1, { target: `10.30.1.${number + 10}` })(capture);
    },
  },
  { name: 'nine sessions', alerts: [], traffic: sessions(9, 2) },
  { name: 'ten sessions in five minutes', alerts: [], traffic: sessions(10, 30) },
  {
    name: 'ten sessions with a host outside, such as a repository of code',
    alerts: [],
    traffic: sessions(10, 2, { target: places.outside }),
  },
  {
    name: 'thirty connections that say nothing of SSH',
    alerts: [],
    traffic: sessions(30, 2, { greeting: 'GET / HTTP/1.1\r\n\r\n' }),
  },
  {
    name: 'one long session with many packets',
    alerts: [],
    traffic: (capture) => {
      const session = capture
        .tcp(0, { address: '10.30.33.99', port: 40_000 }, { address: '10.30.1.10', port: 22 })
        .reply('SSH-2.0-OpenSSH_8.7\r\n')
        .send('SSH-2.0-Go\r\n');
      for (const number of range(50)) session.wait(1).send(Buffer.alloc(64, number));
    },
  },
  {
    name: 'ten hosts with one session each',
    alerts: [],
    traffic: (capture) => {
      for (const number of range(10)) sessions(1, 1, { source: `10.30.33.${number + 100}` })(capture);
    },
  },
];
