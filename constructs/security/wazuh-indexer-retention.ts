import { createHash } from 'node:crypto';
import type { WazuhIndexerOptions } from './wazuh-indexer-options';

/** Name of the policy, in the indexer and in wazuh-indexer-setup.sh. */
const policyId = 'zerotrace-retention';

/** Indices that Wazuh makes by date. `wazuh-states-*` is what hosts are now: it does not grow by time. */
const datedIndices = ['wazuh-alerts-*', 'wazuh-archives-*', 'wazuh-monitoring-*', 'wazuh-statistics-*'];

/**
 * What wazuh-indexer-setup.sh brings in, as files: a policy of Index State Management that deletes an index when it is old
 * (https://docs.opensearch.org/2.19/im-plugin/ism/policies/), and a template above Wazuh's own, which asks for three shards a day and
 * no copy. The file `version` is a checksum of all others.
 */
export function wazuhIndexerRetention({ replicas, retentionDays }: WazuhIndexerOptions): Record<string, string> {
  const policy = {
    policy: {
      description: `Deletes what is older than ${retentionDays} days.`,
      default_state: 'kept',
      states: [
        {
          name: 'kept',
          actions: [],
          transitions: [{ state_name: 'deleted', conditions: { min_index_age: `${retentionDays}d` } }],
        },
        { name: 'deleted', actions: [{ delete: {} }], transitions: [] },
      ],
      ism_template: [{ index_patterns: datedIndices, priority: 100 }],
    },
  };
  const template = {
    // Wazuh's template has 0.
    order: 10,
    index_patterns: datedIndices,
    settings: { 'index.number_of_shards': 1, 'index.number_of_replicas': copies(replicas) },
  };
  const indices = datedIndices.join(',');
  const attach = JSON.stringify({ policy_id: policyId });
  const hash = createHash('sha256').update(JSON.stringify([policy, template, indices]));
  // A version is a positive number of 32 bits.
  const version = (hash.digest().readUInt32BE() % 2_000_000_000) + 1;
  return {
    'policy.json': JSON.stringify(policy, undefined, 2),
    'template.json': JSON.stringify({ ...template, version }, undefined, 2),
    'attach.json': attach,
    indices,
    version: String(version),
  };
}

/** Copies of a shard beside the first: on another node, where there is one. */
export function copies(replicas: number): number {
  return replicas > 1 ? 1 : 0;
}
