import type { RuleCases } from '../../../support/rule-cases';

const allowed = 'target.cluster.endpoint.allowedCidrs';
const finding = {
  expected: 'the networks of your offices and runners, none wider than a /8',
  fix: 'list the addresses that need access, or make the endpoint private',
};

export const cases: RuleCases = {
  passing: [{ base: 'local' }, { base: 'production' }, { base: 'development', set: { [allowed]: ['17.0.0.0/8'] } }],
  failing: [
    {
      base: 'development',
      set: { [allowed]: ['203.0.113.0/24', '0.0.0.0/0', '128.0.0.0/1'] },
      finds: [
        { ...finding, property: `${allowed}[1]`, got: '"0.0.0.0/0"' },
        { ...finding, property: `${allowed}[2]`, got: '"128.0.0.0/1"' },
      ],
    },
  ],
};
