import { accessSync, constants, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { stringify } from 'yaml';
import type { SqlExporterConfig } from '../../metrics/sql-exporter/config';
import { sqlExporterPasswordVariable } from '../../metrics/sql-exporter/config';
import type { ExporterProcess } from './exporter-process';
import { startExporter } from './exporter-process';
import { scratch } from './scratch';

/** `sql_exporter` as its images have it, or Debian's package of an older version. */
export function sqlExporterProgram(): string | undefined {
  return (process.env['PATH'] ?? '')
    .split(delimiter)
    .flatMap((folder) => [join(folder, 'sql_exporter'), join(folder, 'prometheus-sql-exporter')])
    .find(isExecutable);
}

/** Starts the exporter as its chart does: with the configuration in a file, and the password in the environment. */
export function startSqlExporter(
  program: string,
  config: SqlExporterConfig,
  password: string,
): Promise<ExporterProcess> {
  const file = join(scratch(), 'config.yml');
  writeFileSync(file, stringify(config));
  return startExporter(program, {
    arguments: (address) => [`-web.listen-address=${address}`, `-config.file=${file}`],
    environment: { [sqlExporterPasswordVariable]: password },
  });
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
