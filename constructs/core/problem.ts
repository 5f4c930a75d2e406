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

/** How a value is shown in a problem: short, on one line, strings in quotes. */
export function shown(value: unknown): string {
  if (value === undefined) return 'nothing';
  const text = typeof value === 'bigint' || typeof value === 'symbol' ? String(value) : JSON.stringify(value);
  if (text === undefined) return typeof value;
  return text.length > 80 ? `${text.slice(0, 77)}...` : text;
}

/** One line for a terminal: `production: services.api.replicas: got 3, expected 1; fix: ... [api-single-replica]`. */
export function problemLine(problem: Problem): string {
  const rule = problem.rule === undefined ? '' : ` [${problem.rule}]`;
  const { where, property, got, expected, fix } = problem;
  return `${where}: ${property}: got ${got}, expected ${expected}; fix: ${fix}${rule}`;
}
