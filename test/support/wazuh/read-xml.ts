/** An element as Wazuh reads it. */
export interface ReadElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** Text before the first element below it, as it is: Wazuh decodes no entities and trims nothing. */
  readonly text: string;
  readonly children: readonly ReadElement[];
}

/**
 * Reads XML as Wazuh's parser does: several roots, no declaration, no entities; a backslash before `<` makes it text, and two do not.
 *
 * @see https://github.com/wazuh/wazuh/blob/v4.14.6/src/os_xml/os_xml.c
 * @throws at an element that is not closed, or closed by another name
 */
export function readXml(source: string): ReadElement[] {
  const text = source.replaceAll(/<!--[\s\S]*?-->/g, '').replaceAll(/<!(?!--)[\s\S]*?!>/g, '');
  let at = 0;

  const readChildren = (parent: string | undefined): { children: ReadElement[]; text: string } => {
    const children: ReadElement[] = [];
    let own = '';
    while (at < text.length) {
      const start = nextTag(text, at);
      const before = text.slice(at, start ?? text.length);
      if (children.length === 0) own += before;
      if (start === undefined) {
        at = text.length;
        break;
      }
      const close = /^<\/(?<name>[^>]*)>/.exec(text.slice(start, start + 200));
      if (close) {
        if (close.groups?.['name'] !== parent) throw new Error(`<${parent ?? ''}> is closed by ${close[0]}`);
        at = start + close[0].length;
        return { children, text: own };
      }
      children.push(readElement(start));
    }
    if (parent !== undefined) throw new Error(`<${parent}> is not closed`);
    return { children, text: own };
  };

  const readElement = (start: number): ReadElement => {
    const head = /^<(?<name>[^\s/>]+)(?<attributes>(?:\s+[^\s=/>]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*(?<empty>\/?)>/.exec(
      text.slice(start),
    );
    const name = head?.groups?.['name'];
    if (!head || name === undefined) throw new Error(`no element: ${text.slice(start, start + 80)}`);
    const attributes = Object.fromEntries(
      [
        ...(head.groups?.['attributes'] ?? '').matchAll(
          /(?<key>[^\s=]+)\s*=\s*(?:"(?<double>[^"]*)"|'(?<single>[^']*)')/g,
        ),
      ].map(({ groups }) => [groups?.['key'] ?? '', groups?.['double'] ?? groups?.['single'] ?? '']),
    );
    at = start + head[0].length;
    if (head.groups?.['empty'] === '/') return { name, attributes, text: '', children: [] };
    return { name, attributes, ...readChildren(name) };
  };

  const { children, text: outside } = readChildren(undefined);
  if (outside.trim() !== '' && children.length === 0) throw new Error(`no element: ${outside.trim().slice(0, 80)}`);
  return children;
}

/** Where the next tag begins: `<` after an even number of backslashes. */
function nextTag(text: string, from: number): number | undefined {
  let escaped = false;
  for (let index = from; index < text.length; index += 1) {
    const character = text[index];
    if (character === '\\') escaped = !escaped;
    else if (character === '<' && !escaped) return index;
    else escaped = false;
  }
  return undefined;
}

/** Elements of one file with its variables (`<var name="X">`, `$X`) put in. Without any, a `$` is what it is. */
export function withVariables(elements: readonly ReadElement[]): ReadElement[] {
  const variables = elements
    .filter(({ name }) => name === 'var')
    .map(({ attributes, text }) => [attributes['name'] ?? '', text] as const);
  if (variables.length === 0) return [...elements];
  const put = (text: string) => variables.reduce((all, [name, value]) => all.replaceAll(`$${name}`, () => value), text);
  const inside = (element: ReadElement): ReadElement => ({
    ...element,
    text: put(element.text),
    children: element.children.map(inside),
  });
  return elements.map(inside);
}

/** The first element of a name below another, and all of them. */
export function childOf(element: ReadElement, name: string): ReadElement | undefined {
  return element.children.find((child) => child.name === name);
}

export function childrenOf(element: ReadElement, name: string): readonly ReadElement[] {
  return element.children.filter((child) => child.name === name);
}
