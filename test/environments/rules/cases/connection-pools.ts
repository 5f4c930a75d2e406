import type { RuleCases } from '../../../support/rule-cases';

const rds = { kind: 'rds', instanceClass: 'db.r7g.large', storage: '100Gi', maxConnections: 250 };

export const cases: RuleCases = {
  passing: [
    // 200 + 40 + 20 + 5 + 3
    { base: 'local', set: { 'data.postgres.maxConnections': 268 } },
    // 60 x 2 x 2 + 5 + 3
    { base: 'production', set: { 'data.postgres.maxConnections': 248 } },
  ],
  failing: [
    {
      base: 'local',
      set: { 'data.postgres.maxConnections': 267 },
      finds: [
        {
          property: 'data.postgres.maxConnections',
          got: '267',
          expected:
            'at least 268: 200 API, 40 enrichment, 20 CVE update job, 5 metrics exporter, 3 reserved for superusers',
          fix: 'raise maxConnections to 268, or put a pooler in between (data.postgres.pooler)',
        },
      ],
    },
    {
      base: 'production',
      set: { 'data.postgres.maxConnections': 247 },
      finds: [
        {
          property: 'data.postgres.maxConnections',
          got: '247',
          expected: 'at least 248: 240 pooler, 5 metrics exporter, 3 reserved for superusers',
          fix: 'raise maxConnections to 248, or lower data.postgres.pooler.poolSize',
        },
      ],
    },
    {
      base: 'production',
      set: { 'data.postgres': rds },
      finds: [
        {
          property: 'data.postgres.maxConnections',
          got: '250',
          expected:
            'at least 310: 200 API, 80 enrichment, 20 CVE update job, 5 metrics exporter, 5 reserved for superusers',
          fix: 'raise maxConnections to 310, or put a pooler in between (data.postgres.pooler)',
        },
      ],
    },
  ],
};
