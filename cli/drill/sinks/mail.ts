/** A message as a reader sees it. */
export interface Mail {
  readonly from: string;
  readonly to: readonly string[];
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/** Reads the message that Alertmanager writes: multipart/alternative of quoted-printable parts (RFC 2045, 2047). */
export function parseMail(raw: string): Pick<Mail, 'subject' | 'text' | 'html'> {
  const { headers, body } = split(raw);
  const boundary = /boundary="?([^";]+)"?/.exec(headers.get('content-type') ?? '')?.[1];
  const parts =
    boundary === undefined
      ? [{ headers, body }]
      : body
          .split(`--${boundary}`)
          .slice(1, -1)
          .map((part) => split(part.replace(/^\r?\n/, '')));
  const part = (type: string) => {
    const found = parts.find((each) => (each.headers.get('content-type') ?? '').startsWith(type));
    if (found === undefined) return '';
    const encoding = found.headers.get('content-transfer-encoding') ?? '7bit';
    const text = encoding === 'quoted-printable' ? quotedPrintable(found.body) : found.body;
    return text.replaceAll('\r\n', '\n').trim();
  };
  return { subject: encodedWords(headers.get('subject') ?? ''), text: part('text/plain'), html: part('text/html') };
}

function split(raw: string): { readonly headers: ReadonlyMap<string, string>; readonly body: string } {
  const end = /\r?\n\r?\n/.exec(raw);
  const head = end === null ? raw : raw.slice(0, end.index);
  const lines = head.replace(/\r?\n[ \t]+/g, ' ').split(/\r?\n/);
  const headers = lines
    .map((line) => /^([^:]+):\s*(.*)$/.exec(line))
    .flatMap((match) => (match === null ? [] : [match]));
  return {
    headers: new Map(headers.map(([, name, value]) => [(name ?? '').toLowerCase(), value ?? ''])),
    body: end === null ? '' : raw.slice(end.index + end[0].length),
  };
}

function quotedPrintable(text: string): string {
  return bytes(text.replace(/=[ \t]*\r?\n/g, ''));
}

/** `=?utf-8?q?50_=E2=82=AC?=`; between two of them white space is left out. */
function encodedWords(text: string): string {
  return text
    .replace(/\?=\s+=\?/g, '?==?')
    .replace(/=\?utf-8\?([qb])\?([^?]*)\?=/gi, (_, encoding: string, word: string) =>
      encoding.toLowerCase() === 'b' ? Buffer.from(word, 'base64').toString('utf8') : bytes(word.replaceAll('_', ' ')),
    );
}

function bytes(text: string): string {
  const raw = text.replace(/=([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  // What was not escaped may be UTF-8 already; escaped bytes are UTF-8 by the parts' own declaration.
  return Buffer.from(raw, 'latin1').toString('utf8');
}
