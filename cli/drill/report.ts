import { table } from '../table';
import type { Entry, Journal } from './journal';
import { seconds } from './scenario/expectations';

/** A line of the timeline as it is printed. */
export function timelineLine({ at, kind, text }: Entry): string {
  const [first = ''] = text.split('\n');
  const time = (at / 1000).toFixed(1).padStart(7);
  return kind === 'step' ? `\n${time}  ${first}` : `${time}    ${kind.padEnd(8)} ${first}`;
}

/** The figures as a table. */
export function figuresTable({ figures }: Pick<Journal, 'figures'>, scale: number): string {
  return table(
    [
      { title: 'Figure' },
      { title: 'drill', align: 'right' },
      { title: 'in an environment', align: 'right' },
      { title: 'x intervals', align: 'right' },
    ],
    figures.map(({ what, took, floor }) => [what, seconds(took), seconds(took * scale), times(took, floor)]),
  );
}

/** The whole drill for programs. */
export function report(journal: Journal, scale: number): unknown {
  return {
    passed: journal.failures.length === 0,
    scale,
    seconds: journal.now() / 1000,
    failures: journal.failures,
    figures: journal.figures.map(({ what, took, floor }) => ({
      what,
      seconds: took / 1000,
      intervalsSeconds: floor / 1000,
      timesIntervals: Number(times(took, floor)),
    })),
    timeline: journal.entries.map(({ at, kind, text }) => ({ seconds: at / 1000, kind, text })),
  };
}

function times(took: number, floor: number): string {
  return (took / floor).toFixed(2);
}
