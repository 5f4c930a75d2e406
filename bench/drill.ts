import { runDrill } from '../cli/drill/drill';
import { drillInput } from '../cli/drill/drill-input';
import { report } from '../cli/drill/report';
import { readEnvironments } from '../cli/synthesis/read-environments';
import { environments } from '../environments';
import { parseEnvironments } from '../environments/environment';
import type { Outcome, SubjectOptions } from './subject';

const scale = 20;
/** Longest time that it may take, in milliseconds. */
const limit = 290_000;

/** The drill of production: from onset to Slack, and from recovery to resolved, as a multiple of the configured intervals. */
export async function drill({ say }: SubjectOptions): Promise<Outcome> {
  const [production] = readEnvironments(environments, parseEnvironments, { only: ['production'] });
  if (production === undefined) throw new Error('There is no production');
  const journal = await runDrill({
    input: drillInput(production),
    scale,
    limit,
    keep: false,
    onEntry: ({ kind, text }) => {
      if (kind === 'step') say(text);
    },
  });
  return {
    figures: journal.figures.map(({ what, took, floor }) => ({ figure: what, measured: took / floor, unit: 'x' })),
    problems: journal.failures,
    details: report(journal, scale),
  };
}
