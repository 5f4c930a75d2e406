const deepest = 20;
const mostItems = 1000;

/**
 * Copies what somebody handed in to plain data: own enumerable string keys only, no getters, no prototypes, no cycles.
 *
 * What cannot be copied becomes a symbol whose description says why. No schema accepts a symbol, so such a value is
 * reported at its path like any other wrong value, and nothing that runs later can meet a trap.
 */
export function snapshot(value: unknown): unknown {
  return copy(value, []);
}

function copy(value: unknown, ancestors: readonly object[]): unknown {
  if (typeof value === 'function') return Symbol('a function');
  if (typeof value !== 'object' || value === null) return value;
  if (ancestors.includes(value)) return Symbol('a reference to an object around it');
  if (ancestors.length >= deepest) return Symbol(`an object more than ${deepest} levels deep`);
  try {
    return Array.isArray(value) ? copyList(value, [...ancestors, value]) : copyObject(value, [...ancestors, value]);
  } catch {
    return Symbol('an object that cannot be read');
  }
}

function copyList(list: readonly unknown[], ancestors: readonly object[]): unknown {
  if (list.length > mostItems) return Symbol(`a list of more than ${mostItems} items`);
  return Array.from({ length: list.length }, (_, index) => read(list, index, ancestors));
}

function copyObject(value: object, ancestors: readonly object[]): unknown {
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== null && Object.getPrototypeOf(prototype) !== null) return Symbol('an object of a class');
  const keys = Object.keys(value);
  if (keys.length > mostItems) return Symbol(`an object of more than ${mostItems} keys`);
  // A null prototype lets a key "__proto__" be an ordinary, and therefore unknown, key.
  const plain: Record<string, unknown> = Object.create(null);
  for (const key of keys) plain[key] = read(value, key, ancestors);
  return plain;
}

function read(from: object, key: string | number, ancestors: readonly object[]): unknown {
  let item: unknown;
  try {
    item = Reflect.get(from, key);
  } catch {
    return Symbol('a getter that throws');
  }
  return copy(item, ancestors);
}
