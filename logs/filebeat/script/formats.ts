import { formats as everyFormat, serviceFormats } from '../../formats';
import type { Conversion, Format, JsonFormat, Target, TextFormat } from '../../formats/format';
import { anything } from '../../formats/format';
import { levelWords } from '../../levels';
import { flatObjectScript } from './flat-object';
import { constantName, literal, pattern } from './print';

/** Function of the script that makes a value. */
const conversions: Readonly<Record<Exclude<Conversion, 'ip'>, string>> = {
  text: 'toText',
  name: 'toName',
  word: 'toWord',
  path: 'toPath',
  address: 'toAddress',
  whole: 'toWhole',
  level: 'toLevel',
  milliseconds: 'toMilliseconds',
  seconds: 'toSeconds',
  'go-duration': 'toGoDuration',
  time: 'toTime',
};

/** Fields that decide about others, and their variables. */
const variables: Readonly<Record<string, string>> = {
  'http.response.status_code': 'status',
  'http.request.method': 'method',
  'url.path': 'path',
  'zerotrace.edge.route': 'route',
  'user_agent.original': 'userAgent',
  'client.address': 'address',
  'log.logger': 'logger',
  'log.level': 'level',
  'rule.id': 'ruleId',
  'rule.name': 'ruleName',
  'event.severity': 'engineLevel',
  'host.name': 'hostName',
  'source.ip': 'sourceIp',
  'source.port': 'sourcePort',
  'destination.ip': 'destinationIp',
  'destination.port': 'destinationPort',
  'network.transport': 'transport',
};

/** Sets a field from a value. */
function setting([field, conversion]: Target, value: string): string {
  if (conversion === 'ip') return `setClient(${value});`;
  const converted = `${conversions[conversion]}(${value})`;
  // It counts only for a security event, which is known later.
  if (field === 'zerotrace.security.event_id') return `eventId = ${converted};`;
  if (field === 'message') return `said = textOf(${value});`;
  const variable = variables[field];
  return `set(${literal(field)}, ${variable === undefined ? converted : `(${variable} = ${converted})`});`;
}

/** Whether the lines say something of their own: else their fields do, and each is looked at by itself. */
function speaks(format: Format): boolean {
  return format.kind === 'json' ? format.message !== undefined : format.groups.includes('message');
}

function textScript(format: TextFormat, name: string): string {
  if (format.pattern === anything) {
    return `function is_${name}(text) {\n  look(whole);\n  said = text;\n  return true;\n}`;
  }
  const lines = format.groups.flatMap((group, index) => {
    if (group === undefined) return [];
    const value = `g${index + 1}`;
    return [`if (${value} !== undefined) ${group === 'message' ? `said = ${value};` : setting(group, value)}`];
  });
  return [
    `var PATTERN_${name} = ${pattern(format.pattern)};`,
    `function take_${name}(${['_', ...format.groups.map((_, index) => `g${index + 1}`)].join(', ')}) {`,
    '  fitted = true;',
    ...(speaks(format) ? ['  look(whole);'] : []),
    ...lines.map((line) => `  ${line}`),
    "  return '';",
    '}',
    `function is_${name}(text) {`,
    '  fitted = false;',
    `  replace(text, PATTERN_${name}, take_${name});`,
    '  return fitted;',
    '}',
  ].join('\n');
}

/** Keys below a key, and what the key itself becomes. */
interface Branch {
  target?: Target;
  readonly below: Map<string, Branch>;
}

function branches(keys: JsonFormat['keys']): Branch['below'] {
  const root: Branch = { below: new Map() };
  for (const [key, target] of Object.entries(keys)) {
    const end = key.split('.').reduce<Branch>((branch, step) => {
      const next: Branch = branch.below.get(step) ?? { below: new Map() };
      branch.below.set(step, next);
      return next;
    }, root);
    end.target = target;
  }
  return root.below;
}

/** Sets the fields of what is below a key, which is in a variable; a step that is a number is a place in a list. */
function branchScript(variable: string, { target, below }: Branch, depth: number): string[] {
  const inner = `v${depth}`;
  return [
    ...(target === undefined ? [] : [`if (${variable} !== null) ${setting(target, variable)}`]),
    ...(below.size === 0 ? [] : [`if (${variable} !== null && typeof ${variable} === 'object') {`]),
    ...[...below].flatMap(([step, branch]) => {
      const lines = branchScript(inner, branch, depth + 1);
      return [
        `  if (own(${variable}, ${literal(step)})) {`,
        `    ${inner} = ${variable}[${literal(step)}];`,
        ...lines.map((line) => `    ${line}`),
        '  }',
      ];
    }),
    ...(below.size === 0 ? [] : ['}']),
  ];
}

function depthOf({ below }: Branch): number {
  return Math.max(0, ...[...below.values()].map((branch) => 1 + depthOf(branch)));
}

function jsonScript(format: JsonFormat, name: string): string {
  const { needs, message, ignored = [] } = format;
  const tops = [...branches(format.keys)];
  const depth = Math.max(0, ...tops.map(([, branch]) => depthOf(branch)));
  const variables = Array.from({ length: depth + 1 }, (_, index) => `v${index}`);
  const known = new Set(tops.map(([key]) => key));
  const others = [...(message === undefined ? [] : [message]), ...ignored].filter((key) => !known.has(key));
  const lines = tops.flatMap(([key, branch]) => [
    `if ((v0 = object.${key}) !== undefined) {`,
    '  kept++;',
    ...branchScript('v0', branch, 1).map((line) => `  ${line}`),
    '}',
  ]);
  return [
    `function is_${name}(object) {`,
    `  if (${needs.map((key) => `object.${key} === undefined`).join(' || ')}) return false;`,
    `  var ${variables.join(', ')};`,
    '  var kept = 0;',
    ...(speaks(format) ? ['  look(whole);'] : []),
    ...(message === undefined ? [] : [`  said = textOf(object.${message});`]),
    ...lines.map((line) => `  ${line}`),
    ...others.map((key) => `  if (object.${key} !== undefined) kept++;`),
    "  if (!hasKeys(kept)) set('zerotrace.omitted', keysOf(object).length - kept);",
    '  return true;',
    '}',
  ].join('\n');
}

function isFlat(format: Format): format is JsonFormat {
  return format.kind === 'json' && format.flat === true;
}

function formatScript(format: Format): string {
  const name = constantName(format.id);
  const { dataset, logger, level, instrumented = false, finding } = format;
  const properties = [
    `id: ${literal(format.id)}`,
    `dataset: ${literal(dataset)}`,
    `logger: ${logger === undefined ? 'undefined' : literal(logger)}`,
    `level: ${level === undefined ? 'undefined' : literal(level)}`,
    `instrumented: ${instrumented}`,
    `finding: ${finding === undefined ? 'null' : literal(finding)}`,
  ];
  return [
    `// ${format.id}: ${format.reference}`,
    `var ${name} = { ${properties.join(', ')} };`,
    format.kind === 'json' ? jsonScript(format, name) : textScript(format, name),
    ...(isFlat(format) ? [flatObjectScript(format, name, setting)] : []),
  ].join('\n');
}

/** Tries the formats of a service in their order; a line that is a JSON object has none of those of text. */
function serviceScript(service: string, formats: readonly Format[], otherwise: string): string {
  const tries = (kind: Format['kind'], argument: string) =>
    formats
      .filter((format) => format.kind === kind)
      .map((format) => {
        const name = constantName(format.id);
        // Where nothing writes it yet, somebody else does: a body that the API logs may hold a whole line.
        const only = format.instrumented === true ? `isInstrumented(${literal(service)}) && ` : '';
        return `if (${only}is_${name}(${argument})) return ${name};`;
      });
  const objects = tries('json', 'object');
  const [first] = formats;
  const flat =
    first !== undefined && isFlat(first)
      ? [`  if (isFlat_${constantName(first.id)}(text)) return ${constantName(first.id)};`]
      : [];
  const inObject = [
    ...flat,
    "  object = text !== '' && charAt(text, 0) === '{' ? parsedObject(text) : null;",
    '  if (object !== null) {',
    ...objects.map((line) => `    ${line}`),
    '    return null;',
    '  }',
  ];
  return [
    `SERVICES[${literal(service)}] = {`,
    `  otherwise: ${literal(otherwise)},`,
    '  formatOf: function (text) {',
    ...(objects.length === 0 ? [] : inObject.map((line) => `  ${line}`)),
    ...tries('text', 'text').map((line) => `    ${line}`),
    '    return null;',
    '  }',
    '};',
  ].join('\n');
}

/** Finds a line's format and sets its fields: written out for each format and service, as a table would be read again for each line. */
export function formatsScript(): string {
  const services = Object.entries(serviceFormats);
  return [
    `var LEVELS = ${JSON.stringify(levelWords)};`,
    '',
    head,
    ...everyFormat.map((format) => `${formatScript(format)}\n`),
    'var SERVICES = {};',
    ...services.map(([service, { formats, otherwise }]) => serviceScript(service, formats, otherwise)),
    foot,
  ].join('\n');
}

const head = String.raw`/** All that is looked through for hints: the line with what belongs to it. */
var whole = '';
/** The line, where it is a JSON object. */
var object = null;
/** Its text. */
var objectText = '';
/** Whether the pattern that was tried last fitted. */
var fitted = false;

/**
 * Whether the object in hand has so many keys. Where no string has an escaped character and no key has a space behind it, a quotation mark
 * and a colon are the end of a key; otherwise keys are counted, which takes the engine as long as reading the object.
 */
function hasKeys(count) {
  if (split(objectText, '":').length - 1 === count && !has(objectText, '\\') && !has(objectText, '" ') &&
    !has(objectText, '"\t') && !has(objectText, '"\r')) return true;
  return keysOf(object).length === count;
}

function parsedObject(text) {
  try {
    var value = parseJson(text);
    objectText = text;
    return value !== null && typeof value === 'object' ? value : null;
  } catch (_) {
    return null;
  }
}
`;

const foot = String.raw`
/** An access line in words: method, path and status. */
function accessText() {
  var text = method || '';
  if (path) text += (text === '' ? '' : ' ') + path;
  if (status) text += (text === '' ? '' : ' ') + status;
  return text;
}

/** Whether the line is the kubelet's question with a good answer. */
function isProbe(format) {
  if (format === GIN_ACCESS || format === GIN_REQUEST) return path === '/health';
  // The edge always says for whom it asks: nobody outside can pass for the kubelet.
  return format === NGINX_ACCESS && address === undefined && userAgent !== undefined &&
    indexOf(userAgent, 'kube-probe/') === 0;
}
`;
