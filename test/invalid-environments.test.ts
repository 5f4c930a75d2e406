import fc from 'fast-check';
import { join } from 'node:path';
import { platforms } from '../cli/platforms';
import { synthesize } from '../cli/synthesis/synthesize';
import { InvalidInput } from '../constructs/core/invalid-input';
import { environments } from '../environments';
import { hashesOf, scratch } from './support/scratch';

type Path = readonly (string | number)[];

/** The path of every value in an environment, the branches too. */
function pathsIn(value: unknown, path: Path = []): readonly Path[] {
  if (value === null || typeof value !== 'object') return [path];
  const inner = Object.entries(value).flatMap(([key, item]) =>
    pathsIn(item, [...path, Array.isArray(value) ? Number(key) : key]),
  );
  return [path, ...inner];
}

function replaced(value: unknown, [key, ...rest]: Path, put: unknown): unknown {
  if (key === undefined) return put;
  if (Array.isArray(value))
    return value.map((item: unknown, index) => (index === key ? replaced(item, rest, put) : item));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, item]) => [name, name === key ? replaced(item, rest, put) : item]),
  );
}

const anything = fc.oneof(
  fc.anything({ maxDepth: 2 }),
  fc.constantFrom(
    '',
    '${x.y}',
    '%{ if }',
    '../..',
    '__proto__',
    'latest',
    '10.0.0.0/33',
    -1,
    0,
    1e9,
    NaN,
    null,
    undefined,
  ),
);

const mutated = fc.constantFrom(...environments).chain((environment) => {
  const paths = pathsIn(environment).filter(({ length }) => length > 0);
  return fc
    .tuple(fc.constantFrom(...paths), anything)
    .map(([path, put]) => environments.map((each) => (each === environment ? replaced(each, path, put) : each)));
});

describe('an environment that somebody got wrong', () => {
  it('is told in problems that name their place, and nothing is written', () => {
    const folder = scratch();
    const [outdir, generated] = [join(folder, 'cdktf.out'), join(folder, 'generated')];
    synthesize({ ...platforms, outdir, generated });
    const before = hashesOf(folder);
    let refused = 0;
    fc.assert(
      fc.property(mutated, (written) => {
        try {
          platforms.parse(written);
          // Still valid: what it synthesizes to is the concern of other tests.
          return;
        } catch (error) {
          if (!(error instanceof InvalidInput)) throw error;
        }
        refused += 1;
        expect(() => synthesize({ ...platforms, environments: written, outdir, generated })).toThrow(InvalidInput);
        expect(hashesOf(folder)).toEqual(before);
      }),
      { numRuns: 150, seed: 3 },
    );
    expect(refused).toBeGreaterThan(50);
  }, 300_000);

  it('either synthesizes or is refused, whatever was changed: never a bug of ours', () => {
    fc.assert(
      fc.property(mutated, (written) => {
        try {
          synthesize({ ...platforms, environments: written, outdir: join(scratch(), 'out') });
        } catch (error) {
          if (!(error instanceof InvalidInput)) throw error;
          for (const { where, property, expected, fix } of error.problems) {
            for (const text of [where, property, expected, fix]) expect(text).not.toBe('');
          }
        }
      }),
      { numRuns: 25, seed: 4 },
    );
  }, 300_000);
});
