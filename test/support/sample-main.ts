import fs from 'node:fs';
import { z } from 'zod';
import { exitWithProblems, say } from '../../cli/exit';
import { synthesize } from '../../cli/synthesis/synthesize';
import { sampleSource } from './sample-source';

// A program of its own for tests that need a process: SAMPLE holds its environments and folders as JSON, and
// KILL_AT_RENAME the number of the rename at which the process kills itself, as a power cut would.
const killAt = Number(process.env['KILL_AT_RENAME'] ?? Infinity);
const rename = fs.renameSync.bind(fs);
let renames = 0;
Object.assign(fs, {
  renameSync(from: string, to: string) {
    renames += 1;
    if (renames === killAt) process.kill(process.pid, 'SIGKILL');
    rename(from, to);
  },
});

const sample = z.object({
  environments: z.array(z.unknown()),
  outdir: z.string(),
  generated: z.string().optional(),
  broken: z.boolean().optional(),
});

void exitWithProblems(() => {
  const { environments, outdir, generated, broken } = sample.parse(JSON.parse(process.env['SAMPLE'] ?? '{}'));
  const source = sampleSource(...environments);
  const build = broken ? () => fail() : source.build;
  synthesize({ ...source, build, outdir, ...(generated && { generated }), variables: process.env, notice: say });
}, process.env['SAMPLE_JSON'] === '1');

function fail(): never {
  throw new Error('something of ours broke');
}
