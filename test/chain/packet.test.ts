import { join } from 'node:path';
import { writeFileSync } from 'node:fs';
import { cases } from '../detections/network/cases/mining-pool';
import type { Chain } from '../support/chain/chain';
import { describeChain, startChain } from '../support/chain/chain';
import { writeLog } from '../support/logs/filebeat-process';
import { criLines, podFolder } from '../support/logs/pods';
import { valueAt } from '../support/logs/run-script';
import { describeWith } from '../support/program';
import { scratch } from '../support/scratch';
import type { NetworkCase } from '../support/suricata/network-case';
import { captureOf } from '../support/suricata/network-case';
import { suricata, writeSuricataFiles } from '../support/suricata/run';
import { sampleSettings } from '../support/suricata/sample-settings';

const found = cases.find(({ name }) => name === 'the name of a pool is looked up');
const ordinary = cases.find(({ name }) => name === 'a name that only ends like a pool');
if (found === undefined || ordinary === undefined) throw new Error('the cases are called otherwise');

describeWith('suricata', 'from a packet to a message in Slack', (program) => {
  describeChain('through the whole chain', () => {
    let chain: Chain;
    const folder = scratch();
    beforeAll(async () => {
      writeSuricataFiles(folder, sampleSettings);
      chain = await startChain();
    }, 120_000);
    afterAll(() => chain.stop());

    /** What Suricata writes about packets that were seen just now: standard output and standard error, as its container does. */
    const watch = async (name: string, networkCase: NetworkCase) => {
      const file = join(folder, `${name}.pcap`);
      writeFileSync(file, captureOf(networkCase).file(Math.floor(Date.now() / 1000) - 5));
      const { status, output, log } = await suricata(program, folder, name, [
        ...['-r', file, '-l', folder, '--runmode', 'single', '--init-errors-fatal'],
        ...['--set', 'unix-command.enabled=false'],
      ]);
      expect(status).toBe(0);
      const time = `${new Date().toISOString().slice(0, 23)}000000Z`;
      const lines = [
        ...criLines(log.trim(), 'stderr', time),
        ...(output === '' ? [] : criLines(output.trim(), 'stdout', time)),
      ];
      writeLog(chain.folders, podFolder('suricata').replace(/_[^_]*\//, `_${name}/`), lines);
      return { lines: lines.length, alerts: output.split('\n').filter((line) => line !== '').length };
    };

    it('goes a miner that looks up its pool, and nobody hears of other names', async () => {
      const other = await watch('ordinary', ordinary);
      expect(other.alerts).toBe(0);
      const seen = await watch('miner', found);
      expect(seen.alerts).toBe(1);
      const documents = await chain.handled(other.lines + seen.lines);
      expect(documents.filter((each) => valueAt(each, 'tags') !== undefined)).toEqual([]);
      const alerts = documents.filter((each) => valueAt(each, 'event.dataset') === 'suricata.alert');
      expect(alerts.map((each) => [valueAt(each, 'rule.id'), valueAt(each, 'dns.question.name')])).toEqual([
        [String(found.alerts[0]), 'xmr-eu1.nanopool.org'],
      ]);

      const message = await chain.message('SecurityBreach', 'critical');
      expect(message.to).toBe('#alerts-security');
      const counted = await chain.prometheus.query('{__name__=~"security_.+_total"} > 0');
      expect(
        counted
          .map(({ labels: { __name__: name, detection, event_type, severity, service, engine }, value }) =>
            [name, detection ?? event_type, severity, engine ?? service, value].join(' '),
          )
          .sort(),
      ).toEqual([
        'security_events_total malware_detected critical network 1',
        'security_findings_total mining-pool critical suricata 1',
      ]);
    }, 180_000);
  });
});
