import type { Rule } from '../rule';

/** A disruption budget needs a second replica. */
export const disruptionBudget: Rule = {
  id: 'disruption-budget',
  reason:
    'A budget over one replica forbids every eviction: a node never drains, and the update of a managed node group ' +
    'fails after 15 minutes.',
  check({ data: { postgres } }) {
    if (postgres.kind !== 'cloudnative-pg' || postgres.instances > 1 || postgres.disruptionBudget !== true) return [];
    return [
      {
        property: 'data.postgres.disruptionBudget',
        got: 'true with one instance',
        expected: 'no budget over one instance',
        fix: 'remove data.postgres.disruptionBudget, or set data.postgres.instances to 2 or more',
      },
    ];
  },
};
