import type { FindingDetection } from '../detection';

/** Much data sent to an unknown outside address. */
export const bulkEgress: FindingDetection = {
  id: 'bulk-egress',
  title: 'Much data sent to an unknown outside address',
  severity: 'high',
  techniques: ['T1048', 'T1567'],
  description:
    'One connection has sent 250 MB (option bulkMegabytes) to an address outside that is neither S3 by its name nor among ' +
    'the option bulkDestinations. The platform sends much to S3 only: backups, snapshots, blocks of metrics. What leaves ' +
    'has the address of the node.',
  source: { kind: 'network', tap: 'host' },
  available: 'now',
  engine: {
    engine: 'suricata',
    rules: [
      {
        sid: 1_000_090,
        rev: 1,
        msg: 'Object storage of AWS, for rule 1000091',
        protocol: 'tls',
        from: { address: '$HOME_NET' },
        to: { address: '$EXTERNAL_NET' },
        flow: ['to_server', 'established'],
        options: [
          { kind: 'buffer', buffer: 'tls.sni' },
          { kind: 'content', bytes: '.amazonaws.com', nocase: true, endswith: true },
          { kind: 'pcre', pattern: '(?:^|\\.)s3[.-][a-z0-9.-]*amazonaws\\.com$', flags: 'i' },
          { kind: 'flowbits', action: 'set', name: 'zerotrace.object-storage' },
        ],
        classtype: 'misc-activity',
        silent: true,
      },
      {
        sid: 1_000_091,
        rev: 1,
        msg: 'Bulk egress: much data sent to an unknown outside address in one connection',
        protocol: 'tcp',
        from: { address: '$HOME_NET' },
        to: { address: '$BULK_DESTINATIONS' },
        flow: ['to_server', 'established'],
        options: [
          { kind: 'flowbits', action: 'isnotset', name: 'zerotrace.object-storage' },
          { kind: 'stream_size', side: 'client', compare: '>', bytes: 'bulk' },
        ],
        threshold: { type: 'limit', track: 'by_both', count: 1, seconds: 3600 },
        classtype: 'policy-violation',
      },
    ],
  },
  falsePositives:
    'A new place for backups or logs, or a push of images to a registry: add it to bulkDestinations. What is sent in many ' +
    'small connections, over UDP, or to a bucket of somebody else is not found; metrics of network traffic and the flow ' +
    'logs of the VPC are the other half.',
  response: [
    'Look up the destination: who owns the address, and what name was asked for before the connection?',
    'Find the pod: it has sent as much in container_network_transmit_bytes_total at that time.',
    'Stop the connection by a network policy unless somebody explains it, and find out what the pod could read.',
  ],
  owner: 'security',
};
