import type { z } from 'zod';
import type { Problem } from '../constructs/core/problem';
import { shown } from '../constructs/core/problem';
import { closest } from './closest';
import { describe, objectSchema, schemaAt, valueAt } from './schema-walk';
import type { Schema, Step } from './schema-walk';

type Issue = z.core.$ZodIssue;

const typeNames: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  object: 'an object',
  array: 'a list',
};

const formatNames: Readonly<Record<string, string>> = {
  url: 'a URL such as "https://charts.example.com"',
  hostname: 'a host name such as "zerotrace.example.com"',
  base64: 'base64 text',
};

const counted: Readonly<Record<string, string>> = { array: ' items', string: ' characters' };

/** Tells an engineer what zod found: one problem per field, each with its path and its meaning. */
export function shapeProblems(
  where: string,
  schema: Schema,
  data: unknown,
  issues: readonly Issue[],
): readonly Problem[] {
  return issues.flatMap((issue) => {
    const path = issue.path.map((step) => (typeof step === 'number' ? step : String(step)));
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) => unknownKey(where, schema, data, path, key));
    }
    const meaning = describeAt(schema, data, path);
    return [
      {
        where,
        property: pathText(path),
        got: shown(valueAt(data, path)),
        expected: expectedText(issue, schema, data, path),
        fix: meaning === undefined ? `correct ${pathText(path)}` : `set ${pathText(path)}: ${meaning}`,
      },
    ];
  });
}

/** `target.zones[2]`; a key that is no identifier stands in brackets and quotes. */
export function pathText(path: readonly Step[]): string {
  const text = path
    .map((step) => {
      if (typeof step === 'number') return `[${step}]`;
      return /^[A-Za-z_$][\w$]*$/.test(step) ? `.${step}` : `[${shown(step)}]`;
    })
    .join('');
  return text === '' ? 'environment' : text.replace(/^\./, '');
}

function unknownKey(where: string, schema: Schema, data: unknown, path: readonly Step[], key: string): Problem {
  const parent = schemaAt(schema, data, path);
  const known = Object.keys((parent && objectSchema(parent, valueAt(data, path))?.shape) ?? {});
  const meant = closest(key, known);
  return {
    where,
    property: pathText([...path, key]),
    got: `an unknown field, ${shown(valueAt(data, [...path, key]))}`,
    expected: `only ${known.join(', ')}`,
    fix: meant === undefined ? `remove ${shown(key)}` : `did you mean "${meant}"?`,
  };
}

/** What has no description of its own, such as an item of a list, is described by the field around it. */
function describeAt(schema: Schema, data: unknown, path: readonly Step[]): string | undefined {
  if (path.length === 0) return undefined;
  const at = schemaAt(schema, data, path);
  return (at && describe(at)) ?? describeAt(schema, data, path.slice(0, -1));
}

function expectedText(issue: Issue, schema: Schema, data: unknown, path: readonly Step[]): string {
  switch (issue.code) {
    case 'invalid_type': {
      const at = schemaAt(schema, data, path);
      const fields = at && objectSchema(at, valueAt(data, path))?.shape;
      const name = typeNames[issue.expected] ?? issue.expected;
      return fields === undefined ? name : `${name} with ${Object.keys(fields).join(', ')}`;
    }
    case 'invalid_value':
      return oneOf(issue.values);
    case 'invalid_union':
      return oneOf('options' in issue && Array.isArray(issue.options) ? issue.options : []);
    case 'too_small':
      return `${issue.inclusive === false ? 'more than' : 'at least'} ${issue.minimum}${counted[issue.origin] ?? ''}`;
    case 'too_big':
      return `at most ${issue.maximum}${counted[issue.origin] ?? ''}`;
    case 'invalid_format':
      return formatNames[issue.format] ?? issue.message;
    default:
      return issue.message;
  }
}

function oneOf(values: readonly unknown[]): string {
  return values.length === 1 ? shown(values[0]) : `one of ${values.map(shown).join(', ')}`;
}
