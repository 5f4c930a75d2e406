import { wazuhIndexerRetention } from '../../../constructs/security/wazuh-indexer-retention';
import { sampleWazuhOptions } from '../../support/sample-wazuh';

const files = (change: object) => wazuhIndexerRetention(sampleWazuhOptions({ indexer: change }).indexer);
const json = (change: object, name: string) => JSON.parse(files(change)[name] ?? '') as Record<string, unknown>;

const patterns = ['wazuh-alerts-*', 'wazuh-archives-*', 'wazuh-monitoring-*', 'wazuh-statistics-*'];

describe('wazuhIndexerRetention', () => {
  it('deletes an index when it is as old as the environment says, and takes in new ones by their names', () => {
    expect(json({ retentionDays: 30 }, 'policy.json')).toEqual({
      policy: {
        description: 'Deletes what is older than 30 days.',
        default_state: 'kept',
        states: [
          {
            name: 'kept',
            actions: [],
            transitions: [{ state_name: 'deleted', conditions: { min_index_age: '30d' } }],
          },
          { name: 'deleted', actions: [{ delete: {} }], transitions: [] },
        ],
        ism_template: [{ index_patterns: patterns, priority: 100 }],
      },
    });
    expect(files({})['indices']).toBe(patterns.join(','));
    expect(json({}, 'attach.json')).toEqual({ policy_id: 'zerotrace-retention' });
  });

  it.each([
    [1, 0],
    [3, 1],
  ])('of %d nodes has %d copies of each shard, by a template above that of Wazuh', (replicas, copies) => {
    expect(json({ replicas }, 'template.json')).toMatchObject({
      order: 10,
      index_patterns: patterns,
      settings: { 'index.number_of_shards': 1, 'index.number_of_replicas': copies },
    });
  });

  it('has a version that the template carries, and that changes with what is wanted', () => {
    const version = files({})['version'];
    expect(json({}, 'template.json')['version']).toBe(Number(version));
    expect(Number(version)).toBeLessThan(2 ** 31);
    expect(files({})['version']).toBe(version);
    expect(files({ retentionDays: 91 })['version']).not.toBe(version);
    expect(files({ replicas: 3 })['version']).not.toBe(version);
  });
});
