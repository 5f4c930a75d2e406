/** An element of the XML that Wazuh reads. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** Text, or elements below it. */
  readonly content: string | readonly XmlElement[];
}

/** What an attribute or a text may be given as; `undefined` leaves it out. */
export type XmlValue = string | number | boolean;

/**
 * An element.
 *
 * @param content text, elements, or a switch of Wazuh's: `true` is `yes`, `false` is `no`
 */
export function element(
  name: string,
  content: XmlValue | readonly (XmlElement | undefined)[],
  attributes: Readonly<Record<string, XmlValue | undefined>> = {},
): XmlElement {
  return {
    name,
    attributes: Object.fromEntries(
      Object.entries(attributes).flatMap(([key, value]) => (value === undefined ? [] : [[key, text(value)]])),
    ),
    content: isList(content) ? content.filter((each) => each !== undefined) : text(content),
  };
}

/**
 * Elements one below the other, without an XML declaration, which Wazuh does not know; its files may have several roots.
 *
 * Wazuh's parser decodes no entities: what it would read literally and what a parser of XML would read otherwise is refused.
 *
 * @throws if a text has `<` or `&`, a line break or blanks at its ends, or an attribute also `"` or `>`
 * @see https://github.com/wazuh/wazuh/blob/v4.14.6/src/os_xml/os_xml.c
 */
export function printXml(elements: readonly XmlElement[]): string {
  return elements.map((each) => print(each, '')).join('\n');
}

function print({ name, attributes, content }: XmlElement, indent: string): string {
  const start = [
    name,
    ...Object.entries(attributes).map(([key, value]) => `${key}="${checked(name, value, /[<&">]/)}"`),
  ];
  if (typeof content === 'string') {
    return content === ''
      ? `${indent}<${start.join(' ')} />\n`
      : `${indent}<${start.join(' ')}>${checked(name, content, /[<&]/)}</${name}>\n`;
  }
  const below = content.map((each) => print(each, `${indent}  `)).join('');
  return `${indent}<${start.join(' ')}>\n${below}${indent}</${name}>\n`;
}

function checked(name: string, value: string, wrong: RegExp): string {
  const character = wrong.exec(value)?.[0];
  if (character !== undefined)
    throw new Error(`<${name}>: "${character}" is not the same to Wazuh as to XML: ${value}`);
  if (value.trim() !== value || /[\r\n]/.test(value))
    throw new Error(`<${name}>: blanks at the ends or a line break: ${value}`);
  return value;
}

function text(value: XmlValue): string {
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return String(value);
}

function isList(
  content: XmlValue | readonly (XmlElement | undefined)[],
): content is readonly (XmlElement | undefined)[] {
  return Array.isArray(content);
}
