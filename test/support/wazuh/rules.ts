import { patternType } from './decoders';
import type { DecodedEvent } from './event';
import { compile, UnknownPattern, type PatternType } from './patterns';
import { childOf, childrenOf, type ReadElement } from './read-xml';

/** A condition on one text of an event. */
export interface Condition {
  readonly what: string;
  readonly holds: (event: DecodedEvent) => boolean;
}

/** A rule as it is evaluated. */
export interface Rule {
  readonly id: number;
  readonly level: number;
  readonly groups: readonly string[];
  readonly description: string;
  readonly mitre: readonly string[];
  readonly overwrite: boolean;
  readonly noAlert: boolean;
  readonly category: string | undefined;
  readonly sids: readonly number[];
  readonly group: string | undefined;
  readonly matchedSid: number | undefined;
  readonly matchedGroup: string | undefined;
  readonly frequency: number;
  readonly timeframe: number;
  readonly sameFields: readonly string[];
  readonly differentFields: readonly string[];
  readonly firstTime: boolean;
  readonly conditions: readonly Condition[];
  /** What it has that this evaluator does not know: such a rule takes nothing. */
  readonly unknown: readonly string[];
}

/** Tests of a text, with the language that they have unless they name another. */
const textTests: Readonly<Record<string, { type: PatternType; of: (event: DecodedEvent) => string | undefined }>> = {
  match: { type: 'osmatch', of: ({ log }) => log },
  regex: { type: 'osregex', of: ({ log }) => log },
  program_name: { type: 'osmatch', of: ({ programName }) => programName },
  hostname: { type: 'osmatch', of: ({ hostname }) => hostname },
  location: { type: 'osmatch', of: ({ location }) => location },
  user: { type: 'osmatch', of: ({ fields }) => fields.get('dstuser') ?? fields.get('srcuser') },
  ...Object.fromEntries(
    ['id', 'url', 'status', 'action', 'data', 'extra_data', 'protocol', 'srcport', 'dstport'].map((name) => [
      name,
      { type: 'osmatch', of: ({ fields }: DecodedEvent) => fields.get(name) },
    ]),
  ),
};

/** Parts of a rule that say nothing about which event it takes. */
const remarks = new Set(['description', 'group', 'mitre', 'info', 'options', 'cve', 'check_if_ignored']);

/** Parts that are read elsewhere. */
const structure = new Set([
  'if_sid',
  'if_group',
  'if_matched_sid',
  'if_matched_group',
  'if_fts',
  'category',
  'decoded_as',
  'same_field',
  'different_field',
  'field',
]);

/** Rules of a file, in its order. */
export function readRules(elements: readonly ReadElement[]): Rule[] {
  return elements
    .filter(({ name }) => name === 'group')
    .flatMap((group) => childrenOf(group, 'rule').map((rule) => readRule(rule, words(group.attributes['name'] ?? ''))));
}

function readRule(rule: ReadElement, groups: readonly string[]): Rule {
  const unknown = rule.children
    .map(({ name }) => name)
    .filter((name) => !remarks.has(name) && !structure.has(name) && !(name in textTests));
  const text = (name: string) => childOf(rule, name)?.text;
  const number = (value: string | undefined) => (value === undefined ? undefined : Number(value));
  return {
    id: Number(rule.attributes['id']),
    level: Number(rule.attributes['level'] ?? 0),
    groups: [...groups, ...childrenOf(rule, 'group').flatMap((each) => words(each.text))],
    description: childrenOf(rule, 'description')
      .map((each) => each.text)
      .join(''),
    mitre: childrenOf(rule, 'mitre').flatMap((each) => childrenOf(each, 'id').map((id) => id.text)),
    overwrite: rule.attributes['overwrite'] === 'yes',
    noAlert: rule.attributes['noalert'] === '1',
    category: text('category'),
    sids: childrenOf(rule, 'if_sid')
      .flatMap((each) => each.text.split(/[\s,]+/))
      .filter((sid) => sid !== '')
      .map(Number),
    group: text('if_group'),
    matchedSid: number(text('if_matched_sid')),
    matchedGroup: text('if_matched_group'),
    frequency: Number(rule.attributes['frequency'] ?? 0),
    timeframe: Number(rule.attributes['timeframe'] ?? 0),
    sameFields: childrenOf(rule, 'same_field').map((each) => each.text),
    differentFields: childrenOf(rule, 'different_field').map((each) => each.text),
    firstTime: childOf(rule, 'if_fts') !== undefined,
    ...conditionsOf(rule, unknown),
  };
}

function conditionsOf(rule: ReadElement, unknown: string[]): Pick<Rule, 'conditions' | 'unknown'> {
  const conditions: Condition[] = [];
  const decodedAs = childOf(rule, 'decoded_as')?.text;
  if (decodedAs !== undefined) conditions.push({ what: 'decoded_as', holds: ({ decoder }) => decoder === decodedAs });
  const size = rule.attributes['maxsize'];
  if (size !== undefined) conditions.push({ what: 'maxsize', holds: ({ log }) => log.length >= Number(size) });
  const add = (
    what: string,
    parts: readonly ReadElement[],
    fallback: PatternType,
    of: (event: DecodedEvent) => string | undefined,
  ) => {
    try {
      const pattern = compile(patternType(parts[0], fallback), parts.map((part) => part.text).join(''));
      const negate = parts[0]?.attributes['negate'] === 'yes';
      conditions.push({
        what,
        holds: (event) => {
          const value = of(event);
          // What an event does not have matches neither way.
          return value !== undefined && (pattern(value) !== undefined) !== negate;
        },
      });
    } catch (error) {
      if (!(error instanceof UnknownPattern)) throw error;
      unknown.push(error.message);
    }
  };
  for (const [name, { type, of }] of Object.entries(textTests)) {
    const parts = childrenOf(rule, name);
    if (parts.length > 0) add(name, parts, type, of);
  }
  for (const field of childrenOf(rule, 'field')) {
    const name = field.attributes['name'] ?? '';
    add(`field ${name}`, [field], 'osregex', ({ fields }) => fieldOf(fields, name));
  }
  return { conditions, unknown };
}

/** A field by its name, letters of either case. */
export function fieldOf(fields: ReadonlyMap<string, string>, name: string): string | undefined {
  const exact = fields.get(name);
  if (exact !== undefined) return exact;
  const lower = name.toLowerCase();
  return [...fields].find(([key]) => key.toLowerCase() === lower)?.[1];
}

function words(text: string): string[] {
  return text
    .split(',')
    .map((word) => word.trim())
    .filter((word) => word !== '');
}
