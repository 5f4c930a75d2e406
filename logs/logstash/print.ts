import type { Branch, Condition, Plugin, Section, Statement, Value } from './config';
import { selectorText } from './config';

/** A section as the text of a file. */
export function print({ type, statements }: Section): string {
  return `${block(
    type,
    statements.map((each) => statement(each)),
  )}\n`;
}

function statement(value: Statement): string {
  return value.kind === 'plugin' ? pluginText(value) : branch(value);
}

function pluginText({ name, settings }: Plugin): string {
  const lines = Object.entries(settings).map(([key, value]) => `${key} => ${valueText(value)}`);
  return lines.length === 0 ? `${name} { }` : block(name, lines);
}

function branch({ cases }: Branch): string {
  return cases
    .map(({ when, then }, index) => {
      const keyword = index === 0 ? 'if' : when === undefined ? 'else' : 'else if';
      const head = when === undefined ? keyword : `${keyword} ${condition(when)}`;
      return block(
        head,
        then.map((each) => statement(each)),
      );
    })
    .join(' ');
}

function condition(value: Condition): string {
  switch (value.kind) {
    case 'present':
      return selectorText(value.field);
    case 'equals':
      return `${selectorText(value.field)} == ${text(value.value)}`;
    case 'one-of':
      return `${selectorText(value.field)} in [${value.values.map((each) => text(each)).join(', ')}]`;
    case 'holds':
      return `${text(value.value)} in ${selectorText(value.field)}`;
    case 'and':
      return value.all.map((each) => condition(each)).join(' and ');
  }
}

function valueText(value: Value): string {
  if (typeof value === 'string') return text(value);
  if (typeof value !== 'object') return String(value);
  if ('kind' in value) return value.kind === 'plugin' ? pluginText(value) : hashText(value.entries);
  return `[${value.map((each) => valueText(each)).join(', ')}]`;
}

function hashText(entries: Readonly<Record<string, Value>>): string {
  return block(
    '',
    Object.entries(entries).map(([key, value]) => `${text(key)} => ${valueText(value)}`),
  ).trimStart();
}

/**
 * A text between quotes, taken as it is: escapes are not read unless `config.support_escapes` is set, which it is not. Throws for a text
 * that holds both kinds of quotes.
 */
function text(value: string): string {
  const quote = ['"', "'"].find((each) => !value.includes(each));
  if (quote === undefined) throw new RangeError(`Logstash has no way to write a text with both quotes: ${value}`);
  return `${quote}${value}${quote}`;
}

function block(head: string, lines: readonly string[]): string {
  if (lines.length === 0) return `${head} { }`;
  return [`${head} {`, ...lines.map((line) => indent(line)), '}'].join('\n');
}

/** Indents lines of code; what follows a line break within a text belongs to the text. */
function indent(code: string): string {
  let quote: string | undefined;
  return [...code].reduce((result, character) => {
    if (quote === undefined ? character === '"' || character === "'" : character === quote) {
      quote = quote === undefined ? character : undefined;
    }
    return result + (character === '\n' && quote === undefined ? '\n  ' : character);
  }, '  ');
}
