import { resolve } from 'node:path';
import { CommandFailed } from '../cli/exit';
import { toolPath } from '../tools/locate';
import type { Outcome, SubjectOptions } from './subject';
import { childSeconds, timed } from './timed';

const root = resolve(__dirname, '..');
const program = resolve(root, 'node_modules', 'jest', 'bin', 'jest.js');
const cores = 2;
const limit = 60;
const tests = ['cases', 'mutation', 'week'].map((name) => `test/alerts/proof/${name}.test.ts`);

/** Rule tests, mutation check and quiet week together. */
export async function proof({ say }: SubjectOptions): Promise<Outcome> {
  // Without it the tests are skipped, which takes no time at all.
  if (toolPath('promtool') === undefined) throw new CommandFailed('promtool is missing: npm run tools -- promtool');
  const started = process.hrtime.bigint();
  const { status, stdout, stderr } = await timed([process.execPath, program, ...tests, `--maxWorkers=${cores}`], root);
  const wall = Number(process.hrtime.bigint() - started) / 1e9;
  const cpu = childSeconds(stdout);
  for (const line of stderr.split('\n').filter((text) => /^(?:Tests|Test Suites):/.test(text))) say(line);
  return {
    figures: [
      { figure: 'rule tests, mutation check and quiet week', measured: wall, unit: 's', limit: { atMost: limit } },
      { figure: `their CPU time over ${cores} cores`, measured: cpu / cores, unit: 's' },
    ],
    problems: status === 0 ? [] : [`the tests fail: ${stderr.slice(-2000)}`],
    details: { wall, cpu, cores },
  };
}
