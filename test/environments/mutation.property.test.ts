import * as fc from 'fast-check';
import { InvalidInput } from '../../constructs/core/invalid-input';
import { environments } from '../../environments';
import { parseEnvironment } from '../../environments/environment';

const junk: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(
    undefined,
    null,
    '',
    ' ',
    0,
    -0,
    -1,
    NaN,
    Infinity,
    2 ** 53,
    2 ** 31,
    1n,
    true,
    Symbol('junk'),
    [],
    {},
  ),
  fc.constantFrom(
    '${var.x}',
    '__proto__',
    'constructor',
    '0.0.0.0/0',
    '999.1.1.1/33',
    '1Ti',
    '0m',
    'sha256:',
    'aws',
    'rds',
  ),
  fc.string({ unit: 'binary' }),
  fc.integer(),
  fc.double(),
  fc.date({ noInvalidDate: false }),
  fc.func(fc.nat()),
  fc.uint8Array(),
  fc.anything({ withBigInt: true, withDate: true, withMap: true, withNullPrototype: true, withSparseArray: true }),
);

const key = fc.oneof(
  fc.constantFrom('__proto__', 'constructor', 'toString', 'replica', 'Name', 'kind', 'a b', '', '0'),
  fc.string({ maxLength: 80 }),
);

/** One change at a random place; `place` picks among all objects and lists, `child` among what they hold. */
const change = fc.record({
  kind: fc.constantFrom(
    'delete' as const,
    'replace' as const,
    'swap' as const,
    'add' as const,
    'cycle' as const,
    'trap' as const,
  ),
  place: fc.nat(),
  child: fc.nat(),
  other: fc.nat(),
  key,
  value: junk,
});

type Change = typeof change extends fc.Arbitrary<infer T> ? T : never;

describe('parseEnvironment with a mutated environment', () => {
  it('returns an environment or throws problems that name everything', () => {
    let refused = 0;
    fc.assert(
      fc.property(
        fc.constantFrom(...environments),
        fc.array(change, { minLength: 1, maxLength: 5 }),
        (environment, changes) => {
          const mutated = changes.reduce<unknown>(apply, structuredClone(environment));
          refused += check(mutated);
        },
      ),
      { numRuns: 1000 },
    );
    // A mutation that is never refused would test nothing.
    expect(refused).toBeGreaterThan(500);
  });

  it('does so with anything at all', () => {
    fc.assert(
      fc.property(junk, (value) => {
        expect(check(value)).toBe(1);
      }),
      { numRuns: 500 },
    );
  });
});

/** 1 for an environment that is refused as it should be, 0 for one that is still valid. */
function check(value: unknown): number {
  try {
    parseEnvironment(value);
    return 0;
  } catch (error) {
    if (!(error instanceof InvalidInput)) throw error;
    expect(error.problems.length).toBeGreaterThan(0);
    for (const { where, property, got, expected, fix } of error.problems) {
      for (const part of [where, property, got, expected, fix]) {
        expect(part).not.toBe('');
        expect(part).not.toMatch(/undefined|\[object |^\s*$/);
      }
    }
    return 1;
  }
}

function apply(root: unknown, { kind, place, child, other, key: newKey, value }: Change): unknown {
  const holders = containers(root);
  const holder = holders[place % Math.max(1, holders.length)];
  if (holder === undefined) return value;
  const keys = Object.keys(holder);
  const at = keys[child % Math.max(1, keys.length)] ?? newKey;
  const second = keys[other % Math.max(1, keys.length)] ?? newKey;
  switch (kind) {
    case 'delete':
      Reflect.deleteProperty(holder, at);
      break;
    case 'replace':
      define(holder, at, value);
      break;
    case 'swap': {
      // Descriptors, not values: a getter that throws moves without being read.
      const [a, b] = [at, second].map((name) => Reflect.getOwnPropertyDescriptor(holder, name));
      if (a !== undefined && b !== undefined) {
        Reflect.defineProperty(holder, at, b);
        Reflect.defineProperty(holder, second, a);
      }
      break;
    }
    case 'add':
      define(holder, newKey, value);
      break;
    case 'cycle':
      define(holder, at, root);
      break;
    case 'trap':
      Reflect.defineProperty(holder, at, {
        enumerable: true,
        configurable: true,
        get() {
          throw new Error('trap');
        },
      });
  }
  return root;
}

function define(holder: object, at: string, value: unknown): void {
  Reflect.defineProperty(holder, at, { value, enumerable: true, configurable: true, writable: true });
}

/** Every plain object and list in a value, each once. */
function containers(root: unknown, seen = new Set<object>()): readonly object[] {
  if (typeof root !== 'object' || root === null || seen.has(root)) return [...seen];
  if (!Array.isArray(root) && Object.getPrototypeOf(root) !== Object.prototype) return [...seen];
  seen.add(root);
  for (const descriptor of Object.values(Object.getOwnPropertyDescriptors(root))) {
    if ('value' in descriptor) containers(descriptor.value, seen);
  }
  return [...seen];
}
