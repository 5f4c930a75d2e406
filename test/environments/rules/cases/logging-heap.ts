import type { RuleCases } from '../../../support/rule-cases';

export const cases: RuleCases = {
  passing: [
    { base: 'production' },
    {
      base: 'production',
      set: {
        'logging.elasticsearch.nodeSets[0].memory': '62Gi',
        'logging.elasticsearch.nodeSets[0].heap': '31Gi',
      },
    },
  ],
  failing: [
    {
      base: 'local',
      set: { 'logging.elasticsearch.nodeSets[0].heap': '1025Mi' },
      finds: [
        {
          property: 'logging.elasticsearch.nodeSets[0].heap',
          got: '"1025Mi"',
          expected: 'at most 1024Mi: half of the memory of "2Gi", and no more than 31Gi',
          fix: 'lower the heap, or raise the memory',
        },
      ],
    },
    {
      base: 'production',
      set: {
        'logging.elasticsearch.nodeSets[1].memory': '128Gi',
        'logging.elasticsearch.nodeSets[1].heap': '32Gi',
      },
      finds: [
        {
          property: 'logging.elasticsearch.nodeSets[1].heap',
          got: '"32Gi"',
          expected: 'at most 31744Mi: half of the memory of "128Gi", and no more than 31Gi',
          fix: 'lower the heap, or raise the memory',
        },
      ],
    },
  ],
};
