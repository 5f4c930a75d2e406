import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';
import type { Program, ProgramName } from './programs';
import { program } from './programs';

/** The folder of the project in which programs are set up. */
export const toolsFolder = resolve(__dirname, '..', '.tools');

/** Where a program is set up: one folder per version, so that an upgrade never mixes two. */
export function programFolder({ name, version }: Program, folder = toolsFolder): string {
  return join(folder, `${name}-${version}`);
}

/** Written last: a folder without it is what an interrupted set-up left. */
export function doneMarker(wanted: Program, folder = toolsFolder): string {
  return join(programFolder(wanted, folder), 'done');
}

/** The program's path, from the project's folder or from the PATH, where it has the right version. */
export function locate(wanted: Program, folder = toolsFolder, path = process.env['PATH'] ?? ''): string | undefined {
  if (existsSync(doneMarker(wanted, folder))) return join(programFolder(wanted, folder), 'bin', wanted.name);
  const named = wanted.variable === undefined ? undefined : process.env[wanted.variable];
  const folders = path.split(delimiter).filter((entry) => entry !== '');
  const names = [wanted.name, ...(wanted.alternatives ?? [])];
  const found = [
    ...(named === undefined || named === '' ? [] : [named]),
    ...names.flatMap((name) => folders.map((entry) => join(entry, name))),
  ].find(isExecutable);
  if (found === undefined) return undefined;
  const { stdout, stderr } = spawnSync(found, wanted.versionArguments, { encoding: 'utf8', timeout: 20_000 });
  return suits(wanted, `${stdout}\n${stderr}`) ? found : undefined;
}

/** The path of a pinned program, or nothing where it is not set up. */
export function toolPath(name: ProgramName): string | undefined {
  return locate(program(name));
}

/** Whether what a program prints of itself names the version that is wanted. */
export function suits(wanted: Program, printed: string): boolean {
  const versions = [...printed.matchAll(/(\d+)\.(\d+)\.(\d+)/g)].map((match) => match.slice(1, 4).map(Number));
  const minimum = wanted.version.split('.').map(Number);
  if (wanted.source.kind !== 'path') return versions.some((version) => version.join('.') === wanted.version);
  const [first] = versions;
  return first !== undefined && compare(first, minimum) >= 0;
}

function compare(left: readonly number[], right: readonly number[]): number {
  const index = left.findIndex((part, place) => part !== right[place]);
  return index === -1 ? 0 : (left[index] ?? 0) - (right[index] ?? 0);
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
