import { spawnSync } from 'node:child_process';

/** Whether Go is installed: Prometheus' and our own Go programs are built with it. */
const hasGo = spawnSync('go', ['version']).status === 0;

/** Tests that build Go: skipped with the reason in their name where Go is not installed, failing there in continuous integration. */
export function describeWithGo(title: string, tests: () => void): void {
  if (hasGo || process.env['CI'] === 'true') describe(title, tests);
  else describe.skip(`${title} (Go is not installed)`, tests);
}

/** Runs one of Go's programs in a folder, with what go.mod and go.sum say; fails with what it printed. */
export function go(program: 'go' | 'gofmt', args: readonly string[], cwd: string): string {
  const { status, stdout, stderr, error } = spawnSync(program, args, {
    cwd,
    encoding: 'utf8',
    env: { ...process.env, CGO_ENABLED: '0', GOFLAGS: '-mod=readonly', GOTOOLCHAIN: 'local', GOWORK: 'off' },
    maxBuffer: 64 * 1024 * 1024,
  });
  if (error !== undefined) throw error;
  if (status !== 0) throw new Error(`${program} ${args.join(' ')} failed:\n${stdout}${stderr}`);
  return stdout;
}
