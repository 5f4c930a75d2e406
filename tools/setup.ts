import { install } from './install';
import { locate } from './locate';
import type { Program } from './programs';
import { programs } from './programs';

/** `npm run tools [-- NAME...]`: finds or sets up the programs that the tests need. */
async function main(names: readonly string[]): Promise<void> {
  const all: readonly Program[] = programs;
  const unknown = names.filter((name) => !all.some((candidate) => candidate.name === name));
  if (unknown.length > 0) throw new Error(`no such program: ${unknown.join(', ')}`);
  const wanted = all.filter(({ name }) => names.length === 0 || names.includes(name));
  const missing = wanted.filter((candidate) => locate(candidate) === undefined);
  // Packages come over the network and Go builds use every core: the two kinds do not get in each other's way.
  const failed = (
    await Promise.all([
      inTurn(missing, 'pypi'),
      inTurn(missing, 'go'),
      inTurn(missing, 'maven'),
      inTurn(missing, 'path'),
    ])
  ).flat();
  if (failed.length > 0 && process.env['CI'] === 'true') process.exitCode = 1;
}

async function inTurn(missing: readonly Program[], kind: Program['source']['kind']): Promise<readonly Program[]> {
  const failed: Program[] = [];
  for (const wanted of missing.filter(({ source }) => source.kind === kind)) {
    if (!(await setUp(wanted))) failed.push(wanted);
  }
  return failed;
}

const actions = {
  go: 'building from its Go module',
  maven: 'copying from Maven Central',
  pypi: 'installing from PyPI',
} as const;

async function setUp(wanted: Program): Promise<boolean> {
  const title = `${wanted.name} ${wanted.version}`;
  if (wanted.source.kind === 'path') {
    say(`${title} or later is not on the PATH: tests that need it are skipped (${wanted.why})`);
    return false;
  }
  const doing = actions[wanted.source.kind];
  const start = Date.now();
  const seconds = () => Math.round((Date.now() - start) / 1000);
  say(`${title}: ${doing} ...`);
  const heartbeat = setInterval(() => {
    say(`${title}: still ${doing}, ${seconds()} s`);
  }, 15_000);
  try {
    await install(wanted);
    say(`${title}: ready after ${seconds()} s`);
    return true;
  } catch (error) {
    say(`${title} is missing: tests that need it are skipped (${error instanceof Error ? error.message : 'unknown'})`);
    return false;
  } finally {
    clearInterval(heartbeat);
  }
}

function say(line: string): void {
  process.stderr.write(`tools: ${line}\n`);
}

main(process.argv.slice(2)).catch((error: unknown) => {
  say(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
});
