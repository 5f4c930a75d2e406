/** Where in a text something is. Lines and columns count from 1. */
export interface Place {
  readonly offset: number;
  readonly line: number;
  readonly column: number;
}

/** Something that a check found in an expression. */
export interface Finding {
  /** Id of the check: its page is docs/checks/<id>.md. */
  readonly check: string;
  readonly place: Place;
  readonly got: string;
  readonly expected: string;
  readonly fix: string;
}

/** A finding as a check makes it: where it is, in the text after variables were replaced. */
export interface Found {
  readonly from: number;
  readonly got: string;
  readonly expected: string;
  readonly fix: string;
}

/** Place of an offset. */
export function placeOf(text: string, offset: number): Place {
  const before = text.slice(0, offset);
  const lineStart = before.lastIndexOf('\n') + 1;
  return { offset, line: before.split('\n').length, column: offset - lineStart + 1 };
}

/** A finding on one line, as a linter prints it. */
export function describeFinding({ check, place, got, expected, fix }: Finding): string {
  return `${place.line}:${place.column} ${check}: got ${got}, expected ${expected}; ${fix}`;
}
