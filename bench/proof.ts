import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { CommandFailed } from '../cli/exit';
import { toolPath } from '../tools/locate';
import type { Outcome, SubjectOptions } from './subject';

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
  const { status, stdout, stderr } = await timed([program, ...tests, `--maxWorkers=${cores}`]);
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

interface Ended {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a Node program below a shell, which knows the CPU time of all that it started: Node does not. */
function timed(args: readonly string[]): Promise<Ended> {
  const script = '"$@"; code=$?; times; exit $code';
  return new Promise((fulfil, reject) => {
    // A process group of its own, so that the workers of the tests end with it when somebody stops the benchmark.
    const child = spawn('sh', ['-c', script, 'sh', process.execPath, ...args], { cwd: root, detached: true });
    const stop = () => {
      if (child.pid !== undefined) process.kill(-child.pid, 'SIGTERM');
    };
    process.on('SIGINT', stop);
    process.on('SIGTERM', stop);
    let [stdout, stderr] = ['', ''];
    child.stdout.on('data', (chunk: Buffer) => (stdout += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
    child.on('error', reject);
    child.on('close', (status) => {
      process.off('SIGINT', stop);
      process.off('SIGTERM', stop);
      fulfil({ status, stdout, stderr });
    });
  });
}

/** CPU seconds of the children, user and system, of the last line that `times` prints: `0m1.50s 0m0.25s`. */
export function childSeconds(printed: string): number {
  const [last = ''] = printed.trim().split('\n').slice(-1);
  const found = [...last.matchAll(/(\d+)m(\d+[.,]?\d*)s/g)];
  if (found.length !== 2) throw new Error(`${last} is not what times prints`);
  return found.reduce(
    (sum, [, minutes, seconds = '']) => sum + Number(minutes) * 60 + Number(seconds.replace(',', '.')),
    0,
  );
}
