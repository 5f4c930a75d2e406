import { z } from 'zod';

/** Any schema, as zod's own accessors return it. */
export type Schema = z.core.$ZodType;

/** One step of a path into a value. */
export type Step = string | number;

/** The schema below defaults and optionality: what the value itself must be. */
export function bare(schema: Schema): Schema {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault || schema instanceof z.ZodPrefault) {
    return bare(schema.unwrap());
  }
  return schema;
}

/** The alternatives of a union that is told apart by one field, by the value of that field. */
export function alternatives(union: z.ZodDiscriminatedUnion): ReadonlyMap<string, z.ZodObject> {
  const field = union.def.discriminator;
  return new Map(
    union.options.flatMap((option) => {
      const tag = option instanceof z.ZodObject ? option.shape[field] : undefined;
      return option instanceof z.ZodObject && tag instanceof z.ZodLiteral
        ? [...tag.values].map((value): [string, z.ZodObject] => [String(value), option])
        : [];
    }),
  );
}

/** The object schema that applies to a value, a union being decided by the value. */
export function objectSchema(schema: Schema, value: unknown): z.ZodObject | undefined {
  const node = bare(schema);
  if (node instanceof z.ZodObject) return node;
  if (!(node instanceof z.ZodDiscriminatedUnion) || !isRecord(value)) return undefined;
  const tag = value[node.def.discriminator];
  return typeof tag === 'string' ? alternatives(node).get(tag) : undefined;
}

/** The schema at a path, and undefined where there is none. */
export function schemaAt(schema: Schema, value: unknown, path: readonly Step[]): Schema | undefined {
  const [step, ...rest] = path;
  if (step === undefined) return schema;
  const node = bare(schema);
  const next =
    node instanceof z.ZodArray
      ? node.element
      : // Every alternative has the field that tells them apart; any of them describes it.
        (objectSchema(node, value)?.shape[step] ?? undefined);
  return next === undefined ? undefined : schemaAt(next, valueAt(value, [step]), rest);
}

/** The value at a path, and undefined where there is none. */
export function valueAt(value: unknown, path: readonly Step[]): unknown {
  return path.reduce<unknown>((at, step) => {
    if (Array.isArray(at) && typeof step === 'number') return at[step];
    return isRecord(at) && Object.hasOwn(at, step) ? at[String(step)] : undefined;
  }, value);
}

/** What a field means, as its schema says. */
export function describe(schema: Schema): string | undefined {
  const own = z.globalRegistry.get(schema)?.description;
  if (own !== undefined) return own;
  const inner = bare(schema);
  return inner === schema ? undefined : z.globalRegistry.get(inner)?.description;
}

/** Whether a value is an object with keys. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
