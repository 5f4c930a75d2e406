import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { interruption } from '../../cli/drill/servers/interruption';
import { Processes } from '../../cli/drill/servers/processes';
import { CommandFailed } from '../../cli/exit';
import { toolPath } from '../../tools/locate';
import { median } from '../statistics';
import type { Figure, Outcome, SubjectOptions } from '../subject';
import { writeContainerFiles } from './container-files';
import { disks, disksTable } from './disks';
import type { IndexSize } from './index-size';
import { indexSize } from './index-size';
import { runFilebeat } from './measure-filebeat';

/** Lines of each run: enough that its start, a fifth of a CPU second, counts for little. */
const lines = 200_000;
/** Documents that are indexed. */
const indexed = 50_000;
/** Longest time that it may take, in milliseconds. */
const limit = 1_800_000;

/** The real Filebeat with the exported processors and without any, and what a line takes in an index. */
export async function logs({ rounds, say }: SubjectOptions): Promise<Outcome> {
  const program = toolPath('filebeat');
  if (program === undefined) throw new CommandFailed('The benchmark needs filebeat: npm run tools -- filebeat');
  const folder = mkdtempSync(join(tmpdir(), 'zerotrace-bench-logs-'));
  const processes = new Processes();
  const interrupted = interruption('The benchmark of the logs', limit);
  try {
    return await Promise.race([measure({ program, folder, processes, rounds, say }), interrupted.rejection]);
  } finally {
    await processes.close();
    interrupted.clear();
    rmSync(folder, { recursive: true, force: true });
  }
}

interface Setting extends SubjectOptions {
  readonly program: string;
  readonly folder: string;
  readonly processes: Processes;
}

async function measure({ program, folder, processes, rounds, say }: Setting): Promise<Outcome> {
  const files = join(folder, 'pods');
  writeContainerFiles(files, lines);
  const runs: { readonly all: number; readonly none: number }[] = [];
  let size: IndexSize | undefined;
  for (let round = 0; round < rounds; round += 1) {
    const run = (processors: boolean) => {
      const own = join(folder, `${processors ? 'all' : 'none'}-${round}`);
      return runFilebeat({ processes, program, logs: files, folder: own, processors, count: lines });
    };
    // One after the other: a busy moment of the machine hits both.
    const [all, none] = [await run(true), await run(false)];
    runs.push({ all: lines / all.cpu, none: lines / none.cpu });
    say(
      `round ${round + 1}: ${Math.round(lines / all.cpu)} lines per CPU second, ${Math.round(lines / none.cpu)} without processors`,
    );
    size ??= sizeOf(all.documents, join(folder, 'index'), say);
  }
  if (size !== undefined) say(`\n${disksTable(disks(Math.ceil(size.indexed)))}\n`);
  return {
    figures: [...speed(runs), ...(size === undefined ? [] : sizes(size))],
    problems: [],
    details: { lines, runs, size, disks: size === undefined ? [] : disks(Math.ceil(size.indexed)) },
  };
}

function speed(runs: readonly { readonly all: number; readonly none: number }[]): readonly Figure[] {
  return [
    {
      figure: 'lines per CPU second, all processors',
      measured: median(runs.map(({ all }) => all)),
      unit: 'lines/s',
      limit: { atLeast: 12_000 },
    },
    { figure: 'lines per CPU second, no processors', measured: median(runs.map(({ none }) => none)), unit: 'lines/s' },
    { figure: 'none to all', measured: median(runs.map(({ all, none }) => none / all)), unit: 'x' },
  ];
}

function sizes({ json, indexed: bytes }: IndexSize): readonly Figure[] {
  const stated = Math.min(...disks(0).map((each) => each.stated));
  return [
    { figure: 'a line as JSON', measured: json, unit: 'bytes' },
    { figure: 'a line in an index', measured: bytes, unit: 'bytes', limit: { atMost: stated } },
  ];
}

/** Nothing where there is no Java: then only speed is measured. */
function sizeOf(documents: string, folder: string, say: (line: string) => void): IndexSize | undefined {
  const mapper = toolPath('elasticsearch-mapper');
  if (mapper === undefined || spawnSync('java', ['-version']).status !== 0) {
    say('No Java or no elasticsearch-mapper: what a line takes in an index is not measured.');
    return undefined;
  }
  return indexSize(mapper, documents, folder, indexed);
}
