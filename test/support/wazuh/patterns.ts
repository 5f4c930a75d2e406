/** Languages of Wazuh's expressions. */
export type PatternType = 'osmatch' | 'osregex' | 'pcre2';

/** What an expression found: its groups, and where it ended. */
export interface Match {
  readonly groups: readonly string[];
  readonly end: number;
}

/** A compiled expression. */
export type Pattern = (text: string) => Match | undefined;

/** What an expression has that this evaluator does not know. */
export class UnknownPattern extends Error {}

/**
 * Compiles an expression.
 *
 * - `osmatch`: words joined by `|`, `^` and `$` at their ends, `!` before all of it for the opposite; letters of either case.
 * - `osregex`: `\w \d \s \p \t \W \D \S \.` with `+` or `*`, groups one deep, `|`; letters of either case. Translated to an expression of JavaScript.
 * - `pcre2`: taken as one of JavaScript, after the inline flags and forms that this repository and the rules below which it builds use.
 *
 * @throws UnknownPattern
 * @see https://documentation.wazuh.com/4.14/user-manual/ruleset/ruleset-xml-syntax/regex.html
 */
export function compile(type: PatternType, pattern: string): Pattern {
  if (type === 'osmatch') return osmatch(pattern);
  return search(type === 'osregex' ? osregex(pattern) : pcre2(pattern));
}

function search(expression: RegExp): Pattern {
  return (text) => {
    const found = expression.exec(text);
    if (!found) return undefined;
    return {
      groups: found.slice(1).map((group: string | undefined) => group ?? ''),
      end: found.index + found[0].length,
    };
  };
}

function osmatch(pattern: string): Pattern {
  const negated = pattern.startsWith('!');
  const words = (negated ? pattern.slice(1) : pattern).split('|').map((word) => {
    const begin = word.startsWith('^');
    const end = word.length > 1 && word.endsWith('$');
    return { begin, end, word: word.slice(begin ? 1 : 0, end ? -1 : undefined).toLowerCase() };
  });
  return (text) => {
    const lower = text.toLowerCase();
    const found = words.find(({ begin, end, word }) => {
      if (begin && end) return lower === word;
      if (begin) return lower.startsWith(word);
      if (end) return lower.endsWith(word);
      return lower.includes(word);
    });
    if ((found !== undefined) === negated) return undefined;
    return { groups: [], end: found === undefined ? text.length : lower.indexOf(found.word) + found.word.length };
  };
}

const osClasses: Readonly<Record<string, string>> = {
  w: String.raw`[A-Za-z0-9\-@_]`,
  d: String.raw`[0-9]`,
  s: ' ',
  t: String.raw`\t`,
  p: String.raw`[()*+,\-.:;<=>?\[\]!"'#$%&|{}]`,
  W: String.raw`[^A-Za-z0-9\-@_]`,
  D: String.raw`[^0-9]`,
  S: '[^ ]',
  '.': String.raw`[\s\S]`,
};

function osregex(pattern: string): RegExp {
  let out = '';
  for (let index = 0; index < pattern.length; index += 1) {
    const character = pattern[index] ?? '';
    if (character === '\\') {
      index += 1;
      const next = pattern[index] ?? '';
      const known = osClasses[next];
      if (known === undefined && !String.raw`()\$|<`.includes(next)) throw new UnknownPattern(`osregex: \\${next}`);
      out += known ?? escape(next);
      const repeat = pattern[index + 1];
      if (known !== undefined && (repeat === '+' || repeat === '*')) {
        out += repeat;
        index += 1;
      }
    } else if ('()|'.includes(character)) {
      out += character;
    } else if (character === '^' && (index === 0 || pattern[index - 1] === '|')) {
      out += '^';
    } else if (character === '$' && (index === pattern.length - 1 || pattern[index + 1] === '|')) {
      out += '$';
    } else {
      out += escape(character);
    }
  }
  return new RegExp(out, 'i');
}

function escape(character: string): string {
  return /[$()*+./?[\\\]^{|}-]/.test(character) ? `\\${character}` : character;
}

function pcre2(pattern: string): RegExp {
  let flags = '';
  let rest = pattern;
  const inline = /^\(\?(?<flags>[ims]+)\)/.exec(rest);
  if (inline) {
    flags = inline.groups?.['flags'] ?? '';
    rest = rest.slice(inline[0].length);
  }
  if (/\(\?[imsx-]+[:)]|\(\?>|\\[AzZGKRQE]|\[\[:|[*+?}]\+|\(\?P?<[a-z]/i.test(rest.replaceAll(/\(\?<[=!]/g, ''))) {
    throw new UnknownPattern(`pcre2: ${pattern}`);
  }
  try {
    return new RegExp(rest, flags);
  } catch {
    throw new UnknownPattern(`pcre2: ${pattern}`);
  }
}
