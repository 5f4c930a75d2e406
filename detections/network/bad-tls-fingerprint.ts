import type { FindingDetection } from '../detection';
import type { SuricataRule } from '../suricata/suricata-rule';

/**
 * Fingerprints that the authors of JA3 published with their method: TrickBot and Emotet in their article, Dridex in the README.
 * https://engineering.salesforce.com/tls-fingerprinting-with-ja3-and-ja3s-247362855967
 */
const published = [
  [1_000_120, '6734f37431670b3ab4292b8f60f29984', 'TrickBot'],
  [1_000_121, '4d7a28d6f2263ed61de88ca66eb011e3', 'Emotet'],
  [1_000_122, '74927e242d6c3febf8cb9cab10a7f889', 'Dridex'],
] as const;

/** TLS as known malware speaks it. */
export const badTlsFingerprint: FindingDetection = {
  id: 'bad-tls-fingerprint',
  title: 'TLS as known malware speaks it',
  severity: 'high',
  techniques: ['T1071.001', 'T1573.002'],
  description:
    'The greeting of a TLS client has a JA3 fingerprint that was published for malware: a hash of version, ciphers, ' +
    'extensions and curves in their order. These families run on Windows; on nodes with Linux alone nothing should greet ' +
    'like that.',
  source: { kind: 'network', tap: 'host' },
  available: 'now',
  engine: {
    engine: 'suricata',
    rules: [
      ...published.map(([sid, hash, family]): SuricataRule => ({
        sid,
        rev: 1,
        msg: `TLS fingerprint of ${family}`,
        protocol: 'tls',
        from: { address: '$HOME_NET' },
        to: { address: 'any' },
        flow: ['to_server', 'established'],
        options: [
          { kind: 'buffer', buffer: 'ja3.hash' },
          { kind: 'content', bytes: hash },
        ],
        threshold: { type: 'limit', track: 'by_both', count: 1, seconds: 600 },
        classtype: 'trojan-activity',
        references: ['github.com/salesforce/ja3'],
      })),
    ],
  },
  falsePositives:
    'A fingerprint says which TLS library greeted, with which settings, not which program: these are those of an old ' +
    'Windows library without a server name, and other old Windows programs have them too. Malware that chooses its ciphers ' +
    'at random is not found.',
  response: [
    'Look at the destination: its address, its certificate, and who else connects there.',
    'Find the pod or host. Does anything in it come from Windows, such as Wine or an emulator?',
    'Where nothing explains it, isolate it and look for what else it connected to.',
  ],
  owner: 'security',
};
