import { InvalidInput } from '../../constructs/core/invalid-input';
import type { Problem } from '../../constructs/core/problem';
import { shown } from '../../constructs/core/problem';
import { withMirrors } from './mirrors';
import type { MirrorOptions } from '../../charts/mirror-options';

/** Runs each piece of work; the problems of all of them are thrown together. */
export function collectProblems<T>(pieces: readonly (() => T)[]): readonly T[] {
  const problems: Problem[] = [];
  const results: T[] = [];
  for (const piece of pieces) {
    try {
      results.push(piece());
    } catch (error) {
      if (!(error instanceof InvalidInput)) throw error;
      problems.push(...error.problems);
    }
  }
  if (problems.length > 0) throw new InvalidInput(problems);
  return results;
}

/** Reads the environments that are wanted (all, when none is named), with the mirrors of this run. */
export function readEnvironments<E extends { readonly name: string }>(
  written: readonly unknown[],
  parse: (environments: readonly unknown[]) => readonly E[],
  { only = [], mirrors = {} }: { readonly only?: readonly string[]; readonly mirrors?: MirrorOptions },
): readonly E[] {
  const names = written.map(nameOf);
  const unknown = only.filter((name) => !names.includes(name));
  if (unknown.length > 0) throw new InvalidInput(unknown.map((name) => unknownEnvironment(name, names)));
  const wanted = only.length === 0 ? written : written.filter((environment) => only.includes(nameOf(environment)));
  const parsed = parse(wanted.map((environment) => withMirrors(environment, mirrors)));
  const twice = parsed.filter(({ name }, index) => parsed.findIndex((other) => other.name === name) !== index);
  if (twice.length > 0) throw new InvalidInput(twice.map(({ name }) => nameTaken(name)));
  return parsed;
}

function nameOf(environment: unknown): string {
  const named = environment !== null && typeof environment === 'object' && 'name' in environment;
  return named && typeof environment.name === 'string' ? environment.name : '';
}

function unknownEnvironment(name: string, names: readonly string[]): Problem {
  const expected = `one of ${names.filter((known) => known !== '').join(', ')}`;
  const fix = 'name an environment that environments/index.ts lists';
  return { where: 'command line', property: '--environment', got: shown(name), expected, fix };
}

function nameTaken(name: string): Problem {
  const expected = 'a name that no other environment has';
  return { where: name, property: 'name', got: shown(name), expected, fix: 'rename one of the two environments' };
}
