import type { FindingDetection } from '../detection';

/** A pod asks the metadata service of its node. */
export const metadataServiceAccess: FindingDetection = {
  id: 'metadata-service-access',
  title: 'A pod asks the metadata service of its node',
  severity: 'high',
  techniques: ['T1552.005'],
  description:
    'A pod connects to 169.254.169.254, where it could get the credentials of the node. Pods have identities of their own ' +
    'from 169.254.170.23 and need nothing from there; nodes answer no further than one hop, but the attempt says what ' +
    "somebody wants. On the interface of the node the packet has the node's address and was forwarded, so that its time to " +
    "live is below the 64 that programs of the node send with. On a pod's own interface it has the pod's address.",
  source: { kind: 'network', tap: 'host' },
  available: 'now',
  engine: {
    engine: 'suricata',
    rules: [
      {
        sid: 1_000_070,
        rev: 1,
        msg: 'Metadata service asked by a pod, seen behind the node',
        protocol: 'tcp',
        from: { address: '$HOME_NET' },
        to: { address: '169.254.169.254/32' },
        flow: ['to_server'],
        options: [
          { kind: 'flags', set: 'S' },
          { kind: 'ttl', compare: '<', value: 64 },
        ],
        threshold: { type: 'limit', track: 'by_src', count: 1, seconds: 600 },
        classtype: 'credential-theft',
        taps: ['host'],
      },
      {
        sid: 1_000_071,
        rev: 1,
        msg: 'Metadata service asked by a pod',
        protocol: 'tcp',
        from: { address: '$HOME_NET' },
        to: { address: '169.254.169.254/32' },
        flow: ['to_server'],
        options: [{ kind: 'flags', set: 'S' }],
        threshold: { type: 'limit', track: 'by_src', count: 1, seconds: 600 },
        classtype: 'credential-theft',
        taps: ['pod'],
      },
    ],
  },
  falsePositives:
    'SDKs of AWS ask there last when a pod has no other credentials, and some programs look for the cloud that they are in: ' +
    'give the pod an identity, or set AWS_EC2_METADATA_DISABLED. Agents of the node itself share its network and are not ' +
    "found on its interface; a pod that raises its time to live hides there, which the pod's own interface would show.",
  response: [
    "The finding of the host's interface names the node: list its pods, and look for one without pod identity that uses an " +
      'SDK of AWS.',
    'Listen on the interfaces of pods of that node to see which one it is (docs/network-detections.md).',
    'Where none of ours explains it, treat the pod as taken over: isolate it, and look in CloudTrail for calls with the ' +
      "node's role from other addresses.",
    'Check that launch templates still limit answers to one hop.',
  ],
  owner: 'security',
};
