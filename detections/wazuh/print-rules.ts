import { patternOf, type Often, type RuleParent, type RuleTest, type WazuhDecoder, type WazuhRule } from './wazuh-rule';
import type { RuleSettings } from './rule-settings';
import { element, printXml, type XmlElement, type XmlValue } from './xml';

/**
 * Rules as a file of etc/rules: a `<group>` for each row of rules of the same groups.
 *
 * @throws as `printXml` does, and if a parent's group is not known
 */
export function printRules(rules: readonly WazuhRule[], settings: RuleSettings): string {
  const rows: { readonly groups: string; readonly rules: WazuhRule[] }[] = [];
  for (const rule of rules) {
    const groups = (rule.groups ?? ['zerotrace']).map((group) => `${group},`).join('');
    const last = rows.at(-1);
    if (last?.groups === groups) last.rules.push(rule);
    else rows.push({ groups, rules: [rule] });
  }
  return printXml(
    rows.map((row) =>
      element(
        'group',
        row.rules.map((rule) => ruleElement(rule, settings)),
        { name: row.groups },
      ),
    ),
  );
}

/** Decoders as a file of etc/decoders. */
export function printDecoders(decoders: readonly WazuhDecoder[], settings: RuleSettings): string {
  return printXml(
    decoders.map(({ name, parent, type, prematch, regex }) =>
      element(
        'decoder',
        [
          parent === undefined ? undefined : element('parent', parent),
          type === undefined ? undefined : element('type', type),
          test('prematch', prematch, settings, { offset: prematch.offset }),
          regex && test('regex', regex, settings, { offset: regex.offset }),
          regex && element('order', regex.order.join(',')),
        ],
        { name },
      ),
    ),
  );
}

function ruleElement(rule: WazuhRule, settings: RuleSettings): XmlElement {
  const { id, level, parent, fields = [], match, options = [], mitre = [], description } = rule;
  const often = 'often' in parent ? parent.often : undefined;
  return element(
    'rule',
    [
      ...parentElements(parent),
      ...(often ? sameElements(often) : []),
      // `match` has no PCRE2 in older versions, and is Wazuh's own words; `regex` takes both.
      match && test(match.type === 'osmatch' ? 'match' : 'regex', match, settings),
      ...fields.map((each) => test('field', each, settings, { name: each.field })),
      ...options.map((option) => element('options', option)),
      element('description', description),
      mitre.length === 0
        ? undefined
        : element(
            'mitre',
            mitre.map((technique) => element('id', technique)),
          ),
    ],
    { id, level, frequency: often?.frequency, timeframe: often?.timeframe },
  );
}

function parentElements(parent: RuleParent): XmlElement[] {
  if ('sids' in parent) return [element('if_sid', parent.sids.join(','))];
  if ('group' in parent) return [element('if_group', parent.group)];
  if ('decodedAs' in parent) return [element('decoded_as', parent.decodedAs)];
  if ('matchedSid' in parent) return [element('if_matched_sid', parent.matchedSid)];
  return [element('if_matched_group', parent.matchedGroup)];
}

function sameElements({ sameFields = [], differentFields = [] }: Often): XmlElement[] {
  return [
    ...sameFields.map((field) => element('same_field', field)),
    ...differentFields.map((field) => element('different_field', field)),
  ];
}

function test(
  name: string,
  each: RuleTest,
  settings: RuleSettings,
  attributes: Readonly<Record<string, XmlValue | undefined>> = {},
): XmlElement {
  return element(name, patternOf(each, settings), {
    ...attributes,
    type: each.type ?? 'pcre2',
    negate: each.negate === true ? true : undefined,
  });
}
