import { bytes } from '../../constructs/core/quantity';
import { shown } from '../../constructs/core/problem';
import type { Rule } from '../rule';

/** The heap of Wazuh's indexer leaves memory for what is not heap. */
export const securityIndexerHeap: Rule = {
  id: 'security-indexer-heap',
  reason:
    'OpenSearch has buffers of up to half of its heap beside it, and reads its indices through the cache of files: a heap above half of the ' +
    'memory ends by the kernel killing the node.',
  check({ security }) {
    const indexer = security?.wazuh?.indexer;
    if (indexer === undefined) return [];
    const { memory } = indexer.resources.limits;
    if (bytes(indexer.heap) <= bytes(memory) / 2) return [];
    return [
      {
        property: 'security.wazuh.indexer.heap',
        got: shown(indexer.heap),
        expected: `at most ${bytes(memory) / 2 ** 21}Mi: half of the memory of ${shown(memory)}`,
        fix: 'lower the heap, or raise security.wazuh.indexer.resources.limits.memory',
      },
    ];
  },
};
