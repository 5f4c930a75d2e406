import { apiStart, continuation, unfinished } from '../../../logs/filebeat/line-starts';
import { filebeatLimits } from '../../../logs/filebeat/options';

/** Lines that Filebeat reads as one event: the place of the last of them in its file, and which they are. */
export interface ExpectedEvent {
  readonly offset: number;
  readonly lines: readonly number[];
}

/** A line of a file, or several that an earlier step joined. */
interface Piece {
  readonly text: string;
  readonly offset: number;
  readonly lines: readonly number[];
}

/** What Filebeat's parsers make of a file: the same rules, said once more without Filebeat. */
export function expectedEvents(lines: readonly string[], api: boolean): readonly ExpectedEvent[] {
  let offset = 0;
  const pieces = lines.map((text, index): Piece => {
    const piece = { text, offset, lines: [index] };
    offset += text.length + 1;
    return piece;
  });
  // Go's dot is everything but a line feed; JavaScript's leaves out other ends of lines too.
  const more = new RegExp(unfinished.replaceAll('.*', String.raw`[^\n]*`));
  const start = new RegExp(apiStart(false));
  const goesOn = new RegExp(continuation);
  const before = (last: Piece) => more.test(last.text);
  const after = api
    ? (_: Piece, next: Piece) => !start.test(next.text)
    : (_: Piece, next: Piece) => goesOn.test(next.text);
  const joined = Array.from({ length: filebeatLimits.interruptions + 1 }).reduce<readonly Piece[]>(
    (so) => join(so, before),
    pieces,
  );
  return join(joined, after).map(({ offset: place, lines: own }) => ({
    offset: place,
    lines: own,
  }));
}

function join(pieces: readonly Piece[], belongs: (last: Piece, next: Piece) => boolean): readonly Piece[] {
  const result: Piece[] = [];
  let last: Piece | undefined;
  let count = 0;
  for (const piece of pieces) {
    const so = result.at(-1);
    if (so !== undefined && last !== undefined && belongs(last, piece)) {
      const kept = count < filebeatLimits.lines;
      result[result.length - 1] = {
        text: kept ? `${so.text}\n${piece.text}` : so.text,
        offset: piece.offset,
        lines: [...so.lines, ...piece.lines],
      };
      count += 1;
    } else {
      result.push(piece);
      count = 1;
    }
    last = piece;
  }
  return result;
}
