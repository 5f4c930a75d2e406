import type { RuleCases } from '../../../support/rule-cases';

const bucket = {
  property: 'target.state.bucket',
  expected: '3 to 63 lower-case letters, digits and hyphens, without a prefix or suffix that AWS reserves',
  fix: 'name the bucket that the bootstrap stack made',
};

export const cases: RuleCases = {
  passing: [
    { base: 'local' },
    { base: 'production', set: { 'target.state.kmsKeyAlias': 'zerotrace/terraform_state' } },
  ],
  failing: [
    {
      base: 'production',
      set: { 'target.state.bucket': 'Zerotrace.State', 'target.state.kmsKeyAlias': 'alias/zerotrace' },
      finds: [
        { ...bucket, got: '"Zerotrace.State"' },
        {
          property: 'target.state.kmsKeyAlias',
          got: '"alias/zerotrace"',
          expected: 'letters, digits, _, - and /, without "alias/" or "aws/" in front',
          fix: 'name the alias that the bootstrap stack made, such as "zerotrace-terraform-state"',
        },
      ],
    },
    ...['xn--state', 'state-s3alias', '-state', 'state--x-s3'].map((name) => ({
      base: 'production' as const,
      set: { 'target.state.bucket': name },
      finds: [{ ...bucket, got: `"${name}"` }],
    })),
  ],
};
