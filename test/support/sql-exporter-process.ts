import { spawn } from 'node:child_process';
import { accessSync, constants, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { stringify } from 'yaml';
import type { SqlExporterConfig } from '../../metrics/sql-exporter/config';
import { sqlExporterPasswordVariable } from '../../metrics/sql-exporter/config';
import { freePort } from './http-upstream';
import { scratch } from './scratch';
import { waitFor } from './wait-for';

/** A running exporter. */
export interface SqlExporterProcess {
  /** What /metrics says now. */
  scrape(): Promise<string>;
  stop(): Promise<void>;
}

/** `sql_exporter` as its images have it, or Debian's package of an older version. */
export function sqlExporterProgram(): string | undefined {
  return (process.env['PATH'] ?? '')
    .split(delimiter)
    .flatMap((folder) => [join(folder, 'sql_exporter'), join(folder, 'prometheus-sql-exporter')])
    .find(isExecutable);
}

/** Starts the exporter as its chart does: with the configuration in a file, and the password in the environment. */
export async function startSqlExporter(
  program: string,
  config: SqlExporterConfig,
  password: string,
): Promise<SqlExporterProcess> {
  const file = join(scratch(), 'config.yml');
  writeFileSync(file, stringify(config));
  const port = await freePort();
  const child = spawn(program, [`-web.listen-address=127.0.0.1:${port}`, `-config.file=${file}`], {
    // One of its drivers keeps a cache in the folder in which it starts.
    cwd: scratch(),
    env: { PATH: process.env['PATH'], [sqlExporterPasswordVariable]: password },
    stdio: 'ignore',
  });
  const exited = new Promise<void>((resolve) =>
    child.once('close', () => {
      resolve();
    }),
  );
  const scrape = async () => {
    const response = await fetch(`http://127.0.0.1:${port}/metrics`);
    return response.text();
  };
  await waitFor(() => scrape().catch(() => undefined));
  return {
    scrape,
    stop: () => {
      child.kill('SIGTERM');
      return exited;
    },
  };
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
