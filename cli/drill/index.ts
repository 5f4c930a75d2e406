import { environments } from '../../environments';
import { parseEnvironments } from '../../environments/environment';
import { CommandFailed } from '../exit';
import { readEnvironments } from '../synthesis/read-environments';
import { runDrill } from './drill';
import { drillInput } from './drill-input';
import { requireScale } from './scale/duration';
import { figuresTable, report, timelineLine } from './report';

/** Options of the command `drill`. */
export interface DrillCommandOptions {
  readonly environment: string;
  readonly scale: string;
  readonly json?: boolean;
  readonly keep?: boolean;
}

/** Longest time that a drill may take. */
const limit = 290_000;

/** Runs the drill of an environment and prints what happened. Fails where an assertion does. */
export async function drill({ environment, scale, json = false, keep = false }: DrillCommandOptions): Promise<void> {
  const [found] = readEnvironments(environments, parseEnvironments, { only: [environment] });
  if (found === undefined) throw new CommandFailed(`There is no environment ${environment}`);
  const by = scaleOf(scale);
  const print = (text: string) => process.stdout.write(`${text}\n`);
  if (!json) print(`Drill of ${environment}: a minute takes ${60 / by} s`);
  const journal = await runDrill({
    input: drillInput(found),
    scale: by,
    limit,
    keep,
    onEntry: (entry) => {
      if (!json) print(timelineLine(entry));
    },
  });
  if (json) print(JSON.stringify(report(journal, by), undefined, 2));
  else print(`\n${figuresTable(journal, by)}\n`);
  const { failures } = journal;
  if (failures.length > 0) throw new CommandFailed(`${failures.length} checks failed`);
  if (!json) print(`All checks passed in ${Math.round(journal.now() / 1000)} s.`);
}

/** How many times faster: what a minute takes must be whole milliseconds for each second. */
function scaleOf(text: string): number {
  try {
    return requireScale(Number(text));
  } catch (error) {
    throw new CommandFailed(error instanceof Error ? error.message : text);
  }
}
