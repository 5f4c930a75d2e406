import type { RuleCases } from '../../../support/rule-cases';

const image = { repository: 'registry.example.com/postgresql', tag: '18.6' };
const finds = [
  {
    property: 'monitoring.pgStatMonitor',
    got: 'true',
    expected: 'false, unless data.postgres.kind is "cloudnative-pg" and data.postgres.image names an image with it',
    fix: 'set data.postgres.image to an image that has pg_stat_monitor, or monitoring.pgStatMonitor to false',
  },
];

export const cases: RuleCases = {
  passing: [
    { base: 'local' },
    { base: 'local', set: { 'data.postgres.image': image } },
    { base: 'local', set: { 'data.postgres.image': image, 'monitoring.pgStatMonitor': true } },
  ],
  failing: [
    { base: 'local', set: { 'monitoring.pgStatMonitor': true }, finds },
    {
      base: 'development',
      set: {
        'data.postgres': { kind: 'rds', instanceClass: 'db.r7g.large', storage: '100Gi' },
        'monitoring.pgStatMonitor': true,
      },
      finds,
    },
  ],
};
