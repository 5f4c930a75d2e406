/** Header of the container runtime, as both patterns below begin: they see lines of the file, not what containers wrote. */
const header = '^[^ ]+ std(?:out|err) [FP][^ ]* ';

/**
 * A line whose end is yet to come: it begins with a fragment, and what follows is of the other stream or more fragments. Each parser with it
 * adds one line, or what the parser before it joined: two of them mend a fragment that one line of the other stream interrupts.
 */
export const unfinished = ['stdout', 'stderr']
  .map((stream) => {
    const other = stream === 'stdout' ? 'stderr' : 'stdout';
    return String.raw`^[^ ]+ ${stream} P[^\n]*(?:\n[^ \n]+ (?:${stream} P|${other} [FP])[^\n]*)*$`;
  })
  .join('|');

/**
 * What begins a line of the API. Everything else belongs to the line before it: a body that the API logs brings lines of its own, and is
 * taken out together with them. A JSON object begins one only where the API is instrumented.
 */
export function apiStart(instrumented: boolean): string {
  const starts = String.raw`\d{4}/\d\d/\d\d \d|\[GIN|\[[0-9A-Za-z_.-]*\] |DEBUG: |$`;
  return `${header}(?:${starts}${instrumented ? String.raw`|\{"` : ''})`;
}

/** What goes on elsewhere: stack traces of Python, Go and Java, and whatever is indented. */
export const continuation = `${header}(?:${[
  String.raw`[ \t]`,
  String.raw`Traceback \(most recent call last\)`,
  'During handling of the above',
  'The above exception was',
  'Caused by: ',
  String.raw`goroutine \d+ \[`,
  String.raw`[A-Za-z_][A-Za-z0-9_.]*(?:Error|Exception|Interrupt|Exit)(?::|$)`,
].join('|')})`;
