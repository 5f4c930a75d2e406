import type { RuleCases } from '../../../support/rule-cases';

const rds = { kind: 'rds', instanceClass: 'db.r7g.large', storage: '100Gi', maxConnections: 250 };

export const cases: RuleCases = {
  passing: [
    // 200 + 40 + 2 + 5 + 3
    { base: 'local', set: { 'data.postgres.maxConnections': 250 } },
    // 60 x 2 x 2 + 5 + 3
    { base: 'production', set: { 'data.postgres.maxConnections': 248 } },
  ],
  failing: [
    {
      base: 'local',
      set: { 'data.postgres.maxConnections': 249 },
      finds: [
        {
          property: 'data.postgres.maxConnections',
          got: '249',
          expected: 'at least 250: 200 API, 40 enrichment, 2 CVE update, 5 metrics exporter, 3 reserved for superusers',
          fix: 'raise maxConnections to 250, or put a pooler in between (data.postgres.pooler)',
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
            'at least 297: 200 API, 80 enrichment, 2 CVE update, 5 metrics exporter, 5 PostgreSQL exporter, ' +
            '5 reserved for superusers',
          fix: 'raise maxConnections to 297, or put a pooler in between (data.postgres.pooler)',
        },
      ],
    },
  ],
};
