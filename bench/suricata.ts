import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CommandFailed } from '../cli/exit';
import { suricataRulesFile } from '../detections/suricata/export';
import { suricataFileNames } from '../detections/suricata/suricata-settings';
import { Capture } from '../test/support/pcap/capture';
import { ordinaryHour } from '../test/support/suricata/ordinary-hour';
import { writeSuricataFiles } from '../test/support/suricata/run';
import { places, sampleSettings } from '../test/support/suricata/sample-settings';
import { toolPath } from '../tools/locate';
import { median } from './statistics';
import type { Outcome, SubjectOptions } from './subject';
import { childSeconds, timed } from './timed';

/** A rule that no packet gets as far as: the address is of nobody. */
const idleRule = 'alert tcp 203.0.113.1 any -> 203.0.113.1 1 (msg:"idle"; sid:1;)\n';

/** CPU time of Suricata with our rules, and with one that has nothing to do. */
export async function suricata({ rounds, say }: SubjectOptions): Promise<Outcome> {
  const program = toolPath('suricata');
  if (program === undefined) throw new CommandFailed('suricata is missing, or older than 7.0.10');
  const folder = mkdtempSync(join(tmpdir(), 'zerotrace-bench-'));
  try {
    const files = captures(folder);
    const rules = { ours: join(folder, suricataFileNames.rules), idle: join(folder, 'idle.rules') };
    writeSuricataFiles(folder, sampleSettings, suricataRulesFile(sampleSettings));
    writeFileSync(rules.idle, idleRule);
    const measure = (rulesFile: string, capture = files.hour) => run(program, folder, rulesFile, capture);
    await measure(rules.ours);
    const taken: { ours: number; idle: number; start: number }[] = [];
    for (let round = 1; round <= rounds; round += 1) {
      const seconds = {
        idle: await measure(rules.idle),
        ours: await measure(rules.ours),
        start: await measure(rules.ours, files.packet),
      };
      say(`round ${round}: ${seconds.ours.toFixed(2)} s, idle ${seconds.idle.toFixed(2)} s`);
      taken.push(seconds);
    }
    const ratio = median(taken.map(({ ours, idle }) => idle / ours));
    return {
      figures: [
        {
          figure: 'packets per CPU second with our rules, to an idle rule',
          measured: ratio,
          unit: 'x',
          limit: { atLeast: 0.6 },
        },
        {
          figure: 'the same without the start of the program',
          measured: median(taken.map(({ ours, idle, start }) => (idle - start) / (ours - start))),
          unit: 'x',
        },
        { figure: `CPU time of ${files.count} packets`, measured: median(taken.map(({ ours }) => ours)), unit: 's' },
        { figure: 'the same with an idle rule', measured: median(taken.map(({ idle }) => idle)), unit: 's' },
      ],
      problems: [],
      details: taken,
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** An ordinary hour, and one packet, which takes as long as a start. */
function captures(folder: string): { readonly hour: string; readonly packet: string; readonly count: number } {
  const packet = new Capture();
  packet.syn(0, { address: places.api, port: 40_000 }, { address: places.edge, port: 8080 });
  const hour = ordinaryHour('host');
  const files = { hour: join(folder, 'hour.pcap'), packet: join(folder, 'packet.pcap') };
  writeFileSync(files.hour, hour.file());
  writeFileSync(files.packet, packet.file());
  return { ...files, count: hour.count };
}

/** CPU seconds of one run. Streams are sockets here, which cannot be opened by name as a container's pipes can. */
async function run(program: string, folder: string, rules: string, capture: string): Promise<number> {
  const { status, stdout, stderr } = await timed(
    [
      ...[program, '-c', join(folder, suricataFileNames.config), '-S', rules, '-r', capture, '-l', folder],
      ...['--runmode', 'single', '--init-errors-fatal', '--set', 'unix-command.enabled=false'],
      ...['--set', `outputs.0.eve-log.filename=${join(folder, 'eve.json')}`],
      ...['--set', `logging.outputs.1.file.filename=${join(folder, 'engine.log')}`],
    ],
    folder,
  );
  if (status !== 0) throw new CommandFailed(`suricata ended with ${status}: ${stderr.slice(-2000)}`);
  return childSeconds(stdout);
}
