/**
 * One thing that is wrong with what somebody wrote, told so that it can be mended without reading our source.
 */
export interface Problem {
  /** Environment name or construct path, such as `production` or `staging-data/postgres`. */
  readonly where: string;
  /** The property, as a path: `services.api.replicas`. */
  readonly property: string;
  /** What was found there. Never a secret value: secrets are not part of any input. */
  readonly got: string;
  /** What is accepted there. */
  readonly expected: string;
  /** What to change. */
  readonly fix: string;
  /** Id of the cross-field rule that found it, where one did. */
  readonly rule?: string;
}

const longestShown = 80;

/** How a value is shown in a problem: short, on one line, strings in quotes. Never throws, whatever the value is. */
export function shown(value: unknown): string {
  const text = textOf(value);
  return text.length > longestShown ? `${text.slice(0, longestShown - 3)}...` : text;
}

function textOf(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (typeof value === 'symbol') return value.description ?? 'a symbol';
  if (typeof value === 'bigint') return `${value}n`;
  // JSON writes NaN and Infinity as null.
  if (typeof value === 'number') return String(value);
  if (typeof value === 'function') return 'a function';
  try {
    return JSON.stringify(value, (_key, item: unknown) => (typeof item === 'bigint' ? `${item}n` : item)) ?? 'nothing';
  } catch {
    return 'a value that cannot be written as JSON';
  }
}

/** One line for a terminal: `production: services.api.replicas: got 3, expected 1; fix: ... [api-single-replica]`. */
export function problemLine(problem: Problem): string {
  const rule = problem.rule === undefined ? '' : ` [${problem.rule}]`;
  const { where, property, got, expected, fix } = problem;
  return `${where}: ${property}: got ${got}, expected ${expected}; fix: ${fix}${rule}`;
}
