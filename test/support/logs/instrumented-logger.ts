import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { loggingFiles } from '../../../logs/instrumentation';
import { go } from '../go';

/** Builds a service that logs with the generated package (test/fixtures/logging) in a folder, and gives its path. */
export function buildInstrumentedLogger(module: string): string {
  const program = join(module, 'logs');
  cpSync(resolve(__dirname, '../../fixtures/logging'), module, { recursive: true });
  for (const [path, text] of Object.entries(loggingFiles())) {
    const file = join(module, path.replace(/^instrumentation\//, ''));
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  go('go', ['build', '-o', program, '.'], module);
  return program;
}
