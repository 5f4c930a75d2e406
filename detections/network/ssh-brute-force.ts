import type { FindingDetection } from '../detection';

/** Many SSH connections from one address. */
export const sshBruteForce: FindingDetection = {
  id: 'ssh-brute-force',
  title: 'Many SSH connections from one address',
  severity: 'high',
  techniques: ['T1110.001', 'T1021.004'],
  description:
    'Ten SSH sessions of one address within two minutes, on whatever port. Somebody tries passwords or keys: of one host, ' +
    'or one password at many. Nodes are reached through Session Manager and nothing of the platform speaks SSH, so that a ' +
    'few are many.',
  source: { kind: 'network', tap: 'host' },
  available: 'now',
  engine: {
    engine: 'suricata',
    rules: [
      {
        sid: 1_000_030,
        rev: 1,
        msg: 'SSH brute force: many sessions of one address',
        protocol: 'ssh',
        from: { address: 'any' },
        to: { address: '$HOME_NET' },
        flow: ['to_server', 'established'],
        options: [
          { kind: 'buffer', buffer: 'ssh.proto' },
          { kind: 'content', bytes: '2.0' },
        ],
        threshold: { type: 'both', track: 'by_src', count: 10, seconds: 120 },
        classtype: 'suspicious-login',
      },
    ],
  },
  falsePositives:
    'A program that copies files by SSH one at a time, such as Ansible without persistent connections or an inventory that ' +
    'logs in to every host.',
  response: [
    'Look at the target: does its SSH server have to be there at all? Read its journal for accepted logins from the source.',
    'Where a login succeeded, treat the host as taken over: isolate it and rotate what it had access to.',
    'Close the port in the security group or network policy, and find out what opened it.',
  ],
  owner: 'security',
};
