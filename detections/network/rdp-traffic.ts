import type { FindingDetection } from '../detection';

/** RDP is spoken. */
export const rdpTraffic: FindingDetection = {
  id: 'rdp-traffic',
  title: 'RDP is spoken',
  severity: 'medium',
  techniques: ['T1021.001'],
  description:
    'Somebody speaks RDP, the remote desktop of Windows, on any port. Nothing of the platform does. From inside to ' +
    'elsewhere it is somebody who moves on from a pod, or a tunnel; to a node or pod it is a desktop that nobody should ' +
    'have installed.',
  source: { kind: 'network', tap: 'host' },
  available: 'now',
  engine: {
    engine: 'suricata',
    rules: [
      {
        sid: 1_000_140,
        rev: 1,
        msg: 'RDP is spoken, which nothing of the platform does',
        protocol: 'tcp',
        from: { address: 'any' },
        to: { address: 'any' },
        flow: ['to_server', 'established'],
        options: [{ kind: 'app-layer-protocol', protocol: 'rdp' }],
        threshold: { type: 'limit', track: 'by_both', count: 1, seconds: 600 },
        classtype: 'policy-violation',
      },
    ],
  },
  falsePositives:
    "Agents of ZeroTrace that greet services of a customer's network to learn their versions, where one runs inside.",
  response: [
    'Find the pod or host that connects, and the one that answers.',
    'If nobody explains it, isolate the client and look for its other connections.',
    'Close port 3389 in security groups and network policies.',
  ],
  owner: 'security',
};
