import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { suricataFiles } from '../../../detections/suricata/export';
import { suricataFileNames } from '../../../detections/suricata/suricata-settings';
import { listen, loopback } from '../../../cli/drill/sinks/loopback-server';
import type { SuricataProgramSettings } from '../../../constructs/security/suricata-programs';
import { suricataMetrics } from '../../../metrics/suricata';
import { toolPath } from '../../../tools/locate';
import { expectContract } from '../../support/metric-contract';
import { describeWith } from '../../support/program';
import { scratch } from '../../support/scratch';
import { sampleSettings } from '../../support/suricata/sample-settings';
import { mayCapture, SuricataSensor } from '../../support/suricata-sensor';
import { waitFor } from '../../support/wait-for';

const exported = (folder: string) =>
  suricataFiles({
    ...sampleSettings,
    folder: `${folder}/force`,
    socket: `${folder}/run/socket`,
    logs: `${folder}/logs`,
    ruleFiles: [`${folder}/force/rules/community.rules`],
  });

/** As it is exported; counters are added up every second for these tests. */
function config(folder: string): Readonly<Record<string, string>> {
  const files = Object.entries(exported(folder)).filter(([name]) => name !== suricataFileNames.rules);
  return Object.fromEntries(files.map(([name, text]) => [name, text.replace('interval: 8', 'interval: 1')]));
}

/** A program in place of Suricata. */
function wrapper(lines: string): string {
  const path = join(scratch(), 'suricata');
  writeFileSync(path, `#!/bin/sh\n${lines}\n`);
  chmodSync(path, 0o755);
  return path;
}

const rule = (sid: number, port: number) => `alert udp any any -> any ${port} (msg:"test"; sid:${sid}; rev:1;)\n`;
const broken = 'alert udp any any -> any 9 (msg:"broken"; no-such-keyword; sid:1000009; rev:1;)\n';
const ports = { first: 40_101, second: 40_102, third: 40_103 };
const both = rule(1_000_001, ports.first) + rule(1_000_002, ports.second);

describeWith('suricata', 'the updater beside Suricata', (suricata) => {
  const live = mayCapture(suricata);
  (live ? describe : describe.skip)(live ? 'live' : 'live (may not capture)', () => {
    let sensor: SuricataSensor;

    const started = async (rules: string, changes: Partial<SuricataProgramSettings> = {}) => {
      sensor = await SuricataSensor.create(suricata, config, changes);
      sensor.give(rules);
      await sensor.start();
    };
    afterEach(() => sensor.stop());

    it('starts on what it was given, says so, and finds', async () => {
      await started(both);
      expect(sensor.once('sensor', 'ready')).toEqual({ status: 0, said: '' });
      await sensor.becomes({ suricata_up: 1, suricata_rules_loaded: 2, suricata_rules_current: 1 });
      expect(await sensor.alertOf(ports.second)).toBe(1_000_002);
      expect(sensor.log).toContain('--af-packet=lo');
      await sensor.becomes({ taken: 0, refused: 0, rolled_back: 0, suricata_rule_update_success: 1 });
    });

    it('has every metric of the contract once counters are added up', async () => {
      await started(both);
      await sensor.alertOf(ports.first);
      await waitFor(async () => {
        const { suricata_alerts_total: counted = 0 } = await sensor.figures();
        return counted > 0 && counted === sensor.alerts().length ? true : undefined;
      });
      expectContract(
        await sensor.scrape(),
        suricataMetrics.map(({ definition }) => definition),
      );
      const promtool = toolPath('promtool');
      const input = await sensor.page();
      const check = promtool && spawnSync(promtool, ['check', 'metrics'], { input, encoding: 'utf8' });
      expect(check ? `${check.stdout}${check.stderr}` : '').toBe('');
      const figures = await sensor.figures();
      expect(figures['suricata_captured_packets_total']).toBeGreaterThan(0);
      expect(figures['suricata_decoded_bytes_total']).toBeGreaterThan(0);
      expect(Math.abs((figures['suricata_rules_load_timestamp_seconds'] ?? 0) - Date.now() / 1000)).toBeLessThan(60);
    });

    it('loads every exported rule', async () => {
      const { [suricataFileNames.rules]: rules = '' } = exported('');
      const count = rules.split('\n').filter((line) => line.startsWith('alert ')).length;
      expect(count).toBeGreaterThan(20);
      await started(rules);
      await sensor.becomes({ suricata_rules_loaded: count, suricata_rules_failed: 0, suricata_rules_current: 1 });
    });

    (process.getuid?.() === 0 ? it : it.skip)(
      'needs no capability but to open raw sockets, and no more at any time',
      async () => {
        const least = '--no-new-privs --regid 10001 --clear-groups --bounding-set -all,+net_raw --inh-caps -all';
        await started(both, { suricata: wrapper(`exec setpriv ${least} ${suricata} "$@"`) });
        expect(await sensor.alertOf(ports.first)).toBe(1_000_001);
        await sensor.becomes({ suricata_rules_loaded: 2, suricata_rules_current: 1 });
      },
    );

    it('listens on the interfaces of pods', async () => {
      const interfaces = scratch();
      const add = (name: string, index: number) => {
        mkdirSync(join(interfaces, name));
        for (const file of ['ifindex', 'iflink']) writeFileSync(join(interfaces, name, file), `${index}\n`);
        writeFileSync(join(interfaces, name, 'uevent'), '');
      };
      add('other', 999);
      await started(both, { tap: 'pod', interfaces });
      expect(await sensor.alertOf(ports.first)).toBe(1_000_001);
      expect(sensor.log).toContain('--pcap=any');
      await sensor.becomes({ suricata_rules_current: 1, suricata_dropped_packets_total: 0 });
      add('added', 1000);
      expect(sensor.once('sensor', 'alive').said).toContain("now it would be {'without': [999, 1000]}");
    });

    it('takes a good change in without a restart', async () => {
      await started(both);
      const { suricata_uptime_seconds: before = 0 } = await sensor.figures();
      sensor.give(both + rule(1_000_003, ports.third));
      await sensor.becomes({ taken: 1, suricata_rules_loaded: 3, suricata_rules_current: 1 });
      expect(await sensor.alertOf(ports.third)).toBe(1_000_003);
      const { suricata_uptime_seconds: after = -1 } = await sensor.figures();
      expect(after).toBeGreaterThanOrEqual(before);
    });

    it('refuses what is broken, empty or gone, and keeps the rules in force', async () => {
      const changes: readonly (readonly [string | undefined, string])[] = [
        [both + broken, 'no-such-keyword'],
        ['# nothing is left\n\n', 'has no rules'],
        [both + rule(1_000_001, ports.third), 'Loading signatures failed'],
        [undefined, 'has no rules'],
      ];
      await started(both);
      for (const [place, [change, why]] of changes.entries()) {
        const before = sensor.log.length;
        sensor.give(change);
        await sensor.becomes({ refused: place + 1, suricata_rules_current: 0, suricata_rule_update_success: 0 });
        expect(sensor.log.slice(before)).toContain(why);
        await sensor.becomes({ suricata_rules_loaded: 2, suricata_rules_failed: 0, taken: 0 });
        expect(await sensor.alertOf(ports.first)).toBe(1_000_001);
        // A restart of Suricata has them too.
        expect(sensor.rulesInForce()).toBe(both);
        // Once is enough: what was refused is not tested again and again.
        await sensor.becomes({ refused: place + 1 });
      }
      sensor.give(both + rule(1_000_003, ports.third));
      await sensor.becomes({ taken: 1, suricata_rules_loaded: 3, suricata_rules_current: 1 });
    });

    it('takes a change back whose rules are not loaded though its test went well', async () => {
      const said = 'echo "1 rule files processed. 7 rules successfully loaded, 0 rules failed, 0"';
      const lenient = `if [ "$1" = -T ]; then ${said}; exit 0; fi\nexec ${suricata} "$@"`;
      await started(both, { suricata: wrapper(lenient) });
      sensor.give('no rule at all\n');
      await sensor.becomes({ rolled_back: 1, suricata_rules_loaded: 2, suricata_rule_update_success: 0, taken: 0 });
      expect(sensor.rulesInForce()).toBe(both);
      expect(await sensor.alertOf(ports.first)).toBe(1_000_001);
    });

    it('waits while Suricata is away, and takes the change in when it is back', async () => {
      await started(both);
      await sensor.stopSuricata('SIGKILL');
      sensor.give(rule(1_000_003, ports.third));
      await sensor.becomes({ suricata_up: 0, suricata_rules_current: 0, taken: 0 });
      expect(sensor.once('sensor', 'alive').status).toBe(1);
      expect(sensor.rulesInForce()).toBe(both);
      await sensor.startSuricata();
      await sensor.becomes({ suricata_up: 1, taken: 1, suricata_rules_loaded: 1, suricata_rules_current: 1 });
      expect(await sensor.alertOf(ports.third)).toBe(1_000_003);
    });

    it('loads what is in force where its end came before the reload, even if it is as much', async () => {
      await started(both);
      await sensor.becomes({ suricata_rules_current: 1 });
      await sensor.stopUpdater();
      const changed = rule(1_000_001, ports.first) + rule(1_000_003, ports.third);
      sensor.give(changed);
      sensor.putInForce(changed, 2);
      sensor.startUpdater();
      await sensor.becomes({ suricata_rules_current: 1, suricata_rules_loaded: 2 });
      expect(await sensor.alertOf(ports.third)).toBe(1_000_003);
    });

    it('runs on the rules that it can read where a new pod is given a broken file', async () => {
      await started(both + broken);
      await sensor.becomes({ suricata_rules_loaded: 2, suricata_rules_failed: 1, suricata_rules_current: 0 });
      expect(sensor.once('sensor', 'ready').status).toBe(0);
      expect(await sensor.alertOf(ports.first)).toBe(1_000_001);
      sensor.give(rule(1_000_003, ports.third));
      await sensor.becomes({ taken: 1, suricata_rules_loaded: 1, suricata_rules_failed: 0, suricata_rules_current: 1 });
    });

    const downloads = spawnSync('suricata-update', ['--version']).status === 0 || process.env['CI'] === 'true';
    (downloads ? it : it.skip)('takes rules of others in, and does not let them keep ours away', async () => {
      let theirs: string | undefined = rule(2_000_001, ports.third);
      const server = createServer((_, response) => {
        response.writeHead(theirs === undefined ? 503 : 200).end(theirs);
      });
      const listening = await listen(server);
      const url = `http://${loopback}:${listening.port}/theirs.rules`;
      try {
        await started(both, { community: { url, seconds: 0.5 } });
        await sensor.becomes({ taken: 1, suricata_rules_loaded: 3, suricata_rules_current: 1 });
        expect(await sensor.alertOf(ports.third)).toBe(2_000_001);
        theirs = broken;
        await sensor.becomes({ refused: 1, suricata_rules_loaded: 3, suricata_rules_current: 0 });
        sensor.give(rule(1_000_001, ports.first));
        await sensor.becomes({ taken: 2, suricata_rules_loaded: 2, suricata_rules_failed: 0 });
        expect(await sensor.alertOf(ports.third)).toBe(2_000_001);
        theirs = undefined;
        await sensor.becomes({ suricata_rule_download_failures_total: 1, suricata_rules_loaded: 2 });
      } finally {
        await listening.close();
      }
    });

    it('is not ready without a rule', async () => {
      await started('');
      expect(sensor.once('sensor', 'ready')).toEqual({ status: 1, said: 'ready: no rules are loaded\n' });
    });

    it('is not alive any more when it would listen elsewhere', async () => {
      await started(both);
      sensor.routes('eth9');
      const { status, said } = sensor.once('sensor', 'alive');
      expect([status, said]).toEqual([1, expect.stringContaining("now it would be {'interface': 'eth9'}")]);
    });
  });
});
