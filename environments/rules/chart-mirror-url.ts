import type { Rule } from '../rule';

/** Chart mirrors that Helm can read, without credentials. */
export const chartMirrorUrl: Rule = {
  id: 'chart-mirror-url',
  reason:
    'Helm reads repositories over https and oci only, and a password in a URL would be committed and stored in state.',
  check({ mirrors: { charts } }) {
    if (charts === undefined) return [];
    const { protocol, username, password } = new URL(charts);
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
