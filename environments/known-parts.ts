import { z } from 'zod';
import { isRecord, objectSchema } from './schema-walk';
import type { Schema } from './schema-walk';

/** Thrown when a rule reads a part of an environment that is not valid. Never leaves `parseEnvironment`. */
export class UnknownPart extends Error {}

/**
 * What can be known of a value that its schema refuses: each valid part, defaults filled in; reading any other part
 * throws `UnknownPart`. So a rule about replicas still speaks while the network is misspelt.
 */
export function knownParts(schema: Schema, value: unknown): unknown {
  const parsed = z.safeParse(schema, value);
  if (parsed.success) return parsed.data;
  const node = objectSchema(schema, value);
  if (node === undefined || !isRecord(value)) throw new UnknownPart();
  const parts = {};
  for (const [key, field] of Object.entries(node.shape)) {
    Object.defineProperty(parts, key, { enumerable: true, ...part(field, value[key]) });
  }
  return parts;
}

function part(schema: Schema, value: unknown): PropertyDescriptor {
  try {
    return { value: knownParts(schema, value) };
  } catch (error) {
    return {
      get() {
        throw error;
      },
    };
  }
}
