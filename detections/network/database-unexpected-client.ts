import type { FindingDetection } from '../detection';

/** A client of a database from where none is. */
export const databaseUnexpectedClient: FindingDetection = {
  id: 'database-unexpected-client',
  title: 'A client of a database from where none is',
  severity: 'high',
  techniques: ['T1213', 'T1078'],
  description:
    'A connection to PostgreSQL or Valkey from outside the networks of nodes and pods, or whatever the option ' +
    'databaseClients says: from a subnet of load balancers, a peered network, or through a tunnel. Network policies decide ' +
    'about pods; this looks at what they do not see, and at whether they work.',
  source: { kind: 'network', tap: 'host' },
  available: 'now',
  engine: {
    engine: 'suricata',
    rules: [
      {
        sid: 1_000_050,
        rev: 1,
        msg: 'Database reached from a network whose hosts are no clients of it',
        protocol: 'tcp',
        from: { address: '!$SQL_CLIENTS' },
        to: { address: '$SQL_SERVERS', ports: '$DATABASE_PORTS' },
        flow: ['to_server'],
        options: [{ kind: 'flags', set: 'S' }],
        threshold: { type: 'limit', track: 'by_both', count: 1, seconds: 600 },
        classtype: 'policy-violation',
      },
    ],
  },
  falsePositives:
    'A new subnet of nodes, or a tool that moves data and was agreed on: add its network to databaseClients.',
  response: [
    'Find out what has the source address: the network interface of the VPC, or the other end of a peering or VPN.',
    'Look whether the connection was answered, and in the log of the database whether somebody logged in.',
    'Close the way in the security group or network policy. Where somebody logged in, rotate the password of that role and ' +
      'read what it did.',
  ],
  owner: 'security',
};
