import type { FieldTest, RuleTest, WazuhRule } from '../../../detections/wazuh/wazuh-rule';
import { patternOf } from '../../../detections/wazuh/wazuh-rule';
import type { RuleSettings } from '../../../detections/wazuh/rule-settings';

/** A rule with one thing wrong. */
export interface Mutant {
  /** `<rule id>: what is wrong`. */
  readonly name: string;
  /** Nothing: the rule is not there. */
  readonly rules: readonly WazuhRule[];
}

/** Everything that can go wrong with one rule: its level, its parents, a test, a part of a pattern, or all of it. */
export function mutantsOf(rule: WazuhRule, settings: RuleSettings): Mutant[] {
  const mutant = (what: string, rules: readonly WazuhRule[]) => ({ name: `${rule.id}: ${what}`, rules });
  return [
    mutant('removed', []),
    mutant('level', [{ ...rule, level: rule.level === 0 ? 3 : rule.level - 1 }]),
    ...parentMutants(rule).map(({ what, rule: changed }) => mutant(what, [changed])),
    ...(rule.fields ?? []).flatMap((test, index) => [
      mutant(`without ${test.field}`, [withFields(rule, (tests) => tests.filter((_, at) => at !== index))]),
      ...testMutants(test, settings).map(({ what, test: changed }) =>
        mutant(`${test.field} ${what}`, [
          withFields(rule, (tests) => tests.map((each, at) => (at === index ? { ...each, ...changed } : each))),
        ]),
      ),
    ]),
    ...(rule.match === undefined
      ? []
      : [
          mutant('without match', [withoutMatch(rule)]),
          ...testMutants(rule.match, settings).map(({ what, test }) =>
            mutant(`match ${what}`, [{ ...rule, match: test }]),
          ),
        ]),
  ];
}

function parentMutants(rule: WazuhRule): { what: string; rule: WazuhRule }[] {
  const { parent } = rule;
  if (!('sids' in parent)) return [{ what: 'of another decoder', rule: { ...rule, parent: { decodedAs: 'ossec' } } }];
  if (parent.sids.length === 1) return [];
  return parent.sids.flatMap((sid) => {
    const [first, ...rest] = parent.sids.filter((each) => each !== sid);
    return first === undefined
      ? []
      : [{ what: `not below ${sid}`, rule: { ...rule, parent: { sids: [first, ...rest] } } }];
  });
}

function testMutants(test: RuleTest, settings: RuleSettings): { what: string; test: RuleTest }[] {
  const pattern = patternOf(test, settings);
  return [
    { what: 'negated', test: { ...test, negate: test.negate !== true } },
    ...(pattern.startsWith('^') ? [{ what: 'without ^', test: { ...test, pattern: pattern.slice(1) } }] : []),
    ...(pattern.endsWith('$') ? [{ what: 'without $', test: { ...test, pattern: pattern.slice(0, -1) } }] : []),
    ...withoutAlternatives(pattern).map(({ alternative, rest }) => ({
      what: `without "${alternative}"`,
      test: { ...test, pattern: rest },
    })),
  ];
}

/** The pattern without each of the alternatives of each of its groups. */
function withoutAlternatives(pattern: string): { alternative: string; rest: string }[] {
  return groupsOf(pattern).flatMap(({ start, end }) => {
    const alternatives = split(pattern.slice(start, end));
    if (alternatives.length < 2) return [];
    return alternatives.map((alternative, index) => ({
      alternative,
      rest: pattern.slice(0, start) + alternatives.filter((_, at) => at !== index).join('|') + pattern.slice(end),
    }));
  });
}

/** Where the insides of groups are, and the whole. */
function groupsOf(pattern: string): { start: number; end: number }[] {
  const open: number[] = [];
  const groups = [{ start: 0, end: pattern.length }];
  each(pattern, (character, index) => {
    if (character === '(') open.push(pattern.startsWith('(?:', index) ? index + 3 : index + 1);
    const start = character === ')' ? open.pop() : undefined;
    if (start !== undefined) groups.push({ start, end: index });
  });
  return groups;
}

function split(alternatives: string): string[] {
  const parts = [''];
  let depth = 0;
  each(alternatives, (character) => {
    if (character === '(') depth += 1;
    if (character === ')') depth -= 1;
    if (character === '|' && depth === 0) parts.push('');
    else parts[parts.length - 1] += character;
  });
  return parts;
}

/** Each character, an escaped one with its backslash, a class as a whole. */
function each(pattern: string, visit: (text: string, index: number) => void): void {
  for (const match of pattern.matchAll(/\\.|\[(?:\\.|[^\]])*\]|./gs)) visit(match[0], match.index);
}

function withFields(rule: WazuhRule, change: (tests: readonly FieldTest[]) => readonly FieldTest[]): WazuhRule {
  return { ...rule, fields: change(rule.fields ?? []) };
}

function withoutMatch({ match, ...rule }: WazuhRule): WazuhRule {
  void match;
  return rule;
}
