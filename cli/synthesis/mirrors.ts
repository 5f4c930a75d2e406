import type { MirrorOptions } from '../../charts/mirror-options';
import { mirrorOptions } from '../../charts/mirror-options';
import { InvalidInput } from '../../constructs/core/invalid-input';
import type { Problem } from '../../constructs/core/problem';
import { shown } from '../../constructs/core/problem';

/** The variables that set a mirror for one run, and the option that each overrides. */
export const mirrorVariables = {
  ZEROTRACE_CHART_MIRROR: 'charts',
  ZEROTRACE_IMAGE_MIRROR: 'images',
} as const satisfies Record<string, keyof MirrorOptions>;

/** The mirrors that process variables set for this run. An empty variable counts as not set. */
export function mirrorsFromVariables(variables: Readonly<Record<string, string | undefined>>): MirrorOptions {
  const problems: Problem[] = [];
  const mirrors: Partial<Record<keyof MirrorOptions, string>> = {};
  for (const [variable, option] of Object.entries(mirrorVariables)) {
    const value = variables[variable];
    if (value === undefined || value === '') continue;
    const parsed = mirrorOptions.shape[option].safeParse(value);
    if (parsed.success) mirrors[option] = value;
    else problems.push(badMirror(variable, value, parsed.error.issues[0]?.message ?? 'another value'));
  }
  if (problems.length > 0) throw new InvalidInput(problems);
  return mirrors;
}

function badMirror(variable: string, value: string, expected: string): Problem {
  const fix = `set ${variable} to the address of the mirror, or unset it`;
  return { where: 'variables of the process', property: variable, got: shown(value), expected, fix };
}

/** An environment as written, with the mirrors of this run in place of its own. */
export function withMirrors(environment: unknown, mirrors: MirrorOptions): unknown {
  if (environment === null || typeof environment !== 'object' || Object.keys(mirrors).length === 0) return environment;
  const own = 'mirrors' in environment && typeof environment.mirrors === 'object' ? environment.mirrors : {};
  return { ...environment, mirrors: { ...own, ...mirrors } };
}
