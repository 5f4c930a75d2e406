import { clientPort, range } from '../../../support/suricata/network-case';
import type { NetworkCase } from '../../../support/suricata/network-case';
import { places } from '../../../support/suricata/sample-settings';

const scanner = '10.30.33.99';

/** A port on which nothing of the platform listens: from 1024 on, and below the range of Prometheus. */
const unused = (number: number) => 1024 + number;

/** A connection to each of some ports, one in a tenth of a second: all are refused. */
const scan = (source: string, target: string, ports: readonly number[], every = 0.1): NetworkCase['traffic'] => {
  return (capture) => {
    ports.forEach((port, number) => {
      capture.refused(number * every, { address: source, port: clientPort(number) }, { address: target, port });
    });
  };
};

export const cases: readonly NetworkCase[] = [
  {
    name: '60 unused ports of a pod in 6 s',
    alerts: [1_000_010],
    traffic: scan(scanner, places.api, range(60).map(unused)),
  },
  {
    name: '60 unused ports of a pod in 59 s',
    alerts: [1_000_010],
    traffic: scan(scanner, places.api, range(60).map(unused), 0.99),
  },
  { name: '59 unused ports', alerts: [], traffic: scan(scanner, places.api, range(59).map(unused)) },
  { name: '60 unused ports in two minutes', alerts: [], traffic: scan(scanner, places.api, range(60).map(unused), 2) },
  {
    name: '500 connections to ports of the platform, of a client whose service restarts',
    alerts: [],
    traffic: scan(
      places.edge,
      places.api,
      range(500).map(() => 8080),
      0.02,
    ),
  },
  {
    name: 'a scan by one who may',
    alerts: [],
    traffic: scan('10.30.96.5', places.api, range(200).map(unused)),
  },
  {
    name: 'a scan of hosts outside, which are not ours to watch',
    alerts: [],
    traffic: scan(scanner, places.outside, range(200).map(unused)),
  },
  {
    name: '60 unused ports of two hosts, 30 of each',
    alerts: [],
    traffic: (capture) => {
      scan(scanner, places.api, range(30).map(unused))(capture);
      scan(scanner, places.enrichment, range(30).map(unused))(capture);
    },
  },
  {
    name: 'one long connection to an unused port',
    alerts: [],
    traffic: (capture) => {
      const session = capture.tcp(
        0,
        { address: scanner, port: clientPort(0) },
        { address: places.api, port: unused(0) },
      );
      for (const number of range(100)) session.wait(0.1).send(`line ${number}\n`);
    },
  },
  {
    name: 'ports from which a client is answered, as many as it has connections',
    alerts: [],
    traffic: (capture) => {
      for (const number of range(100)) {
        const client = { address: places.edge, port: 1024 + number };
        capture
          .tcp(number * 0.1, client, { address: places.api, port: 8080 })
          .send('x')
          .reply('y')
          .close();
      }
    },
  },
];
