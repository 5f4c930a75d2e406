import { bothShapes } from '../../../detections/wazuh/audit-rules';
import { printDecoders, printRules } from '../../../detections/wazuh/print-rules';
import { defaultRuleSettings } from '../../../detections/wazuh/rule-settings';
import type { WazuhRule } from '../../../detections/wazuh/wazuh-rule';
import { readXml } from '../../support/wazuh/read-xml';
import { readRules } from '../../support/wazuh/rules';

const often: WazuhRule = {
  id: 100_215,
  level: 11,
  parent: {
    matchedSid: 100_210,
    often: { frequency: 20, timeframe: 60, sameFields: ['user.username'], differentFields: ['objectRef.name'] },
  },
  match: { pattern: 'a|b', type: 'osmatch', negate: true },
  fields: [{ field: 'verb', pattern: ({ deployers }) => `^${deployers.length}$` }],
  options: ['no_full_log'],
  groups: ['zerotrace', 'many'],
  mitre: ['T1552.007'],
  description: 'Many by $(user.username)',
};

describe('printRules', () => {
  it('writes every part of a rule', () => {
    expect(printRules([often], defaultRuleSettings)).toBe(`<group name="zerotrace,many,">
  <rule id="100215" level="11" frequency="20" timeframe="60">
    <if_matched_sid>100210</if_matched_sid>
    <same_field>user.username</same_field>
    <different_field>objectRef.name</different_field>
    <match type="osmatch" negate="yes">a|b</match>
    <field name="verb" type="pcre2">^0$</field>
    <options>no_full_log</options>
    <description>Many by $(user.username)</description>
    <mitre>
      <id>T1552.007</id>
    </mitre>
  </rule>
</group>
`);
  });

  it('writes each kind of parent', () => {
    const parents: WazuhRule['parent'][] = [
      { sids: [1, 2] },
      { group: 'syscheck' },
      { decodedAs: 'json' },
      { matchedGroup: 'sudo', often: { frequency: 2, timeframe: 5 } },
    ];
    const rules = parents.map((parent, index) => ({ id: 100_100 + index, level: 3, parent, description: 'x' }));
    const [group, ...more] = readXml(printRules(rules, defaultRuleSettings));
    expect(more).toEqual([]);
    expect(group?.children.map(({ children }) => [children[0]?.name, children[0]?.text])).toEqual([
      ['if_sid', '1,2'],
      ['if_group', 'syscheck'],
      ['decoded_as', 'json'],
      ['if_matched_group', 'sudo'],
    ]);
  });

  it('begins a group where groups change', () => {
    const rule = (id: number, groups: string[]) => ({
      id,
      level: 3,
      parent: { sids: [1] as const },
      groups,
      description: 'x',
    });
    const read = readRules(
      readXml(printRules([rule(1, ['a']), rule(2, ['a']), rule(3, ['b', 'c'])], defaultRuleSettings)),
    );
    expect(read.map(({ id, groups }) => [id, groups])).toEqual([
      [1, ['a']],
      [2, ['a']],
      [3, ['b', 'c']],
    ]);
  });
});

it('printDecoders writes every part of a decoder', () => {
  const decoder = {
    name: 'zerotrace-x',
    parent: 'ossec',
    type: 'ossec',
    prematch: { pattern: '^x:', offset: 'after_parent' },
    regex: { pattern: String.raw`^ (\d+)`, offset: 'after_prematch', order: ['port'] },
  } as const;
  expect(printDecoders([decoder, { name: 'y', prematch: { pattern: 'y' } }], defaultRuleSettings))
    .toBe(`<decoder name="zerotrace-x">
  <parent>ossec</parent>
  <type>ossec</type>
  <prematch offset="after_parent" type="pcre2">^x:</prematch>
  <regex offset="after_prematch" type="pcre2">^ (\\d+)</regex>
  <order>port</order>
</decoder>

<decoder name="y">
  <prematch type="pcre2">y</prematch>
</decoder>
`);
});

it('bothShapes gives what Wazuh wraps rules of its own', () => {
  expect(bothShapes([often])[1]).toMatchObject({
    id: 100_265,
    parent: {
      matchedSid: 100_260,
      often: { sameFields: ['aws.user.username'], differentFields: ['aws.objectRef.name'] },
    },
    fields: [{ field: 'aws.verb' }],
    description: 'Many by $(aws.user.username)',
  });
  const root: WazuhRule = { id: 100_200, level: 0, parent: { decodedAs: 'json' }, description: 'x' };
  expect(
    bothShapes([root, { ...root, id: 100_201, parent: { sids: [100_200, 100_210] } }])
      .slice(2)
      .map(({ parent }) => parent),
  ).toEqual([{ sids: [80_200] }, { sids: [100_250, 100_260] }]);
});
