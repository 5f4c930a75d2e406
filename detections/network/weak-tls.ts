import type { FindingDetection } from '../detection';

/** Pairs of bytes of the registry of TLS ciphers: none, export, RC4, DES, triple DES. */
const brokenCiphers = '\\x00[\\x00-\\x0a\\x0d\\x10\\x13\\x16\\x3b]|\\xc0[\\x01-\\x03\\x06-\\x08\\x0b-\\x0d\\x10-\\x12]';

/** Old TLS or a broken cipher. */
export const weakTls: FindingDetection = {
  id: 'weak-tls',
  title: 'Old TLS or a broken cipher',
  severity: 'medium',
  techniques: ['T1557', 'T1040'],
  description:
    'A server answered with SSL 3, TLS 1.0 or TLS 1.1, or chose a cipher without encryption, for export, with RC4, DES or ' +
    'triple DES. Who listens on the way could read or change it. RFC 8996 retired these versions.',
  source: { kind: 'network', tap: 'host' },
  available: 'now',
  engine: {
    engine: 'suricata',
    rules: [
      {
        sid: 1_000_110,
        rev: 1,
        msg: 'Weak TLS: a version before 1.2 is spoken',
        protocol: 'tls',
        from: { address: 'any' },
        to: { address: 'any' },
        flow: ['to_client', 'established'],
        options: [{ kind: 'ssl_version', versions: ['sslv3', 'tls1.0', 'tls1.1'] }],
        threshold: { type: 'limit', track: 'by_both', count: 1, seconds: 3600 },
        classtype: 'policy-violation',
        references: ['www.rfc-editor.org/rfc/rfc8996'],
      },
      {
        sid: 1_000_111,
        rev: 1,
        msg: 'Weak TLS: the server chose a broken cipher',
        protocol: 'tls',
        from: { address: 'any' },
        to: { address: 'any' },
        flow: ['to_client', 'established'],
        options: [
          // A greeting of the server, of less than 256 bytes.
          { kind: 'content', bytes: '\x02\0\0', offset: 5, depth: 3 },
          { kind: 'pcre', pattern: `^\\x16.{8}\\x03.{33}(?:\\x00|\\x20.{32})(?:${brokenCiphers})`, flags: 's' },
        ],
        threshold: { type: 'limit', track: 'by_both', count: 1, seconds: 3600 },
        classtype: 'policy-violation',
        references: ['www.rfc-editor.org/rfc/rfc9325'],
      },
    ],
  },
  falsePositives:
    'Old printers, appliances and services of others that we have to call. Inside the platform nothing should be left: ' +
    'every server of ours asks for TLS 1.2 at least.',
  response: [
    'Is the server ours? Then set its lowest version to TLS 1.2, and look which client asked for less.',
    "Is it somebody else's? Tell its owner. Call it through a proxy that checks the certificate, or not at all.",
    'If the server speaks 1.2 with other clients, somebody on the way may have lowered it: compare certificates.',
  ],
  owner: 'security',
};
