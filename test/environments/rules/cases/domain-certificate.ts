import type { RuleCases } from '../../../support/rule-cases';

const long = `${'a'.repeat(53)}.example.com`;

export const cases: RuleCases = {
  passing: [{ base: 'local' }, { base: 'production', set: { 'target.domain': long.slice(1) } }],
  failing: [
    {
      base: 'production',
      set: { 'target.domain': long },
      finds: [
        {
          property: 'target.domain',
          got: `"${long}"`,
          expected: 'a name below a public domain, at most 64 characters',
          fix: 'choose a name such as "zerotrace.example.com"',
        },
      ],
    },
    {
      base: 'production',
      set: { 'target.domain': 'zerotrace' },
      finds: [
        {
          property: 'target.domain',
          got: '"zerotrace"',
          expected: 'a name below a public domain, at most 64 characters',
          fix: 'choose a name such as "zerotrace.example.com"',
        },
      ],
    },
  ],
};
