import type { RuleCases } from '../../../support/rule-cases';

const prefix = 'secrets.source.prefix';
const finding = {
  property: prefix,
  expected: 'letters, digits and _+=.@- in parts divided by single slashes, none at either end',
  fix: 'write a prefix such as "zerotrace/production"',
};

export const cases: RuleCases = {
  passing: [{ base: 'local' }, { base: 'production' }],
  failing: [
    {
      base: 'production',
      set: { [prefix]: 'zerotrace/production/' },
      finds: [{ ...finding, got: '"zerotrace/production/"' }],
    },
    { base: 'production', set: { [prefix]: 'zero trace' }, finds: [{ ...finding, got: '"zero trace"' }] },
  ],
};
