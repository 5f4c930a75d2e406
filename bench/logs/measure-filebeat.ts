import { createReadStream, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { stringify } from 'yaml';
import type { Processes } from '../../cli/drill/servers/processes';
import { filebeatConfig } from '../../logs/filebeat/config';
import { filebeatRuntime } from '../../logs/filebeat/options';

/** What a Filebeat took for the lines of a folder. */
export interface FilebeatRun {
  /** CPU seconds of the whole process, in user and system, from its start until the last line was written. */
  readonly cpu: number;
  /** Where its documents are. */
  readonly documents: string;
}

/** Clock ticks of a second in /proc: 100 on every architecture that Linux has (sysconf(_SC_CLK_TCK)). */
const ticks = 100;

/** User and system time of a process, all its threads, in seconds. */
export function cpuSeconds(stat: string): number {
  // The name of the program is in parentheses and may hold anything. utime and stime are fields 14 and 15 (proc_pid_stat(5)).
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[11]) + Number(fields[12])) / ticks;
}

/** As in the pods, for the memory limit that they have by default. */
const runtime = filebeatRuntime(512 * 2 ** 20);

/** Options of a run. */
export interface FilebeatRunProps {
  readonly processes: Processes;
  readonly program: string;
  /** Folder of the container's files. */
  readonly logs: string;
  /** A new folder of its own. */
  readonly folder: string;
  /** Whether it has the processors of the exported configuration, or none. */
  readonly processors: boolean;
  /** How many documents it makes. */
  readonly count: number;
}

/** Runs the real Filebeat with the exported configuration, a file in place of Logstash, until everything was sent. */
export async function runFilebeat(props: FilebeatRunProps): Promise<FilebeatRun> {
  const { processes, program, logs, folder, processors, count } = props;
  const [data, sent] = [join(folder, 'data'), join(folder, 'sent')];
  for (const path of [folder, data, sent]) mkdirSync(path, { recursive: true });
  const settings = {
    environment: 'bench',
    local: false,
    output: { kind: 'file', folder: sent },
    logs,
    data,
    metrics: 'off',
  } as const;
  const config = { ...filebeatConfig(settings), ...(processors ? {} : { processors: [] }) };
  writeFileSync(join(folder, 'filebeat.yml'), stringify(config), { mode: 0o600 });
  const documents = join(sent, 'events');
  const printed = join(folder, 'printed');
  const command = `exec env GOGC=${runtime.GOGC} GOMEMLIMIT=${runtime.GOMEMLIMIT} "$0" -c "$1"`;
  const running = processes.start('filebeat', 'sh', ['-c', command, program, join(folder, 'filebeat.yml')], printed);
  const counter = lineCounter(documents);
  while ((await counter()) < count) {
    if (!running.alive) throw new Error(`Filebeat ended: ${readFileSync(printed, 'utf8').slice(-2000)}`);
    await sleep(100);
  }
  const cpu = cpuSeconds(readFileSync(`/proc/${running.pid ?? 0}/stat`, 'utf8'));
  await running.stop();
  return { cpu, documents };
}

/** Counts the lines of a file that grows, reading only what is new each time. */
function lineCounter(file: string): () => Promise<number> {
  let [at, lines] = [0, 0];
  return async () => {
    try {
      for await (const chunk of createReadStream(file, { start: at, highWaterMark: 1 << 20 })) {
        if (!Buffer.isBuffer(chunk)) continue;
        at += chunk.length;
        for (let place = chunk.indexOf(10); place !== -1; place = chunk.indexOf(10, place + 1)) lines += 1;
      }
    } catch {
      // It is not there yet.
    }
    return lines;
  };
}
