import type { FindingDetection } from '../detection';

/** One address tries many ports of another. */
export const portScan: FindingDetection = {
  id: 'port-scan',
  title: 'One address tries many ports of another',
  severity: 'high',
  techniques: ['T1046'],
  description:
    'Somebody asks which ports of a pod or node are open: 60 connections within a minute to ports of one host on which ' +
    'nothing of the platform listens. It is what an intruder does first in a pod that he has taken over. Ports of the ' +
    'platform do not count, since many clients reconnect to a service that restarts. On the interface of the node it is ' +
    'seen between nodes and with the addresses of pods, not between two pods of one node.',
  source: { kind: 'network', tap: 'host' },
  available: 'now',
  engine: {
    engine: 'suricata',
    rules: [
      {
        sid: 1_000_010,
        rev: 1,
        msg: 'Port scan: many ports of one host that the platform does not use',
        protocol: 'tcp',
        from: { address: '$SCAN_SOURCES' },
        to: { address: '$HOME_NET', ports: '!$PLATFORM_PORTS' },
        flow: ['to_server'],
        options: [{ kind: 'flags', set: 'S' }],
        threshold: { type: 'both', track: 'by_both', count: 60, seconds: 60 },
        classtype: 'network-scan',
      },
    ],
  },
  falsePositives:
    'An assessment that was agreed on, or an agent of ZeroTrace that looks for services in its own network, which is what ' +
    'the product does: name their networks in the option scanners while that lasts. A client that retries a wrong port more ' +
    'than once a second looks the same, with one port only.',
  response: [
    'Look up which pod or node has the source address, and since when: kubectl get pods -A -o wide, or the flow logs of the ' +
      'VPC.',
    'Ask its owner whether a scan was planned. If so, add its network to scanners.',
    'If not, isolate the pod by a network policy that lets nothing in or out, keep it running, and save its logs and image ' +
      'digest.',
    'Search Elasticsearch for other findings with the same address in the hour before.',
  ],
  owner: 'security',
};
