import { DataResource, Testing, TerraformOutput, TerraformStack } from 'cdktf';
import * as fc from 'fast-check';
import { literal } from '../../../constructs/core/literal';
import { describeWithTerraform } from '../../support/terraform';

/** Text that is full of what means something to HCL, to JSON or to a shell. */
const text = fc
  .array(
    fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom('$', '%', '{', '}', '${', '%{', '$${', '%%{', '$$${', '%%%{', '~}') },
      {
        weight: 2,
        arbitrary: fc.constantFrom('"', '\\', '\n', '\r', '\r\n', '\t', "'", '`', '\\"', '\\n', '<<EOT', '#', '//'),
      },
      {
        weight: 2,
        arbitrary: fc.constantFrom('var.x', '${var.x}', '%{ if true }', 'é', '漢', '🦊', '\u2028', '\u0001'),
      },
      { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 6 }) },
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(''));

describe('literal', () => {
  it('doubles the sign in front of a brace', () => {
    expect(literal('${a} %{ if b } $c %d {e}')).toBe('$${a} %%{ if b } $c %d {e}');
  });

  it('isolates a carriage return that no line feed follows', () => {
    expect(literal('a$\r${b}\r\n${c}')).toBe('a${"$\\r"}$${b}\r\n$${c}');
  });

  it('escapes keys, lists and nested values, and leaves other values alone', () => {
    expect(literal({ '${k}': ['%{v}', 1, true, null, { deep: '${d}' }], none: undefined })).toEqual({
      '$${k}': ['%%{v}', 1, true, null, { deep: '$${d}' }],
      none: undefined,
    });
  });
});

describeWithTerraform('literal through a real apply', (inFolder) => {
  it('hands on any text unchanged, as a value, as a key and through a resource', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const strings = fc.sample(text, { seed, numRuns: 300 });
        const stack = new TerraformStack(Testing.app(), 'round-trip');
        const keyed = Object.fromEntries(strings.map((string, index) => [`${index} ${string}`, index]));
        const resource = new DataResource(stack, 'data', { input: literal({ strings }) });
        new TerraformOutput(stack, 'values', { value: literal(strings) });
        new TerraformOutput(stack, 'keys', { value: literal(keyed) });
        new TerraformOutput(stack, 'stored', { value: resource.output });
        const terraform = inFolder(JSON.parse(Testing.synth(stack)));
        expect(terraform('apply', '-auto-approve', '-no-color')).toMatchObject({ code: 0 });
        const outputs: unknown = JSON.parse(terraform('output', '-json').stdout);
        // Terraform keeps text in Unicode normalization form C: nothing in its configuration can carry another form.
        const arrived = strings.map((string) => string.normalize('NFC'));
        expect(outputs).toMatchObject({
          values: { value: arrived },
          keys: { value: Object.fromEntries(arrived.map((string, index) => [`${index} ${string}`, index])) },
          stored: { value: { strings: arrived } },
        });
      }),
      { numRuns: 1, endOnFailure: true },
    );
  });
});
