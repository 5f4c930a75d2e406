import { element, printXml } from '../../../detections/wazuh/xml';
import { readXml } from '../../support/wazuh/read-xml';

describe('printXml', () => {
  it('prints several roots, without a declaration', () => {
    const roots = [
      element('group', [element('rule', [element('description', 'a > b'), undefined], { id: 1, negate: undefined })], {
        name: 'a,',
      }),
      element('empty', ''),
      element('switches', [element('on', true), element('off', false)]),
    ];
    expect(printXml(roots)).toBe(
      '<group name="a,">\n  <rule id="1">\n    <description>a > b</description>\n  </rule>\n</group>\n\n<empty />\n\n<switches>\n  <on>yes</on>\n  <off>no</off>\n</switches>\n',
    );
  });

  it.each(['a < b', 'a & b', ' a', 'a ', 'a\nb'])(
    'refuses the text %j, which Wazuh and XML read differently or somebody may trim',
    (text) => {
      expect(() => printXml([element('match', text)])).toThrow(/<match>: /);
    },
  );

  it.each(['<', '>', '&', '"'])('refuses %s in an attribute', (character) => {
    expect(() => printXml([element('field', 'a', { name: `a${character}b` })])).toThrow(
      'is not the same to Wazuh as to XML',
    );
  });
});

describe('readXml', () => {
  it('reads what was printed', () => {
    const text = printXml([element('a', [element('b', String.raw`^\d+\.$`, { type: 'pcre2' })])]);
    expect(readXml(text)).toMatchObject([
      { name: 'a', children: [{ name: 'b', attributes: { type: 'pcre2' }, text: String.raw`^\d+\.$` }] },
    ]);
  });

  it("takes an escaped < for text, as Wazuh's parser does", () => {
    expect(readXml(String.raw`<a>\<b></a>`)).toMatchObject([{ name: 'a', text: String.raw`\<b>` }]);
  });

  it.each(['<a>', '<a></b>', '<a><b></a></b>', 'text'])('refuses %s', (text) => {
    expect(() => readXml(text)).toThrow();
  });
});
