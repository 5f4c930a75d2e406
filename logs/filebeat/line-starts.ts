/** Header of the container runtime, as both patterns below begin: they see lines of the file, not what containers wrote. */
const header = '^[^ ]+ std(?:out|err) [FP][^ ]* ';

/**
 * A line whose end is yet to come: it begins with a fragment, and what follows is of the other stream or more fragments. Each parser with it
 * adds one line, or what the parser before it joined: one more than there are lines of the other stream between two fragments mends them.
 */
export const unfinished = String.raw`^[^ ]+ std(?:${fragments('out', 'err')}|${fragments('err', 'out')})$`;

/** Said so that no two branches begin alike: Go then runs it in one pass (regexp's onepass), eight times as fast. */
function fragments(stream: string, other: string): string {
  return String.raw`${stream} P.*(?:\n[^ \n]+ std(?:${stream} P|${other} [FP]).*)*`;
}

/**
 * What begins a line of the API. Everything else belongs to the line before it: a body that the API logs brings lines of its own, and is
 * taken out together with them. A JSON object begins one only where the API is instrumented.
 */
export function apiStart(instrumented: boolean): string {
  const starts = String.raw`\d{4}/\d\d/\d\d \d|\[[0-9A-Za-z_.-]*\] |DEBUG: |$`;
  return `${header}(?:${starts}${instrumented ? String.raw`|\{"` : ''})`;
}

/** What goes on elsewhere: stack traces of Python, Go and Java, keys in PEM, and whatever is indented. */
export const continuation = `${header}(?:${[
  String.raw`[ \t]`,
  String.raw`Traceback \(most recent call last\)`,
  'During handling of the above',
  'The above exception was',
  'Caused by: ',
  // The lines of a key, the short last one among them: each by itself has no form to know it by. A lone word goes with them.
  '[A-Za-z0-9+/=]+$',
  '-----END ',
  String.raw`goroutine \d+ \[`,
  String.raw`[A-Za-z_][A-Za-z0-9_.]*(?:Error|Exception|Interrupt|Exit)(?::|$)`,
].join('|')})`;
