import type { Rule } from '../rule';

/** Hosts whose plain http never leaves the machine: a mirror that is served for a trial. */
const loopback = ['127.0.0.1', 'localhost'];

/** Chart mirrors that Helm can read, without credentials. */
export const chartMirrorUrl: Rule = {
  id: 'chart-mirror-url',
  reason:
    'Charts that come over plain http from another machine may be forged, and a password in a URL would be committed and stored in state.',
  check({ mirrors: { charts } }) {
    if (charts === undefined) return [];
    const { protocol, hostname, username, password } = new URL(charts);
    const property = 'mirrors.charts';
    if (username !== '' || password !== '') {
      return [
        {
          property,
          got: 'a URL with credentials',
          expected: 'a URL without user and password',
          fix: 'let the Helm provider log in by its registry configuration',
        },
      ];
    }
    if (protocol === 'https:' || protocol === 'oci:') return [];
    if (protocol === 'http:' && loopback.includes(hostname)) return [];
    return [
      {
        property,
        got: `"${protocol}//..."`,
        expected: 'a URL that starts with https:// or oci://',
        fix: 'serve the charts over https or from an OCI registry',
      },
    ];
  },
};
