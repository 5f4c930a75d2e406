import { builtInRules, type BuiltInRule } from '../../../detections/wazuh/built-in-rules';
import { Decoders } from './decoders';
import { Evaluator } from './evaluate';
import { readXml, type ReadElement } from './read-xml';
import { readRules, type Rule } from './rules';

/**
 * Decoders of ours that make of texts what Wazuh's own make, as far as the cases of our detections go. That they do is held against the real ones by
 * agreement.test.ts.
 */
const standIns = `
<decoder name="json">
  <prematch type="pcre2">^\\{\\s*"</prematch>
  <plugin_decoder>JSON_Decoder</plugin_decoder>
</decoder>
<decoder name="ossec">
  <type>ossec</type>
  <prematch type="pcre2">^ossec: </prematch>
</decoder>
<decoder name="sudo">
  <program_name>^sudo</program_name>
</decoder>
<decoder name="sudo-parts">
  <parent>sudo</parent>
  <prematch type="pcre2">\\s</prematch>
  <regex type="pcre2">^\\s*(\\S+)\\s*:</regex>
  <order>srcuser</order>
  <fts>name,srcuser,location</fts>
</decoder>
<decoder name="sudo-parts">
  <parent>sudo</parent>
  <regex type="pcre2">COMMAND=(.+)</regex>
  <order>command</order>
</decoder>
`;

/** An evaluator of our rules below those of Wazuh's own that they build on. */
export function evaluatorOf(ours: { readonly rules: string; readonly decoders: string }): Evaluator {
  return new Evaluator(
    [...builtIns(), ...readRules(readXml(ours.rules))],
    new Decoders([...readXml(standIns), ...readXml(ours.decoders)]),
  );
}

/** `builtInRules` as the evaluator takes them. */
export function builtIns(): Rule[] {
  return readRules(
    builtInRules.map((rule) =>
      leaf('group', '', { name: rule.groups.join(',') }, [leaf('rule', '', attributesOf(rule), partsOf(rule))]),
    ),
  );
}

function attributesOf({ id, level, noAlert }: BuiltInRule): Record<string, string> {
  return { id: String(id), level: String(level), ...(noAlert === true && { noalert: '1' }) };
}

function partsOf({
  id,
  parents,
  category,
  decodedAs,
  match,
  regex,
  field,
  firstTime,
  meaning,
}: BuiltInRule): ReadElement[] {
  const parts: Readonly<Record<string, string | undefined>> = {
    // Ids below 10 are roots; a parent that is one follows from the category.
    if_sid: id < 10 || parents.some((parent) => parent < 10) ? undefined : parents.join(','),
    category,
    decoded_as: decodedAs,
    match,
    regex,
    if_fts: firstTime === true ? '' : undefined,
    description: meaning,
  };
  return [
    ...Object.entries(parts).flatMap(([name, text]) => (text === undefined ? [] : [leaf(name, text)])),
    ...(field === undefined ? [] : [leaf('field', field.pattern, { name: field.name })]),
  ];
}

function leaf(
  name: string,
  text: string,
  attributes: Readonly<Record<string, string>> = {},
  children: readonly ReadElement[] = [],
): ReadElement {
  return { name, text, attributes, children };
}
