import { spawn } from 'node:child_process';
import { closeSync, mkdirSync, openSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { suricataFiles } from '../../../detections/suricata/export';
import type { SuricataSettings } from '../../../detections/suricata/suricata-settings';
import { suricataFileNames } from '../../../detections/suricata/suricata-settings';

/** An alert of EVE, as far as tests look at it. */
export interface EveAlert {
  readonly event_type: string;
  readonly src_ip: string;
  readonly dest_ip: string;
  readonly alert: {
    readonly signature_id: number;
    readonly signature: string;
    readonly severity: number;
    readonly metadata?: Readonly<Record<string, readonly string[]>>;
  };
}

/** How a run ended. */
export interface Run {
  readonly status: number | null;
  /** Standard output: EVE. */
  readonly output: string;
  /** Standard error: what the engine says of itself. */
  readonly log: string;
}

/** Writes the exported files of an environment, with the paths of a folder. `rules` in place of ours where it is given. */
export function writeSuricataFiles(folder: string, settings: SuricataSettings, rules?: string): void {
  const files = suricataFiles({ ...settings, folder, logs: folder, socket: join(folder, 'command.socket') });
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), name === suricataFileNames.rules && rules !== undefined ? rules : text);
  }
}

/** Runs Suricata with the files of a folder. Streams go to files, as a container's do to a pipe: it opens /dev/stdout by name. */
export function suricata(program: string, folder: string, name: string, args: readonly string[]): Promise<Run> {
  const [stdout, stderr] = [join(folder, `${name}.out`), join(folder, `${name}.err`)];
  const streams = [openSync(stdout, 'w'), openSync(stderr, 'w')] as const;
  return new Promise((fulfil, reject) => {
    const child = spawn(program, ['-c', join(folder, suricataFileNames.config), ...args], {
      stdio: ['ignore', ...streams],
      timeout: 120_000,
    });
    child.on('error', reject);
    child.on('close', (status) => {
      streams.forEach(closeSync);
      fulfil({ status, output: readFileSync(stdout, 'utf8'), log: readFileSync(stderr, 'utf8') });
    });
  });
}

/** What is done about rules that Suricata cannot load. */
export type BadRules = 'fatal' | 'left out';

/** Reads a capture, and gives the alerts in their order. */
export async function alertsOf(
  program: string,
  folder: string,
  name: string,
  capture: Buffer,
  badRules: BadRules = 'fatal',
): Promise<readonly EveAlert[]> {
  const file = join(folder, `${name}.pcap`);
  writeFileSync(file, capture);
  const run = await suricata(program, folder, name, [
    ...['-r', file, '-l', folder, '--runmode', 'single'],
    ...(badRules === 'fatal' ? ['--init-errors-fatal'] : []),
    // Mutants alert side by side, on one packet.
    ...['--set', 'packet-alert-max=2000', '--set', 'unix-command.enabled=false'],
  ]);
  if (run.status !== 0) throw new Error(`suricata ended with ${run.status}: ${run.log}`);
  return run.output
    .split('\n')
    .filter((line) => line !== '')
    .map((line): EveAlert => JSON.parse(line));
}
