import type { RuleCases } from '../../../support/rule-cases';

const property = 'logging.elasticsearch.nodeSets';

export const cases: RuleCases = {
  passing: [{ base: 'local' }, { base: 'production' }],
  failing: [
    {
      base: 'production',
      set: { 'logging.elasticsearch.nodeSets[1].name': 'hot' },
      finds: [
        {
          property,
          got: 'the name "hot" twice',
          expected: 'a name for each set',
          fix: 'rename a set, or join the two',
        },
      ],
    },
    {
      base: 'local',
      set: { 'logging.elasticsearch.nodeSets[0].roles': ['data_hot'] },
      finds: [
        {
          property,
          got: 'no node with master, data_content',
          expected: 'nodes with master, data_content, data_hot',
          fix: 'add the role to a set',
        },
      ],
    },
    {
      base: 'staging',
      set: { 'logging.elasticsearch.nodeSets[0].count': 2 },
      finds: [
        {
          property,
          got: '2 masters',
          expected: 'one master, or three and more',
          fix: 'make it three: two of two must agree',
        },
      ],
    },
    {
      base: 'production',
      set: { 'logging.elasticsearch.nodeSets[1].count': 1 },
      finds: [
        {
          property: 'logging.elasticsearch.copies',
          got: '1',
          expected: 'more nodes than that with data_warm',
          fix: 'add nodes, or ask for fewer copies',
        },
      ],
    },
  ],
};
