import type { FindingDetection } from '../detection';
import type { RuleContent } from '../suricata/rule-options';

/** Ends of names that are long by nature. */
const longByNature = ['.cluster.local', '.amazonaws.com', '.internal'];

/** Data in names that are asked of DNS. */
export const dnsTunnel: FindingDetection = {
  id: 'dns-tunnel',
  title: 'Data in names that are asked of DNS',
  severity: 'high',
  techniques: ['T1071.004', 'T1572'],
  description:
    'Within a minute an address asks for 20 names with a label of 45 characters or more, as programs do that carry data in ' +
    'names, or asks an outside resolver 20 times past ours. Names of the cluster, of the VPC and of AWS are long by nature ' +
    "and left out. CoreDNS asks for its pods: the finding then names CoreDNS on the way to the VPC's resolver, and the pod " +
    'on its way to a CoreDNS of another node.',
  source: { kind: 'network', tap: 'host' },
  available: 'now',
  engine: {
    engine: 'suricata',
    rules: [
      {
        sid: 1_000_080,
        rev: 1,
        msg: 'DNS tunnel: many names with very long labels',
        protocol: 'dns',
        from: { address: '$HOME_NET' },
        to: { address: 'any' },
        options: [
          { kind: 'buffer', buffer: 'dns.query' },
          { kind: 'bsize', compare: '>', bytes: 50 },
          ...longByNature.map((bytes): RuleContent => ({
            kind: 'content',
            bytes,
            negated: true,
            nocase: true,
            endswith: true,
          })),
          { kind: 'pcre', pattern: '(?:^|\\.)[^.]{45,}\\.' },
        ],
        threshold: { type: 'both', track: 'by_src', count: 20, seconds: 60 },
        classtype: 'command-and-control',
      },
      {
        sid: 1_000_081,
        rev: 1,
        msg: 'DNS tunnel: an outside resolver is asked past ours',
        protocol: 'dns',
        from: { address: '$HOME_NET' },
        to: { address: '$UNKNOWN_RESOLVERS' },
        flow: ['to_server'],
        options: [
          { kind: 'buffer', buffer: 'dns.query' },
          { kind: 'bsize', compare: '>', bytes: 0 },
        ],
        threshold: { type: 'both', track: 'by_src', count: 20, seconds: 60 },
        classtype: 'policy-violation',
      },
    ],
  },
  falsePositives:
    'Services that look files up by their hash in DNS, as virus scanners and block lists do. cert-manager asks ' +
    'authoritative servers whether a record is there, a few times in a minute and below the limit.',
  response: [
    'Look at the names in the events of DNS (option events) or in the log of CoreDNS: which domain do they end with, and ' +
      'who owns it?',
    'Find the pod that asked: log of CoreDNS, or the finding between nodes.',
    "Block the domain in CoreDNS or the resolver's firewall, isolate the pod, and save its memory if that can be done.",
    'Estimate what left: number of names times their length.',
  ],
  owner: 'security',
};
