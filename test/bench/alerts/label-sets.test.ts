import { labelSets } from '../../../bench/alerts/label-sets';
import { counts, nodeName } from '../../../bench/alerts/rows';
import { scans } from '../../../metrics/api';
import { edgeRequestClasses, requestGroups } from '../../../metrics/edge';
import { containerMemory, podPhase } from '../../../metrics/kubernetes';
import { sqlClock } from '../../../metrics/sql';

describe('the label sets of a metric', () => {
  it('are one for each company and outcome, by the values of the contract', () => {
    const sets = labelSets(scans.definition);
    expect(sets).toHaveLength(counts.companies * 3);
    expect(new Set(sets.map(({ status }) => status))).toEqual(new Set(['completed', 'failed', 'cancelled']));
    expect(Object.keys(sets[0] ?? {}).sort()).toEqual(['company_id', 'status']);
  });

  it('go together: a pod has one namespace', () => {
    expect(labelSets(podPhase.definition)).toHaveLength(counts.pods * 5);
    expect(labelSets(edgeRequestClasses.definition)).toHaveLength(requestGroups.length * 5);
  });

  it('are those of a node where the target is of one', () => {
    const nodes = Array.from({ length: counts.nodes }, (_, index) =>
      labelSets(containerMemory.definition, nodeName(index)),
    );
    expect(nodes.flat()).toHaveLength(counts.pods);
    expect(Math.max(...nodes.map(({ length }) => length))).toBe(Math.ceil(counts.pods / counts.nodes));
  });

  it('are one without labels where the metric has none', () => {
    expect(labelSets(sqlClock.definition)).toEqual([{}]);
  });
});
