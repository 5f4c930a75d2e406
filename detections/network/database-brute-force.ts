import type { FindingDetection } from '../detection';

/** Many failed logins to a database. */
export const databaseBruteForce: FindingDetection = {
  id: 'database-brute-force',
  title: 'Many failed logins to a database',
  severity: 'high',
  techniques: ['T1110.001'],
  description:
    'Within a minute a client is told ten times by PostgreSQL or Valkey that its password is wrong, or opens 600 ' +
    'connections to a database: behind TLS the answers cannot be read, and every guess takes a connection of its own.',
  source: { kind: 'network', tap: 'host' },
  available: 'now',
  engine: {
    engine: 'suricata',
    rules: [
      {
        sid: 1_000_040,
        rev: 1,
        msg: 'Database brute force: PostgreSQL refuses the password of one client again and again',
        protocol: 'tcp-pkt',
        from: { address: '$SQL_SERVERS', ports: '$DATABASE_PORTS' },
        to: { address: 'any' },
        flow: ['to_client', 'established'],
        options: [
          { kind: 'content', bytes: 'E', startswith: true },
          { kind: 'content', bytes: 'C28P01\0' },
        ],
        threshold: { type: 'both', track: 'by_dst', count: 10, seconds: 60 },
        classtype: 'suspicious-login',
        references: ['www.postgresql.org/docs/18/errcodes-appendix.html'],
      },
      {
        sid: 1_000_041,
        rev: 1,
        msg: 'Database brute force: Valkey refuses the password of one client again and again',
        protocol: 'tcp-pkt',
        from: { address: '$SQL_SERVERS', ports: '$DATABASE_PORTS' },
        to: { address: 'any' },
        flow: ['to_client', 'established'],
        options: [{ kind: 'content', bytes: '-WRONGPASS ', startswith: true }],
        threshold: { type: 'both', track: 'by_dst', count: 10, seconds: 60 },
        classtype: 'suspicious-login',
        references: ['valkey.io/commands/auth/'],
      },
      {
        sid: 1_000_042,
        rev: 1,
        msg: 'Database brute force: one client connects to one database again and again',
        protocol: 'tcp',
        from: { address: 'any' },
        to: { address: '$SQL_SERVERS', ports: '$DATABASE_PORTS' },
        flow: ['to_server'],
        options: [{ kind: 'flags', set: 'S' }],
        threshold: { type: 'both', track: 'by_both', count: 600, seconds: 60 },
        classtype: 'suspicious-login',
      },
    ],
  },
  falsePositives:
    'A service whose password was rotated at the database but not in its Secret: it is refused as often as it retries. A ' +
    'pod of the API opens up to 200 connections when it starts; one that crashes and starts again within seconds may reach ' +
    '600.',
  response: [
    "Look up which pod has the client's address. Is it a service of ours that started lately? Compare the version of its " +
      'Secret with that of the role.',
    'Read the log of PostgreSQL for the names of the roles: one role is a wrong Secret, many roles are somebody who ' +
      'guesses.',
    'For somebody who guesses: isolate the pod, look for a login that succeeded, and rotate the passwords of the roles that ' +
      'were tried.',
  ],
  owner: 'security',
};
