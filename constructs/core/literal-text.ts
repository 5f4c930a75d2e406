import { Token } from 'cdktf';
import { literal } from './literal';

/**
 * Escapes a text as `literal` does, unless it holds a cdktf token: then it is left as it is, so that its reference stays one.
 * For properties that take both, such as the value of an environment variable. Objects and arrays are walked.
 */
export function literalText<T>(value: T): T;
export function literalText(value: unknown): unknown {
  if (Token.isUnresolved(value)) return value;
  if (Array.isArray(value)) return value.map((item: unknown) => literalText(item));
  if (value !== null && typeof value === 'object') {
    return Object.fromEntries(
      Object.entries(value).map(([key, item]: [string, unknown]) => [literal(key), literalText(item)]),
    );
  }
  return literal(value);
}
