import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { doneMarker, programFolder, toolsFolder } from './locate';
import type { Program, ProgramSource } from './programs';

/** Runs a command to its end; fails with the last lines that it printed. */
export type Run = (command: string, args: readonly string[], options: RunOptions) => Promise<void>;

/** Where a command runs and with which variables. */
export interface RunOptions {
  readonly cwd: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** Sets a program up in its folder. Whatever an interrupted set-up left there is removed first. */
export async function install(wanted: Program, folder = toolsFolder, run: Run = runCommand): Promise<void> {
  const target = programFolder(wanted, folder);
  rmSync(target, { recursive: true, force: true });
  mkdirSync(join(target, 'bin'), { recursive: true });
  const { source } = wanted;
  if (source.kind === 'go') await buildGo(wanted, source, target, run);
  if (source.kind === 'pypi') await installPython(wanted, source.package, target, run);
  if (source.kind === 'maven') await installMaven(wanted, source, target, run);
  if (!existsSync(join(target, 'bin', wanted.name))) throw new Error(`made no executable called ${wanted.name}`);
  writeFileSync(doneMarker(wanted, folder), '');
}

/** A module of its own: `go install x@v` refuses modules with replace or exclude directives, such as Prometheus. */
async function buildGo(
  wanted: Program,
  { package: path, module = wanted.version, replace = {} }: Extract<ProgramSource, { kind: 'go' }>,
  target: string,
  run: Run,
): Promise<void> {
  const cwd = join(target, 'module');
  mkdirSync(cwd);
  await run('go', ['mod', 'init', 'tools'], { cwd });
  const replacements = Object.entries(replace).map(([old, by]) => `-replace=${old}=${by}`);
  if (replacements.length > 0) await run('go', ['mod', 'edit', ...replacements], { cwd });
  await run('go', ['get', '-tool', `${path}@v${module}`], { cwd });
  const flags = ['-trimpath', '-ldflags', '-s -w'];
  const env = { CGO_ENABLED: '0' };
  await run('go', ['build', ...flags, '-o', join(target, 'bin', wanted.name), path], { cwd, env });
}

async function installPython(wanted: Program, name: string, target: string, run: Run): Promise<void> {
  await run('python3', ['-m', 'venv', target], { cwd: target });
  const pip = ['-m', 'pip', 'install', '--disable-pip-version-check', '--no-input', '--quiet'];
  await run(join(target, 'bin', 'python3'), [...pip, `${name}==${wanted.version}`], { cwd: target });
}

/** The library with all that it needs, and a program that starts Java with them. */
async function installMaven(
  wanted: Program,
  source: Extract<ProgramSource, { kind: 'maven' }>,
  target: string,
  run: Run,
): Promise<void> {
  const artifacts = [`${source.artifact}:${wanted.version}`, ...(source.beside ?? [])];
  writeFileSync(
    join(target, 'pom.xml'),
    '<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion>' +
      '<groupId>tools</groupId><artifactId>tools</artifactId><version>1</version>' +
      `<dependencies>${artifacts.map(dependency).join('')}</dependencies></project>`,
  );
  await run('mvn', ['-q', '-B', 'dependency:copy-dependencies', '-DoutputDirectory=lib'], { cwd: target });
  const program = join(target, 'bin', wanted.name);
  writeFileSync(program, `#!/bin/sh\nexec java -cp "$(dirname "$0")/../lib/*" "$@"\n`, { mode: 0o755 });
}

function dependency(artifact: string): string {
  const [group = '', name = '', version = '', type = 'jar'] = artifact.split(':');
  return (
    `<dependency><groupId>${group}</groupId><artifactId>${name}</artifactId>` +
    `<version>${version}</version><type>${type}</type></dependency>`
  );
}

const runCommand: Run = (command, args, { cwd, env }) =>
  new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd, env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
    let printed = '';
    const keep = (chunk: Buffer) => {
      printed = (printed + chunk.toString()).slice(-2000);
    };
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    child.on('error', (error) => {
      reject(new Error(`${command} cannot be started (${error.message})`));
    });
    child.on('close', (code) => {
      const lines = printed.trim().split('\n').slice(-5).join('\n    ');
      if (code === 0) resolve();
      else reject(new Error(`${command} ${args.slice(0, 3).join(' ')} failed:\n    ${lines}`));
    });
  });
