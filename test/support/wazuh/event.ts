/** What comes to a manager: a text, as an agent or the manager itself read it. */
export interface WazuhEvent {
  /** Whole text, with the header of syslog if it has one. */
  readonly log: string;
  /** Where it was read. @default '/var/log/test' */
  readonly location?: string;
  /** @default '001' */
  readonly agent?: string;
  /** Seconds. @default 0 */
  readonly time?: number;
  /** Already decoded by one of the decoders that are no files: of syscheck and rootcheck. */
  readonly decoded?: { readonly decoder: string; readonly fields: Readonly<Record<string, string>> };
}

/** An event after decoding. */
export interface DecodedEvent {
  /** Text after the header. */
  readonly log: string;
  readonly location: string;
  readonly agent: string;
  readonly time: number;
  readonly programName?: string;
  readonly hostname?: string;
  /** Name of the decoder; none took it is ''. */
  readonly decoder: string;
  /** Category of rules. */
  readonly type: string;
  readonly fields: ReadonlyMap<string, string>;
  /** Fields whose values decide whether it is the first time. */
  readonly firstTimeBy?: readonly string[];
}

/** Dates that a header may begin with. */
const dates =
  /^(?:(?:\d{4} )?[A-Z][a-z]{2} [ \d]\d \d\d:\d\d:\d\d|\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?[+-]\d\d:\d\d|\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\.\d{6}[+-]\d{4}) {1,2}/;

/** Header of syslog: date, name of the host, name of the program. */
export function readHeader(log: string): Pick<DecodedEvent, 'log' | 'programName' | 'hostname'> {
  const dated = dates.exec(log);
  if (!dated) return { log };
  const rest = log.slice(dated[0].length);
  const solaris = /^(?<program>[\w./@-]+): /.exec(rest);
  if (solaris) return { log: rest.slice(solaris[0].length), programName: solaris.groups?.['program'] ?? '' };
  const host = /^(?<host>[\w./@-]+) /.exec(rest);
  if (!host) return { log: rest };
  const hostname = host.groups?.['host'] ?? '';
  const after = rest.slice(host[0].length);
  const program = /^(?<program>[\w./@-]+)(?:\[\d+\]:? ?|: ?)/.exec(after);
  if (!program) return { log: after, hostname };
  return { log: after.slice(program[0].length), hostname, programName: program.groups?.['program'] ?? '' };
}
