import type { Rule } from '../rule';

/** The nodes of Wazuh's indexer make a cluster that outlives one of them, or are one. */
export const securityIndexerNodes: Rule = {
  id: 'security-indexer-nodes',
  reason: 'Two nodes stop when one of them does, since neither is a majority: they are twice as likely to stop as one.',
  check({ security }) {
    if (security?.wazuh?.indexer.replicas !== 2) return [];
    return [
      {
        property: 'security.wazuh.indexer.replicas',
        got: '2',
        expected: 'one node, or three and more',
        fix: 'make it three',
      },
    ];
  },
};
