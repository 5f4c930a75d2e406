/** A reference inside a Terraform expression: `aws_vpc.vpc.id` is `['aws_vpc', 'vpc', 'id']`; an index is `[]`. */
export type Reference = readonly string[];

const words = new Set(['true', 'false', 'null', 'for', 'in', 'if', 'else', 'endif', 'endfor']);
const chain = /(?<![\w.\]-])([A-Za-z_][\w-]*)((?:\s*(?:\.(?:[A-Za-z_][\w-]*|\d+|\*)|\[[^[\]]*\]))*)(\s*\()?/g;

/** Every reference in the templates of a string, as Terraform reads it: `$${` is text. */
export function referencesIn(text: string): readonly Reference[] {
  const found: Reference[] = [];
  let position = 0;
  while (position < text.length) {
    const next = nextTemplate(text, position);
    if (next === undefined) break;
    const { code, strings, end } = readExpression(text, next);
    found.push(...referencesOf(code), ...strings.flatMap(referencesIn));
    position = end;
  }
  return found;
}

function nextTemplate(text: string, from: number): number | undefined {
  for (let at = from; at < text.length - 1; at += 1) {
    const marker = text.slice(at, at + 2);
    if (marker !== '${' && marker !== '%{') continue;
    if (text[at - 1] !== text[at]) return at + 2;
  }
  return undefined;
}

/** Reads up to the brace that closes the expression; what is quoted in it is set apart, for it may hold templates. */
function readExpression(text: string, start: number) {
  const strings: string[] = [];
  let code = '';
  let depth = 1;
  let at = start;
  for (; at < text.length && depth > 0; at += 1) {
    const character = text[at] ?? '';
    if (character === '"') {
      const end = endOfString(text, at + 1);
      strings.push(text.slice(at + 1, end));
      code += '""';
      at = end;
      continue;
    }
    if (character === '{') depth += 1;
    if (character === '}') depth -= 1;
    if (depth > 0) code += character;
  }
  return { code, strings, end: at };
}

function endOfString(text: string, start: number): number {
  let at = start;
  while (at < text.length && text[at] !== '"') {
    const template = (text[at] === '$' || text[at] === '%') && text[at + 1] === '{' && text[at - 1] !== text[at];
    if (template) at = readExpression(text, at + 2).end;
    else at += text[at] === '\\' ? 2 : 1;
  }
  return at;
}

function referencesOf(code: string): readonly Reference[] {
  const bound = new Set(
    [...code.matchAll(/\bfor\s+([\w-]+)(?:\s*,\s*([\w-]+))?\s+in\b/g)].flatMap((match) => match.slice(1)),
  );
  const inner = [...code.matchAll(/\[([^[\]]+)\]/g)].flatMap(([, index = '']) =>
    /[A-Za-z_]\w*\./.test(index) ? [index] : [],
  );
  const own = [...code.matchAll(chain)]
    .filter(([, root = '', , call]) => call === undefined && !words.has(root) && !bound.has(root))
    .map(([, root = '', rest = '']) => [root, ...steps(rest)])
    // A single word is the key of an object, not a reference.
    .filter(({ length }) => length > 1);
  return [...own, ...inner.flatMap(referencesOf)];
}

function steps(rest: string): readonly string[] {
  const plain = rest.replace(/\[[^[\]]*\]/g, '.*');
  return [...plain.matchAll(/\.([\w*-]+)/g)].map(([, name = '']) => (/^(?:\d+|\*)$/.test(name) ? '[]' : name));
}
