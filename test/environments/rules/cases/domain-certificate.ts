import type { RuleCases } from '../../../support/rule-cases';

const long = `${'a'.repeat(53)}.example.com`;
const longForLogin = `${'a'.repeat(42)}.example.com`;
const access = { kind: 'port-forward' };

const refused = (domain: string, most: number) => ({
  property: 'target.domain',
  got: `"${domain}"`,
  expected: `a name below a public domain, at most ${most} characters`,
  fix: 'choose a name such as "zerotrace.example.com"',
});

export const cases: RuleCases = {
  passing: [
    { base: 'local' },
    { base: 'production', set: { 'target.domain': long.slice(1), 'monitoring.access': access } },
    { base: 'production', set: { 'target.domain': longForLogin.slice(1) } },
  ],
  failing: [
    {
      base: 'production',
      set: { 'target.domain': long, 'monitoring.access': access },
      finds: [refused(long, 64)],
    },
    { base: 'production', set: { 'target.domain': longForLogin }, finds: [refused(longForLogin, 53)] },
    {
      base: 'production',
      set: { 'target.domain': 'zerotrace', 'monitoring.access': access },
      finds: [refused('zerotrace', 64)],
    },
  ],
};
