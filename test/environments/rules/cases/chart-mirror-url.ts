import type { RuleCases } from '../../../support/rule-cases';

export const cases: RuleCases = {
  passing: [
    { base: 'local' },
    { base: 'local', set: { mirrors: { charts: 'oci://registry.example.com/charts' } } },
    { base: 'local', set: { mirrors: { charts: 'https://charts.example.com' } } },
  ],
  failing: [
    {
      base: 'local',
      set: { mirrors: { charts: 'http://charts.example.com' } },
      finds: [
        {
          property: 'mirrors.charts',
          got: '"http://..."',
          expected: 'a URL that starts with https:// or oci://',
          fix: 'serve the charts over https or from an OCI registry',
        },
      ],
    },
    {
      base: 'local',
      set: { mirrors: { charts: 'https://reader:planted@charts.example.com' } },
      finds: [
        {
          property: 'mirrors.charts',
          got: 'a URL with credentials',
          expected: 'a URL without user and password',
          fix: 'let the Helm provider log in by its registry configuration',
        },
      ],
    },
  ],
};
