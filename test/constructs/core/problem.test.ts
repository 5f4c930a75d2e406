import { problemLine, shown } from '../../../constructs/core/problem';

describe('shown', () => {
  it.each([
    [undefined, 'nothing'],
    [null, 'null'],
    ['text "quoted"\nand broken', '"text \\"quoted\\"\\nand broken"'],
    [3, '3'],
    [NaN, 'NaN'],
    [-Infinity, '-Infinity'],
    [12n, '12n'],
    [true, 'true'],
    [Symbol('a reason'), 'a reason'],
    [Symbol(), 'a symbol'],
    [() => 1, 'a function'],
    [{ a: [1n, 'b'] }, '{"a":["1n","b"]}'],
    [{ toJSON: () => undefined }, 'nothing'],
  ])('shows %p as %s', (value, text) => {
    expect(shown(value)).toBe(text);
  });

  it('shows what cannot be written as JSON', () => {
    const trap = {
      toJSON() {
        throw new Error('trap');
      },
    };
    expect(shown(trap)).toBe('a value that cannot be written as JSON');
  });

  it('shows a cycle', () => {
    const cycle: { self?: unknown } = {};
    cycle.self = cycle;
    expect(shown(cycle)).toBe('a value that cannot be written as JSON');
  });

  it('shortens what is long', () => {
    expect(shown('x'.repeat(78))).toBe(`"${'x'.repeat(78)}"`);
    expect(shown('x'.repeat(79))).toBe(`"${'x'.repeat(76)}...`);
  });
});

describe('problemLine', () => {
  const problem = { where: 'staging', property: 'services.api.replicas', got: '3', expected: '1', fix: 'set it to 1' };

  it('says everything on one line', () => {
    expect(problemLine(problem)).toBe('staging: services.api.replicas: got 3, expected 1; fix: set it to 1');
  });

  it('names the rule that found it', () => {
    expect(problemLine({ ...problem, rule: 'api-single-replica' })).toMatch(
      /; fix: set it to 1 \[api-single-replica\]$/,
    );
  });
});
