import { fieldKinds, leadingKinds, opaque, patternKinds, secretKinds } from '../../redaction';
import type { PatternKind } from '../../redaction/kind';
import { constantName, literal, pattern } from './print';

/** Whether a text in small letters may hold one of the kinds. */
function hinted(hints: readonly string[]): string {
  return hints.map((hint) => `indexOf(low, ${literal(hint)}) !== -1`).join(' || ');
}

/** Every hint that is not found by a shorter one. */
function leastHints(): readonly string[] {
  const hints = [...new Set(['\\u00', ...secretKinds.flatMap(({ hints: own }) => own)])];
  return hints.filter((hint) => !hints.some((other) => other !== hint && hint.includes(other)));
}

/** Characters of which ids, addresses and numbers are. No hint has only such, so that nothing made of them is looked through. */
const plain = '[0-9A-Fa-f.:-]';

function plainPattern(): string {
  const whole = new RegExp(`^${plain}+$`);
  for (const hint of leastHints()) if (whole.test(hint)) throw new Error(`The hint ${hint} has only characters of ids`);
  return pattern(`^${plain}+$`);
}

/** What several hints have in common, and most lines have not: where it is missing none of them is there, and one search is enough. */
const inCommon = ['gh', 'k_', 'ss', 'ok', 'ey', 'iza', 'denti', 'ia', 'xo', 'xa'];

/** Whether a text in small letters may hold a secret: the longest part of the work for a line that has none. */
function hintScript(): string {
  const groups = new Map<string, string[]>();
  for (const hint of leastHints()) {
    const common = inCommon.find((part) => hint.includes(part)) ?? hint;
    groups.set(common, [...(groups.get(common) ?? []), hint]);
  }
  const tests = [...groups].map(([common, hints]) =>
    hints.length === 1 ? hinted(hints) : `(${hinted([common])} && (${hinted(hints)}))`,
  );
  return `function anyHint(low) {\n  return (\n    ${tests.join(' ||\n    ')}\n  );\n}`;
}

/** Group 1 of a pattern stays before what is taken out, group 2 behind it. */
function kindScript(kind: PatternKind): string {
  const groups = (new RegExp(`${kind.pattern}|`).exec('')?.length ?? 1) - 1;
  const quote = kind.id === 'sql-password' ? [`"'"`] : [];
  const parts = [
    ...(groups > 0 ? [`(before || '')`] : []),
    ...quote,
    `noted(${literal(kind.id)})`,
    ...quote,
    ...(groups > 1 ? [`(after || '')`] : []),
  ];
  return [
    `// ${kind.id}: ${kind.meaning}`,
    `var ${constantName(kind.id)} = ${pattern(kind.pattern, kind.exact === true ? 'g' : 'gi')};`,
    `function take_${constantName(kind.id)}(${['_', 'before', 'after'].slice(0, groups + 1).join(', ')}) {`,
    `  return ${parts.join(' + ')};`,
    '}',
  ].join('\n');
}

function takeKind(kind: PatternKind): string {
  return `  if (${hinted(kind.hints)}) text = replace(text, ${constantName(kind.id)}, take_${constantName(kind.id)});`;
}

/** Any character, also a line break: `[\s\S]` would send the whole pattern to an engine that goes back and forth. */
const any = '(?:[^\\n]|\\n)';
const value = String.raw`\\+"(?:[^"]|"[^,}\]\s:])*"?|"(?:[^"\\]|\\${any})*"?|'(?:[^'\\]|\\${any}|'')*'?|[{\[]${any}*|[^\s&"'<>%\]})]+(?:%[^\s&"'<>]*)?|%[^\s&"'<>]+`;
const field =
  `([A-Za-z0-9_.-]*(?:${fieldKinds.map(({ name }) => name).join('|')})[A-Za-z0-9_.-]*)` +
  String.raw`(\\*["']?\]?(?:%22)?\s*(?:=>|[:=]|%3A|%3D)\s*(?:%22|%27)?)` +
  `(${value})`;

/** Takes secrets out of texts. Written out for each kind: a loop over a table takes Filebeat's engine several times as long. */
export function redactScript(): string {
  const kinds = [...leadingKinds, ...patternKinds];
  return `
${hintScript()}

${kinds.map(kindScript).join('\n\n')}

// Fields that are known by their name.
var FIELD = ${pattern(field, 'gi')};
${fieldKinds.map(({ id, name }) => `var ${constantName(id)} = ${pattern(name, 'i')};`).join('\n')}

function fieldKind(name) {
${fieldKinds.map(({ id }) => `  if (${constantName(id)}.test(name)) return ${literal(id)};`).join('\n')}
  return '';
}

/** Ids, addresses and numbers: no hint is in them, and most do not come again. */
var PLAIN = ${plainPattern()};

/** What secrets were replaced by: not replaced once more. */
var REPLACED = {
${secretKinds.map(({ id }) => `  '[${id}]': true`).join(',\n')}
};
${rest}
/** The text without secrets. */
function redact(text) {
  if (clean) return text;
  var low = lower(text);
  if (has(low, '\\\\u00')) {
    text = replace(text, ESCAPED, unescaped);
    low = lower(text);
  }
${leadingKinds.map(takeKind).join('\n')}
  if (${hinted([...new Set(fieldKinds.flatMap(({ hints }) => hints))])}) text = replace(text, FIELD, takeField);
${patternKinds.map(takeKind).join('\n')}
  return text;
}

/** For lines that nothing is known of: long words that are no words go too, the rest of a torn secret among them. */
function redactStrictly(text) {
  return replace(redact(text), OPAQUE, function (word) {
    return DIGIT.test(word) ? noted(${literal(opaque)}) : word;
  });
}
`;
}

const rest = String.raw`
var QUOTES = /^(\\*["'])/;
var ESCAPED = /\\u00([2-7][0-9a-f])/gi;
var OPAQUE = /[A-Za-z0-9+\/_=.~-]{20,}/g;
var DIGIT = /\d/;

function takeField(whole, name, between, value) {
  var quote = QUOTES.exec(value);
  var mark = quote === null ? '' : quote[1];
  if (mark === '' && value.charAt(0) === '[' && value.charAt(value.length - 1) === ']' && own(REPLACED, value)) return whole;
  return name + between + mark + noted(fieldKind(name)) + mark;
}

function unescaped(_, code) {
  var character = String.fromCharCode(parseInt(code, 16));
  return character === '"' || character === '\\' ? '\\' + character : character;
}

/** Whether the line in hand has no hint of a secret at all, as most: then none of its parts is looked at. */
var clean = false;

function look(text) {
  clean = !anyHint(lower(text));
}

/** Short texts that have no hint: paths, user agents and the like come again and again. */
var known = {};
var knownTexts = 0;

/** The same as redact, for a text that is likely to come again. */
function redactShort(text) {
  if (clean || known[text] === true || fits(PLAIN, text)) return text;
  if (anyHint(lower(text))) return redact(text);
  if (charAt(text, 256) === '') {
    if (knownTexts >= 4096) {
      known = {};
      knownTexts = 0;
    }
    known[text] = true;
    knownTexts++;
  }
  return text;
}

/** An object of a line, without secrets: at most four deep and fifty values wide, all of it text or numbers. */
function redactedObject(value, depth) {
  if (typeof value === 'string') return redact(value.substring(0, 2048));
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  if (value === null || typeof value !== 'object' || depth >= 4) return undefined;
  var inner = keysOf(value).slice(0, 50);
  var result = {};
  for (var i = 0; i < inner.length; i++) {
    var name = inner[i];
    var kind = fieldKind(name);
    var redacted = kind !== '' ? noted(kind) : redactedObject(value[name], depth + 1);
    // A dot would make a field of another depth.
    if (redacted !== undefined) result[redact(name.substring(0, 128)).replace(/\./g, '_')] = redacted;
  }
  return result;
}
`;
