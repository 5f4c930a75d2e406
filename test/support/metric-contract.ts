import type { MetricDefinition } from '../../metrics/promql';
import { isClosed } from '../../metrics/promql';
import type { Exposition } from './exposition';

/** Families, kinds, help, labels, their values and buckets are the contract's. */
export function expectContract(
  page: Exposition,
  definitions: readonly MetricDefinition[],
  others: readonly string[] = [],
): void {
  const without = (record: Readonly<Record<string, string>>) =>
    Object.fromEntries(Object.entries(record).filter(([name]) => !others.includes(name)));
  expect(without(page.types)).toEqual(Object.fromEntries(definitions.map(({ name, kind }) => [name, kind])));
  expect(without(page.help)).toEqual(Object.fromEntries(definitions.map(({ name, help }) => [name, help])));
  for (const definition of definitions) {
    const { name, kind, buckets = [], ownLabels, labels } = definition;
    const own = page.samples.filter(({ labels: { __name__: series = '' } }) =>
      kind === 'histogram' ? series.replace(/_(?:bucket|sum|count)$/, '') === name : series === name,
    );
    expect(own.length).toBeGreaterThan(0);
    for (const {
      labels: { __name__: series = '', ...given },
    } of own) {
      expect(Object.keys(given).sort()).toEqual([...ownLabels, ...(series === `${name}_bucket` ? ['le'] : [])].sort());
      for (const [label, value] of Object.entries(given)) {
        const values = labels[label];
        if (values !== undefined && isClosed(values)) expect(values).toContain(value);
        else if (values?.pattern !== undefined) expect(value).toMatch(values.pattern);
      }
    }
    const edges = new Set(
      own.flatMap(({ labels: { le } }) => (le === undefined ? [] : [le === '+Inf' ? Infinity : Number(le)])),
    );
    expect([...edges]).toEqual(kind === 'histogram' ? [...buckets, Infinity] : []);
  }
  const names = new Set(page.samples.map(({ labels: { __name__: series = '' } }) => series));
  const known = definitions.flatMap(({ name, kind }) =>
    kind === 'histogram' ? [`${name}_bucket`, `${name}_count`, `${name}_sum`] : [name],
  );
  expect([...names].sort()).toEqual(known.sort());
}

/** Every series of a metric whose labels are closed, for these companies. */
export function seriesOf(
  { name, kind, ownLabels, labels, buckets = [] }: MetricDefinition,
  companies: readonly string[],
): readonly string[] {
  const sets = ownLabels.reduce<readonly Readonly<Record<string, string>>[]>(
    (known, label) => {
      const values = labels[label];
      const all = values !== undefined && isClosed(values) ? values : companies;
      return known.flatMap((set) => all.map((value) => ({ ...set, [label]: value })));
    },
    [{}],
  );
  return sets.flatMap((set) =>
    kind === 'histogram'
      ? [
          ...[...buckets.map(String), '+Inf'].map((le) => key({ ...set, le, __name__: `${name}_bucket` })),
          key({ ...set, __name__: `${name}_sum` }),
          key({ ...set, __name__: `${name}_count` }),
        ]
      : [key({ ...set, __name__: name })],
  );
}

/** A series as a text to compare. */
export function key(labels: Readonly<Record<string, string>>): string {
  return JSON.stringify(Object.entries(labels).sort(([left], [right]) => (left < right ? -1 : 1)));
}
