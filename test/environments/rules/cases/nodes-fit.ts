import type { RuleCases } from '../../../support/rule-cases';

const groups = 'target.cluster.nodeGroups';
const fix = 'choose larger instances, raise the number of nodes, or lower the requests';

export const cases: RuleCases = {
  passing: [{ base: 'local' }, { base: 'development' }, { base: 'staging' }, { base: 'production' }],
  // Without logs: what they need is in the sizes that ship, and each case is about one kind of pod.
  failing: [
    {
      // 8Gi on nodes of 8 GiB: what the system takes is missing.
      base: 'production',
      remove: ['logging', 'security'],
      set: { [`${groups}.stateful.instanceTypes`]: ['m7i.large'] },
      finds: [
        {
          property: `${groups}.stateful`,
          got: '2 x m7i.large in each zone, 1730m CPU and 6735Mi on each beside its daemons',
          expected:
            'room for every pod; none for postgres (2050m CPU, 8320Mi) in eu-central-1a, eu-central-1b, eu-central-1c',
          fix,
        },
      ],
    },
    {
      // Three instances in one zone would fit; one in each of three zones does not find three zones.
      base: 'production',
      remove: ['logging', 'security'],
      set: { 'target.zones': ['eu-central-1a', 'eu-central-1b'], [`${groups}.stateful.maxSize`]: 1 },
      finds: [
        {
          property: `${groups}.stateful`,
          got: '1 x r7i.xlarge in each zone, 3720m CPU and 29149Mi on each beside its daemons',
          expected: 'room for every pod; none for postgres (2050m CPU, 8320Mi) in eu-central-1a, eu-central-1b',
          fix,
        },
      ],
    },
    {
      // Without an autoscaler only minSize is bought.
      base: 'production',
      remove: ['logging', 'security'],
      set: { 'target.cluster.autoscaling': 'none', [`${groups}.services.minSize`]: 1 },
      finds: [
        {
          property: `${groups}.services`,
          got: '1 x m7i.xlarge, 3720m CPU and 13994Mi on each beside its daemons',
          expected:
            'room for every pod; none for zerotrace-enrichment (1 CPU, 2Gi) in eu-central-1a; ' +
            'zerotrace-edge (500m CPU, 256Mi) in eu-central-1a; zerotrace-api (1 CPU, 512Mi) in eu-central-1a; ' +
            'metrics-server (100m CPU, 200Mi) in eu-central-1a; zerotrace-enrichment-cve-update (100m CPU, 192Mi) in eu-central-1a; pooler (100m CPU, 128Mi) in eu-central-1a',
          fix,
        },
      ],
    },
  ],
};
