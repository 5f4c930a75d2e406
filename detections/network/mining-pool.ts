import type { FindingDetection } from '../detection';

// Large public pools and one market of hash rate.
const pools = [
  '2miners.com',
  'f2pool.com',
  'hashvault.pro',
  'herominers.com',
  'minexmr.com',
  'moneroocean.stream',
  'nanopool.org',
  'nicehash.com',
  'supportxmr.com',
  'unmineable.com',
];
const poolNames = `(?:^|\\.)(?:${pools.map((name) => name.replace('.', '\\.')).join('|')})$`;

/** A pool that mines cryptocurrency. */
export const miningPool: FindingDetection = {
  id: 'mining-pool',
  title: 'A pool that mines cryptocurrency',
  severity: 'critical',
  techniques: ['T1496.001', 'T1071.001'],
  description:
    'Somebody mines on our nodes: a program speaks Stratum, the protocol between miners and pools, or asks for the name of ' +
    'a known pool. No service of the platform does either.',
  source: { kind: 'network', tap: 'host' },
  available: 'now',
  engine: {
    engine: 'suricata',
    rules: [
      {
        sid: 1_000_100,
        rev: 1,
        msg: 'Mining pool: Stratum is spoken',
        protocol: 'tcp',
        from: { address: '$HOME_NET' },
        to: { address: 'any' },
        flow: ['to_server', 'established'],
        options: [
          { kind: 'content', bytes: '"method"' },
          {
            kind: 'pcre',
            pattern: '"method"\\s*:\\s*"(?:mining\\.(?:subscribe|authorize|submit)|eth_submit(?:Login|Work))"',
          },
        ],
        threshold: { type: 'limit', track: 'by_both', count: 1, seconds: 600 },
        classtype: 'coin-mining',
        references: ['braiins.com/stratum-v1/docs'],
      },
      {
        sid: 1_000_101,
        rev: 1,
        msg: 'Mining pool: login of a Monero miner',
        protocol: 'tcp',
        from: { address: '$HOME_NET' },
        to: { address: 'any' },
        flow: ['to_server', 'established'],
        options: [
          { kind: 'content', bytes: '"method"' },
          { kind: 'content', bytes: '"login"' },
          { kind: 'content', bytes: '"pass"' },
          { kind: 'content', bytes: '"agent"' },
        ],
        threshold: { type: 'limit', track: 'by_both', count: 1, seconds: 600 },
        classtype: 'coin-mining',
        references: ['github.com/xmrig/xmrig-proxy/blob/master/doc/STRATUM.md'],
      },
      {
        sid: 1_000_102,
        rev: 1,
        msg: 'Mining pool: its name is looked up',
        protocol: 'dns',
        from: { address: '$HOME_NET' },
        to: { address: 'any' },
        options: [
          { kind: 'buffer', buffer: 'dns.query' },
          { kind: 'pcre', pattern: poolNames, flags: 'i' },
        ],
        threshold: { type: 'limit', track: 'by_src', count: 1, seconds: 600 },
        classtype: 'coin-mining',
      },
      {
        sid: 1_000_103,
        rev: 1,
        msg: 'Mining pool: connection to its name',
        protocol: 'tls',
        from: { address: '$HOME_NET' },
        to: { address: 'any' },
        flow: ['to_server', 'established'],
        options: [
          { kind: 'buffer', buffer: 'tls.sni' },
          { kind: 'pcre', pattern: poolNames, flags: 'i' },
        ],
        threshold: { type: 'limit', track: 'by_src', count: 1, seconds: 600 },
        classtype: 'coin-mining',
      },
    ],
  },
  falsePositives:
    'Somebody who reads the web page of a pool from inside, or a service that resolves names which customers give it. Names ' +
    'are looked up once by the pod and once by CoreDNS.',
  response: [
    'Find the pod: CPU at its limit, and an image or process that nobody deployed.',
    'Isolate it, save its image digest, environment and logs, then delete it. Drain the node where the process is the ' +
      "node's own.",
    'Find out how it got in: exec in the audit log, a changed image, an open endpoint. It is seldom the only thing.',
    'Rotate the credentials that the pod had.',
  ],
  owner: 'security',
};
