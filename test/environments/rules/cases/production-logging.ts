import type { RuleCases } from '../../../support/rule-cases';

const masters = 'logging.elasticsearch.nodeSets';

export const cases: RuleCases = {
  passing: [
    { base: 'production' },
    { base: 'production', remove: ['logging', 'security'] },
    { base: 'staging', remove: ['logging.snapshots'] },
  ],
  failing: [
    {
      base: 'production',
      remove: ['logging.snapshots'],
      finds: [
        {
          property: 'logging.snapshots',
          got: 'nothing',
          expected: 'a snapshot each night',
          fix: 'add logging.snapshots',
        },
      ],
    },
    {
      base: 'production',
      set: { 'logging.elasticsearch.copies': 0 },
      finds: [
        {
          property: 'logging.elasticsearch.copies',
          got: '0',
          expected: 'at least 1, which is kept in another zone',
          fix: 'set logging.elasticsearch.copies to 1',
        },
      ],
    },
    {
      base: 'production',
      set: { 'logging.elasticsearch.nodeSets[0].count': 2 },
      finds: [
        {
          property: masters,
          got: '2 masters',
          expected: 'at least 3',
          fix: 'raise the count of a set with the role master',
        },
      ],
    },
  ],
};
