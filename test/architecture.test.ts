import { resolve } from 'node:path';
import { cycles, importGraph, importsIn, reachable } from './support/import-graph';

const graph = importGraph(resolve(__dirname, '..'));
const files = [...graph.keys()];

/** Rooms that hold data and functions only: nothing of Terraform is loaded to read them. */
const pureRooms = /^(?:environments|metrics|alerts|dashboards|logs|detections|charts)\//;
const pureFiles = files.filter((file) => pureRooms.test(file) || file.endsWith('-options.ts'));

/** From which rooms a room may import, types included; packages apart. Rooms of later issues are listed too. */
const rooms: Readonly<Record<string, RegExp>> = {
  environments: /^(?:environments|charts|metrics|alerts|dashboards|logs|detections|constructs)\//,
  metrics: /^metrics\//,
  alerts: /^(?:alerts|metrics)\//,
  dashboards: /^(?:dashboards|metrics|alerts|detections)\//,
  logs: /^(?:logs|detections|metrics)\//,
  detections: /^(?:detections|alerts|metrics)\//,
  charts: /^(?:charts|metrics|alerts|constructs)\//,
  constructs: /^(?:constructs|charts|metrics|alerts|dashboards|logs|detections)\//,
  stacks: /^(?:stacks|environments|charts|metrics|alerts|dashboards|logs|detections|constructs)\//,
};

/** The package `constructs` has the name of a room: what is a file of ours is no package. */
function isTerraform(target: string): boolean {
  return !graph.has(target) && /^(?:cdktf|constructs|@cdktf)(?:\/|$)/.test(target);
}

describe('the rooms', () => {
  it('are all read', () => {
    expect(files).toEqual(expect.arrayContaining(['main.ts', 'environments/index.ts', 'stacks/layer-stack.ts']));
    expect(pureFiles.length).toBeGreaterThan(50);
  });

  it.each(Object.entries(rooms))('%s imports only what lies before it', (room, allowed) => {
    const wrong = files
      .filter((file) => file.startsWith(`${room}/`))
      .flatMap((file) =>
        (graph.get(file) ?? [])
          .filter(({ target }) => graph.has(target) && !allowed.test(target))
          .map(({ target }) => `${file} imports ${target}`),
      );
    expect(wrong).toEqual([]);
  });

  it('that are pure load neither cdktf nor constructs nor a provider, and name none of their types', () => {
    const loads = pureFiles.flatMap((file) => {
      const way = [...reachable(graph, file)].find(([target]) => isTerraform(target))?.[1];
      return way === undefined ? [] : [`${file} by ${way.slice(-2).join(' -> ')}`];
    });
    const names = pureFiles.flatMap((file) =>
      (graph.get(file) ?? []).filter(({ target }) => isTerraform(target)).map(({ target }) => `${file} -> ${target}`),
    );
    expect({ loads, names }).toEqual({ loads: [], names: [] });
  });

  it('have no circle of imports', () => {
    expect(cycles(graph).map((way) => way.join(' -> '))).toEqual([]);
  });
});

describe('the scanner', () => {
  it('sees every form of import', () => {
    expect(
      importsIn(`
        import a from 'a';
        import type { b } from 'b';
        import { type c, type d } from 'c';
        import { type e, f } from 'd';
        import 'e';
        export * from 'f';
        export type { g } from 'g';
        import h = require('h');
        const i = import('i');
        const j = require('j');
        type K = import('k').K;
        // import 'comment';
      `).map(({ target, typeOnly }) => (typeOnly ? `type ${target}` : target)),
    ).toEqual(['a', 'type b', 'type c', 'd', 'e', 'f', 'type g', 'h', 'i', 'j', 'type k']);
  });

  it('finds circles of values and none of types', () => {
    const value = (target: string) => ({ target, typeOnly: false });
    const type = (target: string) => ({ target, typeOnly: true });
    const circle = new Map([
      ['a', [value('b')]],
      ['b', [value('c'), type('a')]],
      ['c', [value('b'), type('a')]],
    ]);
    expect(cycles(circle)).toEqual([['b', 'c', 'b']]);
    expect([...reachable(circle, 'a').keys()]).toEqual(['a', 'b', 'c']);
    expect([...reachable(new Map([['a', [type('b')]]]), 'a').keys()]).toEqual(['a']);
  });
});
