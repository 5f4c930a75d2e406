import { z } from 'zod';
import { alternatives, bare, describe } from './schema-walk';
import type { Schema } from './schema-walk';

/** One field that an environment may have. */
export interface Field {
  /** Path: `services.api.replicas`. */
  readonly path: string;
  /** What it accepts. */
  readonly type: string;
  /** What a number counts, where it is one. */
  readonly unit?: string;
  /** What stands there when it is left out; undefined for a field that must be written. */
  readonly default?: string;
  /** What it means; undefined is a mistake that a test finds. */
  readonly meaning?: string;
  /** The choice on which it depends, such as `target.kind = "aws"`. */
  readonly onlyWith?: string;
}

/** Every field of a schema, each below the one that holds it, in the order in which they are declared. */
export function fields(schema: Schema, path = '', onlyWith?: string): readonly Field[] {
  const node = bare(schema);
  const own = path === '' ? [] : [field(schema, path, onlyWith)];
  if (node instanceof z.ZodObject) return [...own, ...fieldsOf(node, path, onlyWith)];
  if (!(node instanceof z.ZodDiscriminatedUnion)) return own;
  const kind = node.def.discriminator;
  return [
    ...own,
    ...[...alternatives(node)].flatMap(([value, option]) =>
      fieldsOf(option, path, `${path}.${kind} = ${JSON.stringify(value)}`),
    ),
  ];
}

function fieldsOf(node: z.ZodObject, path: string, onlyWith?: string): readonly Field[] {
  return Object.entries(node.shape).flatMap(([key, child]) =>
    fields(child, path === '' ? key : `${path}.${key}`, onlyWith),
  );
}

function field(schema: Schema, path: string, onlyWith?: string): Field {
  const unit = z.globalRegistry.get(schema)?.['unit'] ?? z.globalRegistry.get(bare(schema))?.['unit'];
  return {
    path,
    type: typeText(bare(schema)),
    unit: typeof unit === 'string' ? unit : undefined,
    default: defaultText(schema),
    meaning: describe(schema),
    onlyWith,
  };
}

function defaultText(schema: Schema): string | undefined {
  if (schema instanceof z.ZodOptional) return 'none';
  // An object whose default is empty consists of the defaults of its fields.
  if (schema instanceof z.ZodPrefault) return 'that of each field';
  return schema instanceof z.ZodDefault ? JSON.stringify(schema.def.defaultValue) : undefined;
}

function typeText(node: Schema): string {
  if (node instanceof z.ZodObject) return 'object';
  if (node instanceof z.ZodDiscriminatedUnion) return `object, by \`${node.def.discriminator}\``;
  if (node instanceof z.ZodLiteral) return oneOf([...node.values]);
  if (node instanceof z.ZodEnum) return oneOf(node.options);
  if (node instanceof z.ZodBoolean) return 'true or false';
  if (node instanceof z.ZodArray) return `list of ${typeText(bare(node.element))}`;
  if (node instanceof z.ZodNumber) return numberText(node);
  return 'text';
}

function numberText(node: z.ZodNumber): string {
  const { type, minimum, exclusiveMinimum, maximum } = z.toJSONSchema(node);
  const kind = type === 'integer' ? 'whole number' : 'number';
  const least = typeof exclusiveMinimum === 'number' ? exclusiveMinimum + 1 : minimum;
  // Whole numbers are bounded by what JavaScript counts exactly, which is no bound to a reader.
  const from = least === undefined || least <= Number.MIN_SAFE_INTEGER ? '' : `, ${least} or more`;
  if (maximum === undefined || maximum >= Number.MAX_SAFE_INTEGER) return `${kind}${from}`;
  return from === '' ? `${kind}, ${maximum} or less` : `${kind}, ${least} to ${maximum}`;
}

function oneOf(values: readonly unknown[]): string {
  return values.map((value) => JSON.stringify(value)).join(', ');
}
