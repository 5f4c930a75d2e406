import { bytes } from '../../constructs/core/quantity';
import { shown } from '../../constructs/core/problem';
import type { Rule } from '../rule';

const needed = '2Gi';

/** The AI matcher loads torch and a sentence model into memory. */
export const aiMatcherMemory: Rule = {
  id: 'ai-matcher-memory',
  reason: 'The AI matcher loads torch and a sentence model: below 2 GiB the enrichment pod is killed while it starts.',
  check({ services: { enrichment } }) {
    const { memory } = enrichment.resources.requests;
    if (!enrichment.aiMatcher || bytes(memory) >= bytes(needed)) return [];
    return [
      {
        property: 'services.enrichment.resources.requests.memory',
        got: shown(memory),
        expected: `at least ${needed} with aiMatcher`,
        fix: `request ${needed} of memory, or set services.enrichment.aiMatcher to false`,
      },
    ];
  },
};
