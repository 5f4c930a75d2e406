import { ComplexList, ComplexMap, ComplexObject, MapList, TerraformElement } from 'cdktf';

// Resources that are written without a class of their own, with their attributes from the provider's documentation.
const withoutClass: Readonly<Record<string, readonly string[]>> = {
  terraform_data: ['id', 'input', 'output', 'triggers_replace'],
  aws_secretsmanager_secret_version: ['arn', 'created_date', 'secret_binary', 'secret_string', 'version_id'],
};

/** Why a class has no such attribute, following `path` into nested blocks; nothing where it has it. */
export function missingAttribute(
  element: object | undefined,
  type: string,
  path: readonly string[],
): string | undefined {
  const known = withoutClass[type];
  const [first, ...rest] = path.filter((step) => step !== '[]');
  if (first === undefined) return undefined;
  if (known !== undefined) return known.includes(first) ? undefined : `${type} has no ${first}`;
  if (element === undefined) return `nothing is known of ${type}`;
  const getter = getters(element).find((name) => plain(name) === plain(first));
  if (getter === undefined) return `${type} has no ${first}`;
  const value: unknown = Reflect.get(element, getter);
  const nested = value instanceof ComplexList || value instanceof MapList ? firstOf(value) : value;
  if (value instanceof ComplexMap || !(nested instanceof ComplexObject)) return undefined;
  return missingAttribute(nested, `${type}.${first}`, rest);
}

/** Each list has a class of its own, whose `get` gives the block at an index. */
function firstOf(list: object): unknown {
  const get: unknown = Reflect.get(list, 'get');
  return typeof get === 'function' ? Reflect.apply(get, list, [0]) : list;
}

function getters(element: object): readonly string[] {
  const names: string[] = [];
  for (let level: unknown = Object.getPrototypeOf(element); level !== null && level !== Object.prototype;) {
    if (typeof level !== 'object' || level === null || level === TerraformElement.prototype) break;
    const descriptors = Object.entries(Object.getOwnPropertyDescriptors(level));
    names.push(...descriptors.filter(([, { get }]) => get !== undefined).map(([name]) => name));
    level = Object.getPrototypeOf(level);
  }
  return names;
}

/** `ipv6CidrBlock` and `ipv6_cidr_block` alike: cdktf's way back from camel case is not one to one. */
function plain(name: string): string {
  return name.replaceAll('_', '').toLowerCase();
}
