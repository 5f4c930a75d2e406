import { bytes } from '../../constructs/core/quantity';
import { shown } from '../../constructs/core/problem';
import type { Rule } from '../rule';

/** Above 31 GiB the JVM addresses objects by eight bytes instead of four. */
const largestHeap = '31Gi';

/** Heaps of Elasticsearch leave memory for the cache of files. */
export const loggingHeap: Rule = {
  id: 'logging-heap',
  reason:
    'Elasticsearch reads its indices through the cache of files, for which half of the memory stays free; above 31 GiB a heap holds less ' +
    'than below, since its pointers double.',
  check({ logging }) {
    if (logging === undefined) return [];
    return logging.elasticsearch.nodeSets.flatMap(({ heap, memory }, index) => {
      const most = Math.min(bytes(memory) / 2, bytes(largestHeap));
      if (bytes(heap) <= most) return [];
      return [
        {
          property: `logging.elasticsearch.nodeSets[${index}].heap`,
          got: shown(heap),
          expected: `at most ${most / 2 ** 20}Mi: half of the memory of ${shown(memory)}, and no more than ${largestHeap}`,
          fix: 'lower the heap, or raise the memory',
        },
      ];
    });
  },
};
