import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

/** What the file that Suricata ships knows. */
export interface ShippedKeys {
  /** Keys that are set, with those above them: `flow.memcap`. Items of lists are left out of the way. */
  readonly set: ReadonlySet<string>;
  /** Keys that stand in comments, without those above them. */
  readonly commented: ReadonlySet<string>;
}

/** Reads suricata.yaml of an installed Suricata. */
export function shippedKeys(program: string): ShippedKeys {
  const information = execFileSync(program, ['--build-info'], { encoding: 'utf8' });
  const folder = /Configuration directory:\s+(\S+)/.exec(information)?.[1];
  if (folder === undefined) throw new Error(`${program} does not say where its configuration is`);
  const text = readFileSync(join(folder, 'suricata.yaml'), 'utf8');
  return {
    set: new Set(keysOf(parse(text, { version: '1.1' }))),
    commented: new Set([...text.matchAll(/^\s*#\s*(?:- )?([a-z][\w-]*):/gm)].map(([, key = '']) => key)),
  };
}

/** Every key of a value, with those above it. Names in a list, as `- tls` of the types of EVE, are keys too. */
export function keysOf(value: unknown, above = ''): readonly string[] {
  if (Array.isArray(value)) return value.flatMap((item: unknown) => keysOf(item, above));
  if (typeof value !== 'object' || value === null) {
    return above.endsWith('.types.') && typeof value === 'string' ? [`${above}${value}`] : [];
  }
  return Object.entries(value).flatMap(([key, inner]: [string, unknown]) => [
    `${above}${key}`,
    ...keysOf(inner, `${above}${key}.`),
  ]);
}
