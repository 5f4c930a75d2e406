import { clientHello, greetingOf, modern, serverHello, versions } from '../../../support/pcap/tls';
import type { ClientGreeting } from '../../../support/pcap/tls';
import type { NetworkCase } from '../../../support/suricata/network-case';
import { places } from '../../../support/suricata/sample-settings';

const pod = places.nodes[0];

const greet = (greeting: ClientGreeting, source = pod, port = 443): NetworkCase['traffic'] => {
  return (capture) => {
    capture
      .tcp(0, { address: source, port: 45_000 }, { address: places.outside, port })
      .send(clientHello(greeting))
      .reply(serverHello(versions.tls12, 49_199))
      .close();
  };
};

// What these fingerprints are hashes of: the library of Windows 7 without a server's name (md5 of the text is the fingerprint).
const oldCiphers = '47-53-5-10-49171-49172-49161-49162-50-56-19-4';
const newCiphers = '60-47-61-53-5-10-49191-49171-49172-49195-49187-49196-49188-49161-49162-64-50-106-56-19-4';
const trickbot = `769,${oldCiphers},65281-10-11,23-24,0`;
const emotet = `771,${newCiphers},65281-0-10-11-13,23-24,0`;
const dridex = `771,${newCiphers},65281-10-11-13,23-24,0`;

export const cases: readonly NetworkCase[] = [
  { name: 'TrickBot', alerts: [1_000_120], traffic: greet(greetingOf(trickbot)) },
  { name: 'Emotet', alerts: [1_000_121], traffic: greet(greetingOf(emotet)) },
  { name: 'Dridex', alerts: [1_000_122], traffic: greet(greetingOf(dridex)) },
  { name: 'TrickBot on another port', alerts: [1_000_120], traffic: greet(greetingOf(trickbot), pod, 449) },
  {
    name: 'the same library with a name of the server, as browsers have',
    alerts: [],
    traffic: greet(greetingOf(`769,${oldCiphers},65281-0-10-11,23-24,0`)),
  },
  {
    name: 'the same ciphers in another order',
    alerts: [],
    traffic: greet(greetingOf(dridex.replace('60-47', '47-60'))),
  },
  { name: 'a program of today', alerts: [], traffic: greet(modern('api.example.com')) },
  ...[trickbot, emotet, dridex].map((ja3, number): NetworkCase => ({
    name: `a client outside, number ${number + 1}`,
    alerts: [],
    traffic: (capture) => {
      capture
        .tcp(0, { address: places.outside, port: 45_000 }, { address: places.edge, port: 443 })
        .send(clientHello(greetingOf(ja3)))
        .reply(serverHello(versions.tls12, 49_199))
        .close();
    },
  })),
];
