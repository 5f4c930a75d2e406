import { storedBytes, usableBytes } from '../../constructs/logging/logging-sizes';
import type { Rule } from '../rule';

/** What is to be kept of the logs has room on the disks of Elasticsearch. */
export const loggingDisk: Rule = {
  id: 'logging-disk',
  reason:
    'Elasticsearch gives a disk above its low watermark no more shards, and refuses to write above the last one: the stated volume, ' +
    'kept as long as stated and copied as often, fits below.',
  check({ logging }) {
    if (logging === undefined) return [];
    const needed = storedBytes(logging);
    const usable = usableBytes(logging);
    if (needed <= usable) return [];
    return [
      {
        property: 'logging.elasticsearch.nodeSets',
        got: `disks that hold ${gibibytes(usable)} below the watermark`,
        expected: `room for ${gibibytes(needed)}: the volume of each kind for its days, and each copy of it`,
        fix: 'raise storage or count of a set with data, or keep fewer days',
      },
    ];
  },
};

function gibibytes(size: number): string {
  return `${Math.ceil(size / 2 ** 30)}Gi`;
}
