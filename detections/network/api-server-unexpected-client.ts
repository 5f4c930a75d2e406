import type { FindingDetection } from '../detection';

/** A client of the Kubernetes API from where none is. */
export const apiServerUnexpectedClient: FindingDetection = {
  id: 'api-server-unexpected-client',
  title: 'A client of the Kubernetes API from where none is',
  severity: 'high',
  techniques: ['T1613', 'T1552.007'],
  description:
    'A connection to the Kubernetes API from outside the networks that the option apiServerClients names: from a bridge of ' +
    'containers that the VPC does not know, or through a pod that forwards for somebody else. The interfaces of the API are ' +
    "AWS's, so that a node sees only what passes itself; calls from elsewhere are in the audit log.",
  source: { kind: 'network', tap: 'host' },
  available: 'now',
  engine: {
    engine: 'suricata',
    rules: [
      {
        sid: 1_000_060,
        rev: 1,
        msg: 'Kubernetes API reached from a network whose hosts are no clients of it',
        protocol: 'tcp',
        from: { address: '!$API_CLIENTS' },
        to: { address: '$API_SERVERS', ports: '$API_SERVER_PORTS' },
        flow: ['to_server'],
        options: [{ kind: 'flags', set: 'S' }],
        threshold: { type: 'limit', track: 'by_both', count: 1, seconds: 600 },
        classtype: 'policy-violation',
      },
    ],
  },
  falsePositives:
    'A runner of pipelines or a jump host in a subnet that is not named yet: add it to apiServerClients. VPC endpoints ' +
    'share the subnets of the API and its port; a client of them from an unknown network is found too.',
  response: [
    'Find out which node saw it and which pod or program forwards there.',
    'Look in the audit log for calls at that time, by user agent and user: what was asked, and with whose credentials?',
    "Remove what forwards. Where calls succeeded, revoke the credentials: delete the service account's pods, or the access " +
      'entry.',
  ],
  owner: 'security',
};
