import { z } from 'zod';
import { logDatasetNames, logServices } from '../../../logs/datasets';
import { logFieldNames } from '../../../logs/fields';
import { savedObjects, savedObjectsFile, savedObjectTypes } from '../../../logs/kibana';
import { savedSearches } from '../../../logs/kibana/searches';

const objects = savedObjects();
const key = ({ type, id }: { readonly type: string; readonly id: string }) => `${type}/${id}`;

describe('saved objects', () => {
  it('have ids of their own that are ours, and kinds that the set-up job looks for', () => {
    const keys = objects.map(key);
    expect(new Set(keys).size).toBe(keys.length);
    expect(objects.filter(({ id }) => !/^zerotrace-[a-z0-9-]+$/.test(id))).toEqual([]);
    expect([...new Set(objects.map(({ type }) => type))].sort()).toEqual([...savedObjectTypes].sort());
  });

  it('come after those that they refer to', () => {
    objects.forEach(({ id, references }, index) => {
      const before = new Set(objects.slice(0, index).map(key));
      expect({ id, missing: references.filter((each) => !before.has(key(each))) }).toEqual({ id, missing: [] });
    });
  });

  it('are a line each, the same ones every time', () => {
    const lines = savedObjectsFile().trimEnd().split('\n');
    expect(lines.map((line): unknown => JSON.parse(line))).toEqual(objects);
    expect(savedObjectsFile()).toBe(savedObjectsFile());
  });

  it('have a data view and two searches for each dataset, and a dashboard for each service and for security', () => {
    const ids = objects.map(key);
    for (const dataset of logDatasetNames) {
      const name = dataset.replaceAll('.', '-');
      expect(ids).toEqual(
        expect.arrayContaining([
          `index-pattern/zerotrace-view-${name}`,
          `search/zerotrace-search-${name}`,
          `search/zerotrace-search-${name}-conspicuous`,
        ]),
      );
    }
    for (const name of [...logServices, 'security']) expect(ids).toContain(`dashboard/zerotrace-dashboard-${name}`);
  });

  it('search by fields of the contract alone', () => {
    const known: readonly string[] = logFieldNames;
    for (const { title, query } of savedSearches) {
      const fields = [...query.matchAll(/([a-z_.]+)(?:: | >= )/g)].map(([, name = '']) => name);
      expect({ title, unknown: fields.filter((name) => !known.includes(name)) }).toEqual({ title, unknown: [] });
    }
  });

  it('have panels that lie in the grid, none over another, each with its search', () => {
    const panels = z.array(
      z.object({
        panelRefName: z.string(),
        gridData: z.object({ x: z.number(), y: z.number(), w: z.number(), h: z.number() }),
      }),
    );
    for (const { attributes, references } of objects.filter(({ type }) => type === 'dashboard')) {
      const drawn = panels.parse(JSON.parse(String(attributes['panelsJSON'])));
      expect(drawn.length).toBeGreaterThan(1);
      expect(drawn.map(({ panelRefName }, index) => `${index}:${panelRefName}`)).toEqual(
        references.map(({ name }) => name),
      );
      expect(drawn.filter(({ gridData: { x, w } }) => x + w > 48)).toEqual([]);
      expect(new Set(drawn.map(({ gridData: { x, y } }) => `${x},${y}`)).size).toBe(drawn.length);
    }
  });
});
