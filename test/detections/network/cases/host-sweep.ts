import { clientPort, range } from '../../../support/suricata/network-case';
import type { NetworkCase } from '../../../support/suricata/network-case';
import { places } from '../../../support/suricata/sample-settings';

const source = '10.30.33.99';
const host = (number: number) => `10.30.${Math.floor(number / 200) + 5}.${(number % 200) + 10}`;

/** Tries a port of each of some hosts, one host in half a second. */
const sweep = (from: string, port: number, hosts: readonly string[], every = 0.5): NetworkCase['traffic'] => {
  return (capture) => {
    hosts.forEach((address, number) => {
      capture.syn(number * every, { address: from, port: clientPort(number) }, { address, port });
    });
  };
};

const pings = (from: string, hosts: readonly string[], every = 0.5): NetworkCase['traffic'] => {
  return (capture) => {
    hosts.forEach((address, number) => {
      capture.ping(number * every, from, address, number);
    });
  };
};

export const cases: readonly NetworkCase[] = [
  { name: 'SSH of 30 hosts', alerts: [1_000_020], traffic: sweep(source, 22, range(30).map(host)) },
  { name: 'SSH of 30 hosts in 116 s', alerts: [1_000_020], traffic: sweep(source, 22, range(30).map(host), 4) },
  { name: 'SSH of 29 hosts', alerts: [], traffic: sweep(source, 22, range(29).map(host)) },
  { name: 'SSH of 30 hosts in five minutes', alerts: [], traffic: sweep(source, 22, range(30).map(host), 10) },
  {
    name: 'one host tried 55 times, and 28 others',
    alerts: [],
    traffic: sweep(source, 22, [...range(55).map(() => host(0)), ...range(28).map((number) => host(number + 1))]),
  },
  {
    name: 'SSH of 30 hosts, from outside through a peering',
    alerts: [1_000_020],
    traffic: sweep('192.168.7.7', 22, range(30).map(host)),
  },
  { name: 'SSH of 100 hosts by one who may', alerts: [], traffic: sweep('10.30.96.5', 22, range(100).map(host)) },
  {
    name: 'SSH of 100 hosts outside',
    alerts: [],
    traffic: sweep(
      source,
      22,
      range(100).map((number) => `93.184.215.${number}`),
    ),
  },
  {
    name: 'Prometheus, which asks exporters of 200 pods',
    alerts: [],
    traffic: sweep(places.prometheus, 9100, range(200).map(host)),
  },
  { name: 'PostgreSQL of 15 hosts', alerts: [1_000_021], traffic: sweep(source, 5432, range(15).map(host)) },
  { name: 'Valkey of 15 hosts in 112 s', alerts: [1_000_021], traffic: sweep(source, 6379, range(15).map(host), 8) },
  { name: 'PostgreSQL of 14 hosts', alerts: [], traffic: sweep(source, 5432, range(14).map(host)) },
  { name: 'PostgreSQL of 15 hosts in five minutes', alerts: [], traffic: sweep(source, 5432, range(15).map(host), 20) },
  {
    name: 'PostgreSQL of 15 hosts, from a peered network',
    alerts: [1_000_021, 1_000_050],
    traffic: sweep('192.168.7.7', 5432, range(15).map(host)),
  },
  {
    name: 'PostgreSQL of 50 hosts by one who may',
    alerts: [1_000_050],
    traffic: sweep('10.30.96.5', 5432, range(50).map(host)),
  },
  {
    name: 'PostgreSQL of 50 hosts outside',
    alerts: [],
    traffic: sweep(
      source,
      5432,
      range(50).map((number) => `93.184.215.${number}`),
    ),
  },
  {
    name: 'one database asked 55 times by a pool of connections',
    alerts: [],
    traffic: sweep(
      places.api,
      5432,
      range(55).map(() => places.database),
    ),
  },
  { name: '30 hosts pinged', alerts: [1_000_022], traffic: pings(source, range(30).map(host)) },
  { name: '30 hosts pinged in 116 s', alerts: [1_000_022], traffic: pings(source, range(30).map(host), 4) },
  {
    name: '30 hosts pinged from a peered network',
    alerts: [1_000_022],
    traffic: pings('192.168.7.7', range(30).map(host)),
  },
  { name: '29 hosts pinged', alerts: [], traffic: pings(source, range(29).map(host)) },
  { name: '30 hosts pinged in five minutes', alerts: [], traffic: pings(source, range(30).map(host), 10) },
  { name: '100 hosts pinged by one who may', alerts: [], traffic: pings('10.30.96.5', range(100).map(host)) },
  {
    name: '100 hosts pinged outside',
    alerts: [],
    traffic: pings(
      source,
      range(100).map((number) => `93.184.215.${number}`),
    ),
  },
  {
    name: 'three hosts pinged 20 times each, as the blackbox exporter does',
    alerts: [],
    traffic: pings(
      places.prometheus,
      range(60).map((number) => host(number % 3)),
    ),
  },
  {
    name: 'answers to the pings of 60 hosts that one host sends',
    alerts: [],
    traffic: (capture) => {
      for (const number of range(60)) capture.ping(number, host(number), source, 1);
    },
  },
];
