import type { RuleCases } from '../../../support/rule-cases';

const fix = 'raise storage or count of a set with data, or keep fewer days';

export const cases: RuleCases = {
  passing: [
    { base: 'local' },
    { base: 'production' },
    { base: 'production', remove: ['logging', 'security'] },
    // One copy less of everything: half.
    {
      base: 'production',
      set: { 'logging.elasticsearch.copies': 0, 'logging.elasticsearch.nodeSets[1].storage': '50Gi' },
    },
  ],
  failing: [
    {
      // 5.0 Gi of disk hold 4.25; ten times the lines of the services take 5.1 Gi.
      base: 'local',
      set: { 'logging.volume.linesPerSecond.app': 20 },
      finds: [
        {
          property: 'logging.elasticsearch.nodeSets',
          got: 'disks that hold 5Gi below the watermark',
          expected: 'room for 6Gi: the volume of each kind for its days, and each copy of it',
          fix,
        },
      ],
    },
    {
      base: 'production',
      set: { 'logging.retentionDays': { access: 60 } },
      finds: [
        {
          property: 'logging.elasticsearch.nodeSets',
          got: 'disks that hold 1148Gi below the watermark',
          expected: 'room for 1479Gi: the volume of each kind for its days, and each copy of it',
          fix,
        },
      ],
    },
    {
      // Nodes without data do not count.
      base: 'production',
      set: { 'logging.elasticsearch.nodeSets[1].roles': ['ingest'] },
      finds: [
        {
          property: 'logging.elasticsearch.nodeSets',
          got: 'disks that hold 383Gi below the watermark',
          expected: 'room for 972Gi: the volume of each kind for its days, and each copy of it',
          fix,
        },
      ],
    },
  ],
};
