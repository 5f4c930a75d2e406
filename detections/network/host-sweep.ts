import type { FindingDetection } from '../detection';
import type { RuleOption } from '../suricata/rule-options';

/** Counts a host once in five minutes. */
function firstOfPair(name: string): readonly RuleOption[] {
  return [
    { kind: 'xbits', action: 'isnotset', name, track: 'ip_pair' },
    { kind: 'xbits', action: 'set', name, track: 'ip_pair', expireSeconds: 300 },
  ];
}

/** One address looks for hosts. */
export const hostSweep: FindingDetection = {
  id: 'host-sweep',
  title: 'One address looks for hosts',
  severity: 'high',
  techniques: ['T1018', 'T1046'],
  description:
    'Somebody looks for hosts: within two minutes connections to 30 different hosts on ports that the platform does not ' +
    'use, to 15 different hosts on ports of databases, or pings of 30 hosts. A host is counted once in five minutes, so ' +
    'that clients which reconnect often do not look like it. Ports of the platform do not count beside those of databases: ' +
    'Prometheus asks every pod and every node, twice a minute.',
  source: { kind: 'network', tap: 'host' },
  available: 'now',
  engine: {
    engine: 'suricata',
    rules: [
      {
        sid: 1_000_020,
        rev: 1,
        msg: 'Host sweep: many hosts on ports that the platform does not use',
        protocol: 'tcp',
        from: { address: '$SCAN_SOURCES' },
        to: { address: '$HOME_NET', ports: '!$PLATFORM_PORTS' },
        flow: ['to_server'],
        options: [{ kind: 'flags', set: 'S' }, ...firstOfPair('zerotrace.tried')],
        threshold: { type: 'both', track: 'by_src', count: 30, seconds: 120 },
        classtype: 'network-scan',
      },
      {
        sid: 1_000_021,
        rev: 1,
        msg: 'Host sweep: many hosts on ports of databases',
        protocol: 'tcp',
        from: { address: '$SCAN_SOURCES' },
        to: { address: '$HOME_NET', ports: '$DATABASE_PORTS' },
        flow: ['to_server'],
        options: [{ kind: 'flags', set: 'S' }, ...firstOfPair('zerotrace.asked')],
        threshold: { type: 'both', track: 'by_src', count: 15, seconds: 120 },
        classtype: 'network-scan',
      },
      {
        sid: 1_000_022,
        rev: 1,
        msg: 'Host sweep: many hosts pinged',
        protocol: 'icmp',
        from: { address: '$SCAN_SOURCES' },
        to: { address: '$HOME_NET' },
        options: [{ kind: 'itype', type: 8 }, ...firstOfPair('zerotrace.pinged')],
        threshold: { type: 'both', track: 'by_src', count: 30, seconds: 120 },
        classtype: 'network-scan',
      },
    ],
  },
  falsePositives:
    'Agents of ZeroTrace that discover a network sweep it: that is what the product does. They run in the networks of ' +
    'customers; where one runs inside, name its network in the option scanners. So do assessments, and pings of the ' +
    'blackbox exporter to 30 hosts or more.',
  response: [
    'Look up which pod or node has the source address.',
    'Ask its owner whether it discovers the network on purpose. If so, add its network to scanners.',
    'If not, isolate the pod by a network policy that lets nothing in or out, and keep it running.',
    'Look for connections that were answered: which of the hosts that it found did it talk to afterwards?',
  ],
  owner: 'security',
};
