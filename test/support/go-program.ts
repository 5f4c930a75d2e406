import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { toolsFolder } from '../../tools/locate';

/**
 * Tests that run a Go program of ours, from test/programs. It is built once for each version of its files and kept with
 * the other programs. Without Go they are skipped with the reason in their name; where CI is true they fail.
 */
export function describeWithGoProgram(name: string, title: string, tests: (path: () => string) => void): void {
  const go = spawnSync('go', ['version'], { encoding: 'utf8', timeout: 20_000 });
  if (go.status !== 0 && process.env['CI'] !== 'true') {
    describe.skip(`${title} (Go is not installed)`, () => {
      tests(() => name);
    });
    return;
  }
  describe(title, () => {
    let path = '';
    // Alertmanager has 500 packages: minutes where nothing of it was built before.
    beforeAll(() => {
      path = build(name);
    }, 600_000);
    tests(() => path);
  });
}

function build(name: string): string {
  const source = resolve(__dirname, '..', 'programs', name);
  const hash = createHash('sha256');
  for (const file of readdirSync(source).sort()) hash.update(file).update(readFileSync(join(source, file)));
  const folder = join(toolsFolder, `${name}-${hash.digest('hex').slice(0, 12)}`);
  const built = join(folder, 'bin', name);
  if (existsSync(built)) return built;
  mkdirSync(join(folder, 'bin'), { recursive: true });
  // Two test files may build at once: whoever comes last replaces the same program by itself.
  const own = join(folder, `${name}.${process.pid}`);
  try {
    execFileSync('go', ['build', '-trimpath', '-buildvcs=false', '-ldflags', '-s -w', '-o', own, '.'], {
      cwd: source,
      env: { ...process.env, CGO_ENABLED: '0', GOFLAGS: '-mod=readonly', GOWORK: 'off' },
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    renameSync(own, built);
  } finally {
    rmSync(own, { force: true });
  }
  return built;
}
