import { z } from 'zod';
import { environmentSchema } from '../../environments/environment';
import { fields } from '../../environments/fields';

const all = Object.entries(environmentSchema.shape).flatMap(([name, schema]) => fields(schema, name));

describe('the fields of an environment', () => {
  it('are all described: .meta({ description }) is what the reference and the messages say', () => {
    expect(all.length).toBeGreaterThan(100);
    expect(all.filter(({ meaning }) => meaning === undefined).map(({ path }) => path)).toEqual([]);
  });

  it('have a unit where they are numbers or quantities: .meta({ unit })', () => {
    const quantities = all.filter(({ type, path }) => type.includes('number') || /(?:cpu|memory|storage)$/i.test(path));
    expect(quantities.filter(({ unit }) => unit === undefined).map(({ path }) => path)).toEqual([]);
  });

  it('are described by their schema', () => {
    const schema = z.strictObject({
      size: z.number().int().positive().max(9).default(3).meta({ description: 'How many.', unit: 'pods' }),
      ratio: z.number().max(1).optional().meta({ description: 'Part.' }),
      way: z.discriminatedUnion('kind', [
        z.strictObject({ kind: z.literal('a').meta({ description: 'A.' }), on: z.boolean() }),
        z.strictObject({ kind: z.literal('b'), words: z.array(z.enum(['x', 'y'])) }),
      ]),
    });
    expect(fields(schema)).toEqual([
      { path: 'size', type: 'whole number, 1 to 9', unit: 'pods', default: '3', meaning: 'How many.' },
      { path: 'ratio', type: 'number, 1 or less', default: 'none', meaning: 'Part.' },
      { path: 'way', type: 'object, by `kind`' },
      { path: 'way.kind', type: '"a"', meaning: 'A.', onlyWith: 'way.kind = "a"' },
      { path: 'way.on', type: 'true or false', onlyWith: 'way.kind = "a"' },
      { path: 'way.kind', type: '"b"', onlyWith: 'way.kind = "b"' },
      { path: 'way.words', type: 'list of "x", "y"', onlyWith: 'way.kind = "b"' },
    ]);
  });
});
