import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import type { LogService } from '../../../logs/datasets';
import { filebeatConfig } from '../../../logs/filebeat/config';
import { scratch } from '../scratch';
import { waitFor } from '../wait-for';
import type { Fields } from './run-script';
import { valueAt } from './run-script';

/** Folders of a Filebeat: what the kubelet would write, what it remembers, what it sent. */
export interface FilebeatFolders {
  readonly logs: string;
  readonly data: string;
  readonly sent: string;
}

/** Folders of a node that nothing was read on. */
export function filebeatFolders(): FilebeatFolders {
  const folder = scratch();
  const folders = { logs: join(folder, 'pods'), data: join(folder, 'data'), sent: join(folder, 'sent') };
  for (const path of Object.values(folders)) mkdirSync(path);
  return folders;
}

/** A Filebeat that runs. */
export interface RunningFilebeat {
  /** Waits until so many documents were sent, by this one and those before it, and gives all of them. */
  documents(count: number): Promise<readonly Fields[]>;
  /** Ends it: in peace, or as a crash does. */
  stop(signal?: 'SIGTERM' | 'SIGKILL'): Promise<void>;
  /** What it printed. */
  printed(): string;
}

/** Starts the real Filebeat with the exported configuration, files in place of Logstash, and what a test changes. */
export function startFilebeat(
  program: string,
  folders: FilebeatFolders,
  changed: object = {},
  instrumented: readonly LogService[] = [],
): RunningFilebeat {
  const config = join(folders.data, '..', 'filebeat.yml');
  const settings = {
    environment: 'test',
    local: false,
    instrumented,
    output: { kind: 'file', folder: folders.sent },
    logs: folders.logs,
    data: folders.data,
    metrics: 'off',
  } as const;
  writeFileSync(config, stringify({ ...filebeatConfig(settings), ...changed }), { mode: 0o600 });
  const child = spawn(program, ['-c', config], {
    env: { ...process.env, NODE_NAME: 'node-1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let printed = '';
  const keep = (chunk: Buffer) => {
    printed = (printed + chunk.toString()).slice(-100_000);
  };
  child.stdout.on('data', keep);
  child.stderr.on('data', keep);
  const exited = new Promise<void>((done) => {
    child.once('close', () => {
      done();
    });
  });
  return {
    documents: async (count) => {
      await waitFor(() => {
        if (child.exitCode !== null) throw new Error(`Filebeat ended: ${printed.slice(-2000)}`);
        return sentLines(folders) >= count ? true : undefined;
      }, 300);
      return sentDocuments(folders);
    },
    stop: (signal = 'SIGTERM') => {
      child.kill(signal);
      return exited;
    },
    printed: () => printed,
  };
}

/** Everything that was sent so far; half a line, which a crash leaves, is none. */
export function sentDocuments({ sent }: FilebeatFolders): readonly Fields[] {
  if (!existsSync(sent)) return [];
  return readdirSync(sent).flatMap((file) =>
    readFileSync(join(sent, file), 'utf8')
      .split('\n')
      .flatMap((line): Fields[] => {
        try {
          const value: unknown = JSON.parse(line);
          return isFields(value) ? [value] : [];
        } catch {
          return [];
        }
      }),
  );
}

/** How many lines were sent. */
function sentLines({ sent }: FilebeatFolders): number {
  return readdirSync(sent)
    .map((file) => readFileSync(join(sent, file)).reduce((lines, byte) => (byte === 10 ? lines + 1 : lines), 0))
    .reduce((sum, lines) => sum + lines, 0);
}

/** Documents once per id, as Elasticsearch has them. */
export function oncePerId(documents: readonly Fields[]): ReadonlyMap<string, Fields> {
  return new Map(documents.map((document) => [String(valueAt(document, 'event.id')), document]));
}

/** Writes what a container wrote. */
export function writeLog(
  { logs }: FilebeatFolders,
  container: string,
  lines: readonly string[],
  file = '0.log',
): string {
  const folder = join(logs, container);
  mkdirSync(folder, { recursive: true });
  const path = join(folder, file);
  writeFileSync(path, Buffer.from(lines.map((line) => `${line}\n`).join(''), 'latin1'));
  return path;
}

function isFields(value: unknown): value is Fields {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}
