import fc from 'fast-check';
import { parse } from 'yaml';
import { helmValues } from '../../../constructs/kubernetes/helm-values';

describe('helmValues', () => {
  it('quotes what a YAML 1.1 reader, such as Helm, would read as something else than text', () => {
    const texts = ['yes', 'off', 'y', '0440', '0o14', '1:30', '1_000', '1e3', '2024-01-01', '~', 'null', ''];
    expect(helmValues({ texts })).toBe(`texts:\n${texts.map((text) => `  - ${JSON.stringify(text)}\n`).join('')}`);
  });

  it('leaves plain words, numbers and booleans as they are', () => {
    expect(helmValues({ a: 'text', b: 1000000, c: true, d: null, e: 'a: b' })).toBe(
      'a: text\nb: 1000000\nc: true\nd: null\ne: "a: b"\n',
    );
  });

  it('keeps lines of text as lines, and never folds one', () => {
    expect(helmValues({ a: 'x\ny\n', b: 'word '.repeat(40) })).toBe(`a: |\n  x\n  y\nb: "${'word '.repeat(40)}"\n`);
  });

  it('escapes characters that a YAML 1.1 reader takes for line breaks', () => {
    expect(helmValues({ a: 'x\u2028y\u0085z' })).toBe('a: "x\\u2028y\\u0085z"\n');
  });

  it('writes the same object twice rather than an alias', () => {
    const labels = { a: 'b' };
    expect(helmValues({ one: labels, two: labels })).toBe('one:\n  a: b\ntwo:\n  a: b\n');
  });

  it('is read back as what was written, whatever the text', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: fc.constantFrom('-', ':', ' ', '#', '\n', '"', "'", '{', '[', '|', '>', '0', 'o', 'n', '.') }),
    );
    fc.assert(
      fc.property(fc.array(text), fc.dictionary(fc.string({ minLength: 1 }), text), (list, map) => {
        expect(parse(helmValues({ list, map }), { version: '1.1' })).toEqual({ list, map });
      }),
    );
  });
});
