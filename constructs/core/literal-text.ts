import { Token, Tokenization } from 'cdktf';
import { literal } from './literal';

/**
 * Escapes text as `literal` does, and keeps the cdktf tokens in it: for properties that take both, such as the value of an
 * environment variable. Objects and arrays are walked.
 */
export function literalText<T>(value: T): T;
export function literalText(value: unknown): unknown {
  if (typeof value === 'string') return fragmentsOf(value).map(escaped).join('');
  if (Token.isUnresolved(value)) return value;
  if (Array.isArray(value)) return value.map((item: unknown) => literalText(item));
  if (value !== null && typeof value === 'object') {
    return Object.fromEntries(
      Object.entries(value).map(([key, item]: [string, unknown]) => [literal(key), literalText(item)]),
    );
  }
  return value;
}

function fragmentsOf(text: string): readonly string[] {
  if (!Token.isUnresolved(text)) return [text];
  const fragments: unknown = Tokenization.reverseString(text).join({
    join: (left: unknown, right: unknown) => [left, right].flat(),
  });
  return [fragments].flat().map(String);
}

/** A sign at the end of a text would make an escape of the reference that follows: `$` and `${x}` are `$${x}` together. */
function escaped(fragment: string, index: number, all: readonly string[]): string {
  if (Token.isUnresolved(fragment)) return fragment;
  const isLast = index === all.length - 1;
  return isLast ? literal(fragment) : literal(fragment).replace(/[$%]+$/, (signs) => `\${"${signs}"}`);
}
