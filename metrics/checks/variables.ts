/** Stands for a variable whose value is not known: what a matcher compares with is not checked then. */
export const unknownValue = 'any_value_of_a_variable';

/** A text in which variables were replaced, with the way back to the places in the original. */
export interface ReplacedText {
  readonly text: string;
  originalOffset(offset: number): number;
}

const reference = /\$\{(\w+)(?::\w+)?\}|\[\[(\w+)(?::\w+)?\]\]|\$(\w+)/g;

/** Replaces Grafana's variables: `$name`, `${name:format}` and `[[name]]`. */
export function replaceVariables(original: string, variables: Readonly<Record<string, string>>): ReplacedText {
  let text = '';
  let end = 0;
  const pieces: { readonly at: number; readonly original: number; readonly literal: boolean }[] = [];
  for (const match of original.matchAll(reference)) {
    const name = match[1] ?? match[2] ?? match[3] ?? '';
    // `$1` is a group of label_replace.
    if (/^\d/.test(name)) continue;
    pieces.push({ at: text.length, original: end, literal: true });
    text += original.slice(end, match.index);
    pieces.push({ at: text.length, original: match.index, literal: false });
    text += variables[name] ?? unknownValue;
    end = match.index + match[0].length;
  }
  pieces.push({ at: text.length, original: end, literal: true });
  text += original.slice(end);
  return {
    text,
    originalOffset: (offset) => {
      const piece = pieces.filter(({ at }) => at <= offset).at(-1);
      if (piece === undefined) return offset;
      return piece.literal ? piece.original + offset - piece.at : piece.original;
    },
  };
}
