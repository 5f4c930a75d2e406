import { lookup } from '../../../support/pcap/dns';
import { clientHello, modern, serverHello, versions } from '../../../support/pcap/tls';
import type { NetworkCase } from '../../../support/suricata/network-case';
import { places } from '../../../support/suricata/sample-settings';

const miner = { address: places.nodes[0], port: 45_000 };
const pool = { address: places.outside, port: 3333 };

const say = (text: string, server = pool, client = miner): NetworkCase['traffic'] => {
  return (capture) => {
    capture.tcp(0, client, server).send(text).reply('{"id":1,"result":true,"error":null}\n').close();
  };
};

const name = (text: string, source = places.coredns): NetworkCase['traffic'] => {
  return (capture) => {
    lookup(capture, 0, { address: source, port: 50_000 }, places.resolver, text);
  };
};

const greet = (text: string, client = miner): NetworkCase['traffic'] => {
  return (capture) => {
    capture
      .tcp(0, client, { address: places.outside, port: 443 })
      .send(clientHello(modern(text)))
      .reply(serverHello(versions.tls12, 49_199))
      .close();
  };
};

const elsewhere = { address: places.outside, port: 45_000 };
const login =
  '{"id":1,"jsonrpc":"2.0","method":"login","params":{"login":"48edfHu7","pass":"x","agent":"XMRig/6.21.0"}}\n';

export const cases: readonly NetworkCase[] = [
  {
    name: 'a miner subscribes',
    alerts: [1_000_100],
    traffic: say('{"id":1,"method":"mining.subscribe","params":["cpuminer/2.5"]}\n'),
  },
  {
    name: 'a miner authorizes, with spaces',
    alerts: [1_000_100],
    traffic: say('{"id": 2, "method": "mining.authorize", "params": ["a.b", "x"]}\n'),
  },
  {
    name: 'a miner of Ethereum, within the VPC by a proxy',
    alerts: [1_000_100],
    traffic: say('{"method":"eth_submitLogin"}\n', { address: places.edge, port: 8080 }),
  },
  { name: 'a miner of Monero', alerts: [1_000_101], traffic: say(login) },
  { name: 'a wallet that asks for work', alerts: [], traffic: say('{"id":1,"method":"getwork","params":[]}\n') },
  { name: 'a text about mining.subscribe', alerts: [], traffic: say('{"text":"the method mining.subscribe"}\n') },
  {
    name: 'a login of JSON-RPC without an agent',
    alerts: [],
    traffic: say('{"method":"login","params":{"login":"a","pass":"x"}}\n'),
  },
  {
    name: 'a login of JSON-RPC without a password',
    alerts: [],
    traffic: say('{"method":"login","params":{"login":"a","agent":"b"}}\n'),
  },
  {
    name: 'JSON with a user, a password and an agent, and no method',
    alerts: [],
    traffic: say('{"login":"a","pass":"x","agent":"b"}\n'),
  },
  {
    name: 'a method with a password and an agent, and no login',
    alerts: [],
    traffic: say('{"method":"enroll","params":{"pass":"x","agent":"b"}}\n'),
  },
  {
    name: 'a miner somewhere else',
    alerts: [],
    traffic: say('{"id":1,"method":"mining.subscribe"}\n', { address: places.edge, port: 8080 }, elsewhere),
  },
  {
    name: 'a miner of Monero somewhere else',
    alerts: [],
    traffic: say(login, { address: places.edge, port: 8080 }, elsewhere),
  },
  {
    name: 'a server that speaks of methods of mining',
    alerts: [],
    traffic: (capture) => {
      capture.tcp(0, miner, pool).send('hello\n').reply(`{"method":"mining.subscribe"}\n${login}`).close();
    },
  },
  { name: 'the name of a pool is looked up', alerts: [1_000_102], traffic: name('xmr-eu1.nanopool.org') },
  { name: 'the name of a pool, in capitals, by itself', alerts: [1_000_102], traffic: name('SupportXMR.com') },
  { name: 'a name that only ends like a pool', alerts: [], traffic: name('notnanopool.org') },
  { name: 'a name that begins like a pool', alerts: [], traffic: name('nanopool.org.example.com') },
  {
    name: 'the name of a pool, looked up by somebody else',
    alerts: [],
    traffic: name('xmr-eu1.nanopool.org', '192.168.7.7'),
  },
  { name: 'a connection to a pool by TLS', alerts: [1_000_103], traffic: greet('eu.moneroocean.stream') },
  { name: 'a connection to a pool, in capitals', alerts: [1_000_103], traffic: greet('EU.F2Pool.com') },
  { name: 'a connection to a name that only ends like a pool', alerts: [], traffic: greet('myf2pool.com') },
  { name: 'a connection to a pool from somewhere else', alerts: [], traffic: greet('eu.f2pool.com', elsewhere) },
];
