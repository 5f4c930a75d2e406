/** A text with a secret in it. */
export interface SecretSample {
  readonly text: string;
  /** What must not be left of it. */
  readonly secret: string;
  /** What is kept. */
  readonly becomes: string;
}

interface Common {
  /** What stands in its place, in brackets, and a value of `zerotrace.redacted`. */
  readonly id: string;
  readonly meaning: string;
  readonly samples: readonly [SecretSample, ...SecretSample[]];
}

/** A secret that is known by its own form, or by what stands before it. */
export interface PatternKind extends Common {
  readonly by: 'pattern';
  /** In small letters: a text with none of them has no such secret. It saves most lines the pattern. */
  readonly hints: readonly [string, ...string[]];
  /** Without look-around, in linear time; case counts for nothing unless `exact`. Group 1, if any, stays before it, group 2 behind it. */
  readonly pattern: string;
  /** Whether case counts. @default false */
  readonly exact?: boolean;
}

/** A secret that is known by the name of its field: in JSON, a query, a header, a DSN or Go's and Python's notation. */
export interface FieldKind extends Common {
  readonly by: 'field';
  /** What the name of the field contains, as a pattern in small letters. */
  readonly name: string;
  /** In small letters: a text with none of them has no such field. */
  readonly hints: readonly [string, ...string[]];
}

/** A kind of secret. */
export type SecretKind = PatternKind | FieldKind;

/** A sample's secret in one piece, which no file of ours holds: scanners of repositories would take it for a real one. */
export function planted(...parts: readonly string[]): string {
  return parts.join('');
}
