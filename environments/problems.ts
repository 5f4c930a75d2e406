import { z } from 'zod';
import type { Problem } from '../constructs/core/problem';
import type { Environment, environmentSchema } from './environment';
import { knownParts, UnknownPart } from './known-parts';
import type { Rule } from './rule';
import { rules, sharedRules } from './rules';
import { isRecord } from './schema-walk';
import { shapeProblems } from './shape-problems';
import { snapshot } from './snapshot';

/** What became of a value that should be an environment. */
export interface Outcome {
  /** The environment, where the shape is right; it may still break rules. */
  readonly environment?: Environment;
  /** Everything that is wrong with it. */
  readonly problems: readonly Problem[];
}

/** Reads an environment and finds all that is wrong: its shape first, then each rule that can be checked all the same. */
export function environmentProblems(schema: typeof environmentSchema, value: unknown): Outcome {
  const data = snapshot(value);
  const where = nameOf(data);
  const parsed = z.safeParse(schema, data);
  if (parsed.success) {
    return { environment: parsed.data, problems: rules.flatMap((rule) => broken(rule, where, parsed.data)) };
  }
  const shape = shapeProblems(where, schema, data, parsed.error.issues);
  const known = isRecord(data) ? knownParts(schema, data) : undefined;
  if (known === undefined) return { problems: shape };
  // Each part is valid or throws UnknownPart when read: to a rule it is an environment.
  return { problems: [...shape, ...rules.flatMap((rule) => broken(rule, where, known as Environment))] };
}

/** What the rules between environments find. */
export function sharedProblems(environments: readonly Environment[]): readonly Problem[] {
  return sharedRules.flatMap((rule) => rule.check(environments).map((finding) => ({ ...finding, rule: rule.id })));
}

function broken(rule: Rule, where: string, environment: Environment): readonly Problem[] {
  try {
    return rule.check(environment).map((finding) => ({ where, ...finding, rule: rule.id }));
  } catch (error) {
    if (error instanceof UnknownPart) return [];
    throw error;
  }
}

function nameOf(data: unknown): string {
  const name = isRecord(data) ? data['name'] : undefined;
  return typeof name === 'string' && /^[\w.-]{1,40}$/.test(name) ? name : 'unnamed environment';
}
