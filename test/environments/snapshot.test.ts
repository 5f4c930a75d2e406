import { snapshot } from '../../environments/snapshot';

function reason(value: unknown): string | undefined {
  const copy = snapshot(value);
  return typeof copy === 'symbol' ? copy.description : undefined;
}

describe('snapshot', () => {
  it('copies plain data', () => {
    const data = { a: [1, 'two', null, undefined, { b: true }], c: 3n };
    const copy = snapshot(data);
    expect(copy).toEqual(data);
    expect(copy).not.toBe(data);
  });

  it('accepts the same object in two places', () => {
    const shared = { x: 1 };
    expect(snapshot({ a: shared, b: [shared] })).toEqual({ a: { x: 1 }, b: [{ x: 1 }] });
  });

  it('leaves out what is inherited, hidden or no text key', () => {
    const data = Object.defineProperty({ [Symbol('s')]: 1, own: 2 }, 'hidden', { value: 3 });
    expect(Reflect.ownKeys(Object(snapshot(data)))).toEqual(['own']);
  });

  it('keeps a key that would set the prototype as a key', () => {
    expect(Object.keys(Object(snapshot(JSON.parse('{"__proto__": {"x": 1}}'))))).toEqual(['__proto__']);
  });

  it.each([
    ['a function', () => 1, 'a function'],
    ['an object of a class', new Map(), 'an object of a class'],
    ['a huge list', Array(2 ** 32 - 1), 'a list of more than 1000 items'],
    [
      'a huge object',
      Object.fromEntries(Array.from({ length: 1001 }, (_, i) => [i, i])),
      'an object of more than 1000 keys',
    ],
  ])('puts a reason in place of %s', (_title, value, expected) => {
    expect(reason(value)).toBe(expected);
  });

  it('ends at a cycle and at great depth', () => {
    const cycle: { self?: unknown } = {};
    cycle.self = [cycle];
    expect(String(Reflect.get(Object(Reflect.get(Object(snapshot(cycle)), 'self')), 0))).toContain(
      'a reference to an object around it',
    );
    const deep = Array.from({ length: 10_000 }).reduce<unknown>((inner) => ({ inner }), 0);
    expect(() => snapshot(deep)).not.toThrow();
  });
});
