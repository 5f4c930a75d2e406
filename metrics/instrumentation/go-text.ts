/** First line of each file, in the form that Go's tools know generated code by. */
export const generatedHeader = '// Code generated from the metric contract (metrics/) by `npm run synth`. DO NOT EDIT.';

/** Words that Go writes in capitals. */
const initialisms = new Set(['api', 'cpu', 'cve', 'db', 'http', 'id', 'sql']);

/** A name of the contract as Go writes it: `http_requests_total` becomes `HTTPRequestsTotal`. */
export function goName(name: string): string {
  return name
    .split(/[^A-Za-z0-9]+/)
    .filter((word) => word !== '')
    .map((word) =>
      initialisms.has(word.toLowerCase()) ? word.toUpperCase() : word.charAt(0).toUpperCase() + lower(word.slice(1)),
    )
    .join('');
}

/** The same for what a package keeps to itself: `httpRequestsTotal`. */
export function goPrivateName(name: string): string {
  const [first = '', ...others] = name.split(/[^A-Za-z0-9]+/).filter((word) => word !== '');
  return first.toLowerCase() + others.map(goName).join('');
}

/** A string constant. Go reads what JSON writes. */
export function goString(text: string): string {
  return JSON.stringify(text);
}

/** A slice of strings. */
export function goStrings(texts: readonly string[]): string {
  return `[]string{${texts.map(goString).join(', ')}}`;
}

/** A slice of numbers. */
export function goFloats(numbers: readonly number[]): string {
  return `[]float64{${numbers.join(', ')}}`;
}

/** Lines of two columns, as gofmt aligns them. */
export function aligned(rows: readonly (readonly [string, string])[], separator = ' '): readonly string[] {
  const width = Math.max(...rows.map(([left]) => left.length));
  return rows.map(([left, right]) => `${left.padEnd(width)}${separator}${right}`);
}

/** Lines one level deeper. */
export function indented(lines: readonly string[]): readonly string[] {
  return lines.map((line) => (line === '' ? '' : `\t${line}`));
}

/** Words in capitals stay readable: `DELETE` becomes `Delete`. */
function lower(rest: string): string {
  return rest === rest.toUpperCase() ? rest.toLowerCase() : rest;
}
