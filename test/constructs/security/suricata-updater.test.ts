import { chmodSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { stringify } from 'yaml';
import type { SuricataProgramSettings } from '../../../constructs/security/suricata-programs';
import { suricataMetrics } from '../../../metrics/suricata';
import { expectContract } from '../../support/metric-contract';
import { describeWith } from '../../support/program';
import { scratch } from '../../support/scratch';
import { mayCapture, SuricataSensor } from '../../support/suricata-sensor';

/** As far as these tests need it. */
function config(folder: string) {
  const yaml = stringify({
    stats: { enabled: true, interval: 1 },
    outputs: [{ 'eve-log': { enabled: true, filetype: 'regular', filename: '/dev/stdout', types: ['alert'] } }],
    logging: { outputs: [{ console: { enabled: false } }, { file: { enabled: true, filename: '/dev/stderr' } }] },
    'default-log-dir': `${folder}/logs`,
    'af-packet': [{ interface: 'default', threads: 1, 'checksum-checks': 'kernel' }],
    runmode: 'workers',
    'unix-command': { enabled: true, filename: `${folder}/run/socket` },
    'rule-files': [`${folder}/force/rules/zerotrace.rules`, `${folder}/force/rules/community.rules`],
  });
  return { 'suricata.yaml': `%YAML 1.1\n---\n${yaml}` };
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
      await sensor.becomes({ suricata_alerts_total: sensor.alerts().length });
      expectContract(
        await sensor.scrape(),
        suricataMetrics.map(({ definition }) => definition),
      );
      const figures = await sensor.figures();
      expect(figures['suricata_captured_packets_total']).toBeGreaterThan(0);
      expect(figures['suricata_decoded_bytes_total']).toBeGreaterThan(0);
      expect(Math.abs((figures['suricata_rules_load_timestamp_seconds'] ?? 0) - Date.now() / 1000)).toBeLessThan(60);
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

    it.each([
      ['with one broken rule', both + broken, 'no-such-keyword'],
      ['without a rule', '# nothing is left\n\n', 'has no rules'],
      ['that is empty', '', 'has no rules'],
      ['with one id twice', both + rule(1_000_001, ports.third), 'sid:1000001'],
      ['that is gone', undefined, 'has no rules'],
    ])('refuses a change %s, and keeps the rules in force', async (_, change, why) => {
      await started(both);
      sensor.give(change);
      await sensor.becomes({ refused: 1, suricata_rules_current: 0, suricata_rule_update_success: 0 });
      expect(sensor.log).toContain(why);
      await sensor.becomes({ suricata_rules_loaded: 2, suricata_rules_failed: 0, taken: 0 });
      expect(await sensor.alertOf(ports.first)).toBe(1_000_001);
      // A restart of Suricata has them too.
      expect(sensor.rulesInForce()).toBe(both);
      // Once is enough: what was refused is not tested again and again.
      await sensor.becomes({ refused: 1 });
      sensor.give(both + rule(1_000_003, ports.third));
      await sensor.becomes({ taken: 1, suricata_rules_loaded: 3, suricata_rules_current: 1 });
    });

    it('takes a change back whose rules are not loaded though its test went well', async () => {
      const lenient = join(scratch(), 'suricata');
      const said = 'echo "1 rule files processed. 7 rules successfully loaded, 0 rules failed, 0"';
      writeFileSync(lenient, `#!/bin/sh\nif [ "$1" = -T ]; then ${said}; exit 0; fi\nexec ${suricata} "$@"\n`);
      chmodSync(lenient, 0o755);
      await started(both, { suricata: lenient });
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

    it('runs on the rules that it can read where a new pod is given a broken file', async () => {
      await started(both + broken);
      await sensor.becomes({ suricata_rules_loaded: 2, suricata_rules_failed: 1, suricata_rules_current: 0 });
      expect(sensor.once('sensor', 'ready').status).toBe(0);
      expect(await sensor.alertOf(ports.first)).toBe(1_000_001);
      sensor.give(rule(1_000_003, ports.third));
      await sensor.becomes({ taken: 1, suricata_rules_loaded: 1, suricata_rules_failed: 0, suricata_rules_current: 1 });
    });

    it('takes rules of others in, and does not let them keep ours away', async () => {
      let theirs: string | undefined = rule(2_000_001, ports.third);
      const server = createServer((_, response) => {
        response.writeHead(theirs === undefined ? 503 : 200).end(theirs);
      });
      const url = await new Promise<string>((resolve) => {
        server.listen(0, '127.0.0.1', () => {
          const address = server.address();
          if (typeof address === 'object' && address !== null) resolve(`http://127.0.0.1:${address.port}/theirs.rules`);
        });
      });
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
        await new Promise((resolve) => server.close(resolve));
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
