import type { SharedRuleCases } from '../../../support/rule-cases';

const prefix = { 'secrets.source.prefix': 'zerotrace/shared' };

export const cases: SharedRuleCases = {
  passing: [
    [{ base: 'staging' }, { base: 'production' }],
    [
      { base: 'staging', set: prefix },
      { base: 'production', set: prefix },
    ],
  ],
  failing: [
    {
      environments: [
        { base: 'staging', set: prefix },
        { base: 'staging', set: { ...prefix, name: 'rehearsal' } },
      ],
      finds: [
        {
          where: 'rehearsal',
          property: 'secrets.source.prefix',
          got: '"zerotrace/shared"',
          expected: 'another prefix than that of staging, in the same account and region',
          fix: 'set it to "zerotrace/rehearsal"',
        },
      ],
    },
  ],
};
