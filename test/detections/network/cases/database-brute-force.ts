import { postgresError, postgresScram, postgresStartup, postgresWelcome } from '../../../support/pcap/messages';
import { clientPort, range } from '../../../support/suricata/network-case';
import type { NetworkCase } from '../../../support/suricata/network-case';
import { places } from '../../../support/suricata/sample-settings';

const postgres = { address: places.database, port: 5432 };
const valkey = { address: places.valkey, port: 6379 };

interface Attempts {
  readonly every?: number;
  readonly source?: string;
  readonly server?: { readonly address: string; readonly port: number };
  readonly answer?: Buffer | string;
}

const refused = postgresError('28P01', 'password authentication failed for user "api"');

/** Logins to PostgreSQL, each with a connection of its own. */
const logins = (
  count: number,
  { every = 1, source = places.api, server = postgres, answer = refused }: Attempts = {},
): NetworkCase['traffic'] => {
  return (capture) => {
    for (const number of range(count)) {
      capture
        .tcp(number * every, { address: source, port: clientPort(number) }, server)
        .send(postgresStartup('api'))
        .reply(postgresScram())
        .send('p\0\0\0\x0cguess!!!')
        .reply(answer)
        .close();
    }
  };
};

/** Passwords said to Valkey in one connection. */
const passwords = (
  count: number,
  {
    every = 1,
    answer = '-WRONGPASS invalid username-password pair or user is disabled.\r\n',
    server = valkey,
  }: Attempts = {},
): NetworkCase['traffic'] => {
  return (capture) => {
    const session = capture.tcp(0, { address: places.enrichment, port: 41_000 }, server);
    for (const number of range(count)) session.wait(every).send(`AUTH guess${number}\r\n`).reply(answer);
  };
};

const connections = (count: number, every: number, server = postgres): NetworkCase['traffic'] => {
  return (capture) => {
    for (const number of range(count))
      capture.syn(number * every, { address: places.api, port: clientPort(number) }, server);
  };
};

export const cases: readonly NetworkCase[] = [
  { name: 'PostgreSQL refuses ten passwords', alerts: [1_000_040], traffic: logins(10) },
  { name: 'PostgreSQL refuses ten passwords in 54 s', alerts: [1_000_040], traffic: logins(10, { every: 6 }) },
  {
    name: 'PostgreSQL refuses ten passwords of a client outside',
    alerts: [1_000_040, 1_000_050],
    traffic: logins(10, { source: places.outside }),
  },
  {
    name: 'two servers of PostgreSQL refuse five passwords each',
    alerts: [1_000_040],
    traffic: (capture) => {
      logins(5)(capture);
      logins(5, { server: { address: '10.30.68.26', port: 5432 } })(capture);
    },
  },
  { name: 'PostgreSQL refuses nine passwords', alerts: [], traffic: logins(9) },
  { name: 'PostgreSQL refuses ten passwords in three minutes', alerts: [], traffic: logins(10, { every: 20 }) },
  { name: 'PostgreSQL lets 50 clients in', alerts: [], traffic: logins(50, { answer: postgresWelcome() }) },
  {
    name: 'PostgreSQL has no room for 50 clients',
    alerts: [],
    traffic: logins(50, { answer: postgresError('53300', 'sorry, too many clients already') }),
  },
  {
    name: 'a server outside refuses 50 passwords',
    alerts: [],
    traffic: logins(50, { server: { address: places.outside, port: 5432 } }),
  },
  {
    name: 'another port says the same 50 times',
    alerts: [],
    traffic: logins(50, { server: { address: places.database, port: 8000 } }),
  },
  {
    name: 'a table whose rows look like refusals',
    alerts: [],
    traffic: logins(50, { answer: Buffer.concat([postgresWelcome(), refused]) }),
  },
  {
    name: 'a client that says what a server would',
    alerts: [],
    traffic: (capture) => {
      for (const number of range(50)) {
        capture
          .tcp(number, { address: places.api, port: clientPort(number) }, postgres)
          .send(refused)
          .close();
      }
    },
  },
  {
    name: 'ten clients with one refused password each',
    alerts: [],
    traffic: (capture) => {
      for (const number of range(10)) logins(1, { source: `10.30.2.${number + 30}` })(capture);
    },
  },
  { name: 'Valkey refuses ten passwords', alerts: [1_000_041], traffic: passwords(10) },
  { name: 'Valkey refuses ten passwords in 54 s', alerts: [1_000_041], traffic: passwords(10, { every: 6 }) },
  { name: 'Valkey refuses nine passwords', alerts: [], traffic: passwords(9) },
  { name: 'Valkey refuses ten passwords in three minutes', alerts: [], traffic: passwords(10, { every: 20 }) },
  {
    name: 'Valkey wants a password, 50 times',
    alerts: [],
    traffic: passwords(50, { answer: '-NOAUTH Authentication required.\r\n' }),
  },
  {
    name: 'values that speak of wrong passwords',
    alerts: [],
    traffic: passwords(50, { answer: '$12\r\n-WRONGPASS a\r\n' }),
  },
  {
    name: 'a server outside refuses 50',
    alerts: [],
    traffic: passwords(50, { server: { address: places.outside, port: 6379 } }),
  },
  {
    name: 'another port refuses 50',
    alerts: [],
    traffic: passwords(50, { server: { address: places.valkey, port: 8000 } }),
  },
  { name: '600 connections in 54 s', alerts: [1_000_042], traffic: connections(600, 0.09) },
  { name: '599 connections', alerts: [], traffic: connections(599, 0.09) },
  { name: '600 connections in two minutes', alerts: [], traffic: connections(600, 0.2) },
  {
    name: '600 connections to a service',
    alerts: [],
    traffic: connections(600, 0.09, { address: places.api, port: 8080 }),
  },
  {
    name: '600 connections to a database outside',
    alerts: [],
    traffic: connections(600, 0.09, { address: places.outside, port: 5432 }),
  },
  {
    name: '600 connections to two databases',
    alerts: [],
    traffic: (capture) => {
      connections(300, 0.18)(capture);
      connections(300, 0.18, valkey)(capture);
    },
  },
];
