import type { RuleCases } from '../../../support/rule-cases';

export const cases: RuleCases = {
  passing: [{ base: 'local' }, { base: 'local', set: { 'data.valkey.maxMemory': '288Mi' } }],
  failing: [
    {
      base: 'local',
      set: { 'data.valkey.maxMemory': '289Mi' },
      finds: [
        {
          property: 'data.valkey.maxMemory',
          got: '"289Mi"',
          expected: 'at most three quarters of the memory limit, "384Mi"',
          fix: 'lower data.valkey.maxMemory, or raise data.valkey.resources.limits.memory',
        },
      ],
    },
  ],
};
