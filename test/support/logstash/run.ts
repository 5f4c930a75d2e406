import type { Condition, Plugin, Section, Selector, Statement, Value } from '../../../logs/logstash/config';
import { ageCode } from '../../../logs/logstash/pipelines/count';
import { lateSeconds } from '../../../logs/logstash/statsd-lines';

/** An event: nested objects, `@metadata` among them. */
export type LogstashEvent = Record<string, unknown>;

/** What a pipeline does with one event. */
export interface Outcome {
  /** What its outputs were given, by the output's id. */
  readonly sent: readonly { readonly output: string; readonly event: LogstashEvent }[];
  /** Ids of the plugins that the event passed, in order. */
  readonly passed: readonly string[];
}

/**
 * Runs filters and outputs of a pipeline on one event: the plugins and settings that logs/logstash uses, as their documentation has
 * them, and no others. It is not Logstash's engine: it shows what the files say, not what a version of Logstash does with them.
 */
export function runLogstash(sections: readonly Section[], input: LogstashEvent, now: Date): Outcome {
  const passed: string[] = [];
  const filters = sections.filter(({ type }) => type === 'filter').flatMap(({ statements }) => statements);
  const outputs = sections.filter(({ type }) => type === 'output').flatMap(({ statements }) => statements);
  const events = filter(filters, [structuredClone(input)], passed, now);
  const sent = events.flatMap((event) =>
    chosen(outputs, event).map((output) => {
      passed.push(idOf(output));
      return { output: idOf(output), event };
    }),
  );
  return { sent, passed };
}

function filter(
  statements: readonly Statement[],
  events: readonly LogstashEvent[],
  passed: string[],
  now: Date,
): readonly LogstashEvent[] {
  return statements.reduce<readonly LogstashEvent[]>(
    (current, statement) =>
      current.flatMap((event) => {
        if (statement.kind === 'branch') {
          const found = statement.cases.find(({ when }) => when === undefined || holds(when, event));
          return found === undefined ? [event] : filter(found.then, [event], passed, now);
        }
        passed.push(idOf(statement));
        return apply(statement, event, now);
      }),
    events,
  );
}

function chosen(statements: readonly Statement[], event: LogstashEvent): readonly Plugin[] {
  return statements.flatMap((statement) => {
    if (statement.kind === 'plugin') return [statement];
    const found = statement.cases.find(({ when }) => when === undefined || holds(when, event));
    return found === undefined ? [] : chosen(found.then, event);
  });
}

function apply(plugin: Plugin, event: LogstashEvent, now: Date): readonly LogstashEvent[] {
  switch (plugin.name) {
    case 'drop':
      return [];
    case 'mutate':
      return [mutate(plugin, event)];
    case 'split':
      return split(plugin, event);
    case 'ruby':
      return [ruby(plugin, event, now)];
    default:
      throw new Error(`no filter ${plugin.name} here`);
  }
}

/** `replace` comes before `remove_field` and `add_field`, which every filter does after its own work. */
function mutate({ settings }: Plugin, event: LogstashEvent): LogstashEvent {
  const known = ['id', 'replace', 'remove_field', 'add_field'];
  const unknown = Object.keys(settings).filter((name) => !known.includes(name));
  if (unknown.length > 0) throw new Error(`no setting ${unknown.join(', ')} of mutate here`);
  for (const [name, text] of entries(settings['replace'])) set(event, reference(name), interpolated(text, event));
  for (const [name, text] of entries(settings['add_field'])) set(event, reference(name), interpolated(text, event));
  for (const name of list(settings['remove_field'])) remove(event, reference(name));
  return event;
}

/** One event for each line of the field. */
function split({ settings }: Plugin, event: LogstashEvent): readonly LogstashEvent[] {
  const name = String(settings['field']);
  return String(get(event, [name]))
    .split('\n')
    .map((line) => ({ ...structuredClone(event), [name]: line }));
}

/** The one piece of Ruby that there is, in TypeScript. */
function ruby({ settings }: Plugin, event: LogstashEvent, now: Date): LogstashEvent {
  if (settings['code'] !== ageCode) throw new Error('no such Ruby here');
  const age = (now.getTime() - Date.parse(String(get(event, ['@timestamp'])))) / 1000;
  set(event, ['@metadata', 'late'], age > lateSeconds);
  return event;
}

function holds(condition: Condition, event: LogstashEvent): boolean {
  switch (condition.kind) {
    case 'present': {
      // A field that is there counts, unless it is false or null.
      const found = get(event, condition.field.path);
      return found !== undefined && found !== null && found !== false;
    }
    case 'equals':
      return get(event, condition.field.path) === condition.value;
    case 'one-of':
      return condition.values.some((each) => each === get(event, condition.field.path));
    case 'holds': {
      const found = get(event, condition.field.path);
      return Array.isArray(found) ? found.includes(condition.value) : String(found ?? '').includes(condition.value);
    }
    case 'and':
      return condition.all.every((each) => holds(each, event));
  }
}

/** `%{[a][b]}` becomes the value; what is not there stays as it is written. */
export function interpolated(text: string, event: LogstashEvent): string {
  return text.replaceAll(/%\{((?:\[[^\]]+\])+)\}/g, (whole, name: string) => {
    const found = get(event, reference(name));
    return found === undefined ? whole : String(found);
  });
}

function reference(name: string): readonly string[] {
  return name.startsWith('[') ? [...name.matchAll(/\[([^\]]+)\]/g)].map(([, step = '']) => step) : [name];
}

/** The value at a path of an event. */
export function get(event: unknown, path: Selector['path']): unknown {
  return path.reduce<unknown>(
    (value, step) => (typeof value === 'object' && value !== null ? Reflect.get(value, step) : undefined),
    event,
  );
}

/** Puts a value at a path of an event. */
export function set(event: LogstashEvent, path: readonly string[], value: unknown): void {
  const last = path.at(-1) ?? '';
  const parent = path.slice(0, -1).reduce<object>((object, step) => {
    const next: unknown = Reflect.get(object, step);
    if (typeof next === 'object' && next !== null) return next;
    const made = {};
    Reflect.set(object, step, made);
    return made;
  }, event);
  Reflect.set(parent, last, value);
}

function remove(event: LogstashEvent, path: readonly string[]): void {
  const parent = get(event, path.slice(0, -1));
  if (typeof parent === 'object' && parent !== null) Reflect.deleteProperty(parent, path.at(-1) ?? '');
}

function entries(value: Value | undefined): readonly [string, string][] {
  if (typeof value !== 'object' || !('kind' in value) || value.kind !== 'hash') return [];
  return Object.entries(value.entries).map(([name, text]) => [name, String(text)]);
}

function list(value: Value | undefined): readonly string[] {
  return Array.isArray(value) ? value.map(String) : [];
}

function idOf({ settings }: Plugin): string {
  return String(settings['id']);
}
