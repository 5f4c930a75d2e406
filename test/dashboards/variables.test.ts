import type { Variable } from '../../dashboards/variables';
import * as variables from '../../dashboards/variables';

const all: readonly Variable[] = Object.values(variables);

describe('what can be chosen at the head of a dashboard', () => {
  it.each(all.map((variable) => [variable.name, variable] as const))(
    '%s is a label of the series whose values are offered',
    (_, { label, from }) => {
      expect(Object.keys(from.definition.labels)).toContain(label);
    },
  );

  it('is named once: links between dashboards hand choices on by name', () => {
    expect(all.map(({ name, label }) => [name, label])).toEqual(
      expect.arrayContaining([
        ['environment', 'environment'],
        ['company', 'company_id'],
        ['service', 'envoy_virtual_cluster'],
        ['instance', 'instance'],
        ['namespace', 'namespace'],
      ]),
    );
    const names = all.map(({ name }) => name);
    expect(names).toEqual([...new Set(names)]);
  });

  it('is one environment, and several of all else', () => {
    expect(all.filter(({ many }) => !many).map(({ name }) => name)).toEqual(['environment']);
  });
});
