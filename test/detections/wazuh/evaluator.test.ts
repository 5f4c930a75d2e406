import { Evaluator } from '../../support/wazuh/evaluate';
import { compile } from '../../support/wazuh/patterns';

const root = '<group name="syslog,"><rule id="1" level="0" noalert="1"><category>syslog</category></rule></group>';
const json = '<decoder name="json"><prematch>^{\\s*"</prematch><plugin_decoder>JSON_Decoder</plugin_decoder></decoder>';

function evaluatorOf(rules: string): Evaluator {
  return Evaluator.ofFiles({ rules: [root, `<group name="test,">${rules}</group>`], decoders: [json] });
}

function ruleOf(rules: string, event: object): number | undefined {
  return evaluatorOf(rules).evaluate({ log: JSON.stringify(event) }).rule?.id;
}

const base = '<rule id="100" level="3"><decoded_as>json</decoded_as></rule>';
const child = (id: number, level: number, test: string) =>
  `<rule id="${id}" level="${level}"><if_sid>100</if_sid>${test}</rule>`;

describe('the evaluator', () => {
  it('tries the rule with the higher level first, and of the same the first of the file', () => {
    const rules = base + child(101, 5, '') + child(102, 7, '') + child(103, 7, '');
    expect(ruleOf(rules, { a: 'b' })).toBe(102);
  });

  it('tries a rule of level 0 before all', () => {
    expect(ruleOf(base + child(101, 14, '') + child(102, 0, ''), { a: 'b' })).toBe(102);
  });

  it('lets a field that is not there match neither a test nor its opposite', () => {
    const rules =
      base + child(101, 5, '<field name="a">^b$</field>') + child(102, 5, '<field name="a" negate="yes">^b$</field>');
    expect(ruleOf(rules, { a: 'b' })).toBe(101);
    expect(ruleOf(rules, { a: 'c' })).toBe(102);
    expect(ruleOf(rules, { c: 'c' })).toBe(100);
  });

  it('overwrites a rule where it hangs', () => {
    const rules = `${base}${child(101, 5, '<match>one</match>')}<rule id="101" level="6" overwrite="yes"><match>two</match></rule>`;
    expect(ruleOf(rules, { a: 'one' })).toBe(100);
    expect(ruleOf(rules, { a: 'two' })).toBe(101);
  });

  it('hangs a rule below each of a group', () => {
    const rules = `${base}<rule id="101" level="5"><if_group>test</if_group><match>x</match></rule>`;
    expect(ruleOf(rules, { a: 'x' })).toBe(101);
  });

  it('goes on after a rule that takes nothing itself', () => {
    const rules = `<rule id="90" level="0" noalert="1"><decoded_as>json</decoded_as></rule>${base}`;
    expect(ruleOf(rules, { a: 'x' })).toBe(100);
  });

  it('names a rule that it does not know enough of, and does not take it', () => {
    const outcome = evaluatorOf(base + child(101, 9, '<list field="a">etc/lists/x</list>')).evaluate({
      log: '{"a":"b"}',
    });
    expect(outcome).toMatchObject({ rule: { id: 100 }, unsure: [101] });
  });

  it('names lists and objects of JSON as Wazuh does', () => {
    const { event } = evaluatorOf(base).evaluate({
      log: JSON.stringify({ a: { b: [{ c: true }, 'd'] }, e: null, f: [] }),
    });
    expect([...event.fields]).toEqual([
      ['a.b', '[{\n\t\t"c":\ttrue\n\t}, "d"]'],
      ['e', 'null'],
    ]);
  });

  it('counts what a rule took, within the time, by what is the same and what differs, of one agent', () => {
    const often =
      '<rule id="110" level="10" frequency="3" timeframe="60"><if_matched_sid>101</if_matched_sid><same_field>user</same_field><different_field>what</different_field></rule>';
    const evaluator = evaluatorOf(
      base + child(101, 5, '<field name="verb">get</field>') + often.replaceAll('>user<', '>who<'),
    );
    const at = (time: number, who: string, what: string, agent = '001') =>
      evaluator.evaluate({ log: JSON.stringify({ verb: 'get', who, what }), time, agent }).rule?.id;
    expect([at(0, 'a', '1'), at(10, 'a', '2'), at(20, 'b', '3'), at(30, 'a', '2'), at(40, 'a', '3')]).toEqual([
      101, 101, 101, 101, 110,
    ]);
    expect([at(200, 'a', '1'), at(230, 'a', '2'), at(261, 'a', '3')]).toEqual([101, 101, 101]);
    expect([at(500, 'a', '1'), at(501, 'a', '2', '002'), at(502, 'a', '3')]).toEqual([101, 101, 101]);
  });
});

describe('patterns', () => {
  const matches = (type: 'osmatch' | 'osregex' | 'pcre2', pattern: string, text: string) =>
    compile(type, pattern)(text) !== undefined;

  it('of words: alternatives, ends, letters of either case, the opposite', () => {
    expect(matches('osmatch', '^ab|cd$', 'ABx')).toBe(true);
    expect(matches('osmatch', '^ab|cd$', 'xcd')).toBe(true);
    expect(matches('osmatch', '^ab|cd$', 'xabcdx')).toBe(false);
    expect(matches('osmatch', '!ab', 'ab')).toBe(false);
    expect(matches('osmatch', 'a.c', 'abc')).toBe(false);
  });

  it("of Wazuh's own: classes, a dot that is one, groups", () => {
    expect(compile('osregex', String.raw`^(\w+)@(\S+) \.+$`)('eve@a.b c d')?.groups).toEqual([
      'eve@a.b'.split('@')[0],
      'a.b',
    ]);
    expect(matches('osregex', 'a.c', 'abc')).toBe(false);
    expect(matches('osregex', String.raw`a\.c`, 'abc')).toBe(true);
    expect(matches('osregex', String.raw`^\d+$|^x`, 'X1')).toBe(true);
    expect(() => compile('osregex', String.raw`\b`)).toThrow('osregex');
  });

  it('of PCRE2: what JavaScript has too, and nothing else', () => {
    expect(matches('pcre2', '(?i)^AB', 'abc')).toBe(true);
    expect(matches('pcre2', '^AB', 'abc')).toBe(false);
    expect(() => compile('pcre2', '(?>a)')).toThrow('pcre2');
  });
});
