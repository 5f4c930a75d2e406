import { spawn } from 'node:child_process';

/** How a program ended. */
export interface Ended {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a program below a shell, which knows the CPU time of all that it started: Node does not. `times` is at the end of `stdout`. */
export function timed(command: readonly string[], folder: string): Promise<Ended> {
  const script = '"$@"; code=$?; times; exit $code';
  return new Promise((fulfil, reject) => {
    // A process group of its own, so that what the program started ends with it when somebody stops the benchmark.
    const child = spawn('sh', ['-c', script, 'sh', ...command], { cwd: folder, detached: true });
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
