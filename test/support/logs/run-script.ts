import { createContext, runInContext } from 'node:vm';
import { processorScript } from '../../../logs/filebeat/script';

/** What the script makes of an event: its fields as they are sent. */
export type Fields = Readonly<Record<string, unknown>>;

/** An event as Filebeat hands it to the script. */
export interface ScriptInput {
  readonly message: string;
  readonly path: string;
  readonly offset?: number;
  readonly flags?: readonly string[];
}

/** The processor script in Node's engine: quick, and no proof of Filebeat's, which test/logs/filebeat/filebeat.test.ts is. */
export function scriptRunner(
  params: object = { local: false, instrumented: 'api', environment: 'test', node: 'node-1' },
) {
  const context = createContext({});
  runInContext(`'use strict';\n${processorScript()}\nthis.run = process; this.start = register;`, context);
  const call = (name: 'run' | 'start', argument: unknown): void => {
    const found: unknown = context[name];
    if (typeof found !== 'function') throw new TypeError(`the script has no ${name}`);
    Reflect.apply(found, undefined, [argument]);
  };
  call('start', params);
  return (input: ScriptInput): Fields => {
    const event = new FakeEvent(input);
    call('run', event);
    // What another context made equals nothing of ours: the plain values do.
    const plain: unknown = JSON.parse(JSON.stringify(event.fields));
    return isFields(plain) ? plain : {};
  };
}

/** Filebeat's event of the script processor, as far as the script uses it. */
class FakeEvent {
  readonly fields: Record<string, unknown>;

  constructor({ message, path, offset = 0, flags }: ScriptInput) {
    this.fields = {
      message,
      log: { file: { path }, offset, ...(flags === undefined ? {} : { flags }) },
    };
  }

  Get(name: string): unknown {
    return valueAt(this.fields, name) ?? null;
  }

  /** Bound, as Filebeat's is. */
  readonly Put = (name: string, value: unknown): void => {
    const parts = name.split('.');
    const last = parts.pop() ?? '';
    let at: Record<string, unknown> = this.fields;
    for (const part of parts) {
      const next = at[part];
      const own: Record<string, unknown> = isFields(next) ? next : {};
      at[part] = own;
      at = own;
    }
    at[last] = value;
  };

  Delete(name: string): void {
    const parent = name.split('.').slice(0, -1).join('.');
    const fields = parent === '' ? this.fields : valueAt(this.fields, parent);
    if (isFields(fields)) fields[name.slice(parent.length).replace('.', '')] = undefined;
  }
}

function isFields(value: unknown): value is Record<string, unknown> {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}

/** The value of a field by its full name. */
export function valueAt(fields: unknown, name: string): unknown {
  return name.split('.').reduce<unknown>((at, part) => (isFields(at) ? at[part] : undefined), fields);
}

/** Names of all fields that have a value, in full. */
export function fieldNames(fields: Fields, before = ''): readonly string[] {
  return Object.entries(fields).flatMap(([name, value]) =>
    isFields(value) ? fieldNames(value, `${before}${name}.`) : value === undefined ? [] : [`${before}${name}`],
  );
}
