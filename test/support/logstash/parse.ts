import type { Branch, Condition, Plugin, Section, Selector, Statement, Value } from '../../../logs/logstash/config';

/**
 * Reads Logstash's configuration language by recursive descent, after its grammar (logstash-core/lib/logstash/compiler/lscl,
 * `grammar.treetop`): sections, branches, plugins, attributes, and of conditions what this repository writes. It is not Logstash's own
 * parser: what it refuses Logstash may take, but what it takes is in that grammar.
 */
export function parseLogstash(text: string): readonly Section[] {
  const reader = new Reader(text);
  const sections: Section[] = [];
  reader.blank();
  while (!reader.atEnd()) {
    const type = reader.word();
    if (type !== 'input' && type !== 'filter' && type !== 'output') throw reader.problem('input, filter or output');
    sections.push({ type, statements: reader.block(() => statement(reader)) });
  }
  if (sections.length === 0) throw reader.problem('a section');
  return sections;
}

function statement(reader: Reader): Statement {
  const name = reader.name();
  return name === 'if' ? branch(reader) : plugin(reader, name);
}

function branch(reader: Reader): Branch {
  const cases: { when?: Condition; then: readonly Statement[] }[] = [];
  cases.push({ when: condition(reader), then: reader.block(() => statement(reader)) });
  while (reader.takes('else')) {
    if (!reader.takes('if')) {
      cases.push({ then: reader.block(() => statement(reader)) });
      break;
    }
    cases.push({ when: condition(reader), then: reader.block(() => statement(reader)) });
  }
  return { kind: 'branch', cases };
}

function plugin(reader: Reader, name: string): Plugin {
  const settings = reader.block(() => attribute(reader, reader.name()));
  return { kind: 'plugin', name, settings: Object.fromEntries(settings) };
}

function attribute(reader: Reader, key: string): [string, Value] {
  reader.expect('=>');
  return [key, value(reader)];
}

function value(reader: Reader): Value {
  const next = reader.peek();
  if (next === '"' || next === "'") return reader.text();
  if (next === '[') return reader.list(() => value(reader));
  if (next === '{') {
    const entries = reader.block(() => attribute(reader, reader.key()));
    return { kind: 'hash', entries: Object.fromEntries(entries) };
  }
  const number = reader.number();
  if (number !== undefined) return number;
  const word = reader.word();
  if (reader.peek() === '{') return plugin(reader, word);
  return word === 'true' || word === 'false' ? word === 'true' : word;
}

function condition(reader: Reader): Condition {
  const all = [expression(reader)];
  while (reader.takes('and')) all.push(expression(reader));
  const [only] = all;
  return all.length === 1 && only !== undefined ? only : { kind: 'and', all };
}

function expression(reader: Reader): Condition {
  const next = reader.peek();
  if (next === '"' || next === "'") {
    const text = reader.text();
    reader.expect('in');
    return { kind: 'holds', value: text, field: selector(reader) };
  }
  const field = selector(reader);
  if (reader.takes('==')) return { kind: 'equals', field, value: reader.text() };
  if (reader.takes('in')) return { kind: 'one-of', field, values: reader.list(() => reader.text()) };
  return { kind: 'present', field };
}

function selector(reader: Reader): Selector {
  const path: string[] = [];
  reader.blank();
  while (reader.peekNow() === '[') path.push(reader.step());
  if (path.length === 0) throw reader.problem('a field');
  reader.blank();
  return { kind: 'selector', path };
}

class Reader {
  private at = 0;

  constructor(private readonly source: string) {}

  atEnd(): boolean {
    return this.at >= this.source.length;
  }

  problem(expected: string): Error {
    const line = this.source.slice(0, this.at).split('\n').length;
    return new SyntaxError(`line ${line}: expected ${expected}, got "${this.source.slice(this.at, this.at + 20)}"`);
  }

  /** Blanks and comments between what is meant. */
  blank(): void {
    this.match(/(?:[ \t\r\n]+|#[^\r\n]*(?:\r?\n|$))*/y);
  }

  peek(): string {
    this.blank();
    return this.peekNow();
  }

  peekNow(): string {
    return this.source.charAt(this.at);
  }

  takes(token: string): boolean {
    this.blank();
    if (!this.source.startsWith(token, this.at)) return false;
    if (/^\w+$/.test(token) && /\w/.test(this.source.charAt(this.at + token.length))) return false;
    this.at += token.length;
    return true;
  }

  expect(token: string): void {
    if (!this.takes(token)) throw this.problem(`"${token}"`);
  }

  word(): string {
    this.blank();
    const word = this.match(/[A-Za-z_][A-Za-z0-9_]+/y);
    if (word === undefined) throw this.problem('a word');
    return word;
  }

  /** Name of a plugin or a setting: a bare word, or a text. */
  name(): string {
    const next = this.peek();
    if (next === '"' || next === "'") return this.text();
    const name = this.match(/[A-Za-z0-9_-]+/y);
    if (name === undefined) throw this.problem('a name');
    return name;
  }

  key(): string {
    return this.name();
  }

  number(): number | undefined {
    this.blank();
    const number = this.match(/-?[0-9]+(?:\.[0-9]*)?/y);
    return number === undefined || number === '' ? undefined : Number(number);
  }

  /** A text ends at its quote: a backslash before one does not count without `config.support_escapes`, and none is written here. */
  text(): string {
    this.blank();
    const quoted = this.match(/"[^"\\]*"|'[^'\\]*'/y);
    if (quoted === undefined) throw this.problem('a text');
    return quoted.slice(1, -1);
  }

  step(): string {
    const step = this.match(/\[[^\][,]+\]/y);
    if (step === undefined) throw this.problem('a part of a field');
    return step.slice(1, -1);
  }

  list<T>(item: () => T): T[] {
    this.expect('[');
    const items: T[] = [];
    if (this.takes(']')) return items;
    do items.push(item());
    while (this.takes(','));
    this.expect(']');
    return items;
  }

  block<T>(item: () => T): T[] {
    this.expect('{');
    const items: T[] = [];
    while (this.peek() !== '}') {
      if (this.atEnd()) throw this.problem('"}"');
      items.push(item());
    }
    this.expect('}');
    this.blank();
    return items;
  }

  private match(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.at;
    const [text] = pattern.exec(this.source) ?? [];
    if (text === undefined) return undefined;
    this.at += text.length;
    return text;
  }
}
