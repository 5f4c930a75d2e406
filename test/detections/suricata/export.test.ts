import { networkDetections } from '../../../detections/network';
import { classificationFile } from '../../../detections/suricata/classification';
import { rulesOf, suricataFiles, suricataRulesFile } from '../../../detections/suricata/export';
import { describeWith } from '../../support/program';
import { scratch } from '../../support/scratch';
import { captureOf } from '../../support/suricata/network-case';
import { alertsOf, suricata, writeSuricataFiles } from '../../support/suricata/run';
import { places, sampleSettings } from '../../support/suricata/sample-settings';

const rules = networkDetections.flatMap(rulesOf);

describe('the rules', () => {
  it('have ids of their own in the range that is kept for them', () => {
    expect(new Set(rules.map(({ sid }) => sid)).size).toBe(rules.length);
    expect(rules.filter(({ sid }) => sid < 1_000_000 || sid > 1_000_999)).toEqual([]);
    expect(rules.filter(({ rev }) => !Number.isInteger(rev) || rev < 1)).toEqual([]);
  });

  it('have a message that no other has', () => {
    expect(new Set(rules.map(({ msg }) => msg)).size).toBe(rules.length);
  });

  it('have classes that the exported file knows', () => {
    const known = [...classificationFile().matchAll(/^config classification: ([\w-]+),/gm)].map(([, name]) => name);
    expect(rules.map(({ classtype }) => classtype).filter((name) => !known.includes(name))).toEqual([]);
  });

  it('are exported for the tap that they are for', () => {
    const sids = (tap: 'host' | 'pod') =>
      [...suricataRulesFile({ ...sampleSettings, tap }).matchAll(/sid:(\d+)/g)].map(([, sid]) => Number(sid));
    expect(sids('host')).toHaveLength(rules.length - 1);
    expect(sids('host')).not.toContain(1_000_071);
    expect(sids('pod')).toHaveLength(rules.length - 1);
    expect(sids('pod')).not.toContain(1_000_070);
  });

  it('are exported the same each time', () => {
    expect(suricataFiles(sampleSettings)).toEqual(suricataFiles(sampleSettings));
    expect(Object.keys(suricataFiles(sampleSettings))).toEqual([
      'suricata.yaml',
      'rules/zerotrace.rules',
      'classification.config',
      'threshold.config',
    ]);
  });
});

describeWith('suricata', 'the exported files', (program) => {
  const test = (folder: string) => suricata(program, folder, 'test', ['-T', '-v', '-l', folder, '--init-errors-fatal']);

  it.each(['host', 'pod'] as const)(
    'are loaded by a real Suricata at the tap %s, every rule and without a warning',
    async (tap) => {
      const folder = scratch();
      writeSuricataFiles(folder, {
        ...sampleSettings,
        tap,
        capture: { ...sampleSettings.capture, events: ['dns', 'flow', 'ssh', 'tls'] },
      });
      const { status, log } = await test(folder);
      expect({
        status,
        warnings: log.split('\n').filter((line) => /"log_level":"(?:Warning|Error)"/.test(line)),
      }).toEqual({
        status: 0,
        warnings: [],
      });
      expect(log).toContain(`1 rule files processed. ${rules.length - 1} rules successfully loaded, 0 rules failed`);
    },
  );

  it.each([
    ['an unknown keyword', 'flags:S,12', 'flgs:S,12'],
    ['an unknown variable', '$SCAN_SOURCES', '$SCAN_SOURCE'],
  ])('are refused with %s', async (_, right, wrong) => {
    const folder = scratch();
    writeSuricataFiles(folder, sampleSettings, suricataRulesFile(sampleSettings).replace(right, wrong));
    const { status } = await test(folder);
    expect(status).not.toBe(0);
  });

  it('make alerts that say what was found, and hold no payload', async () => {
    const folder = scratch();
    writeSuricataFiles(folder, sampleSettings);
    const capture = captureOf({
      name: 'a miner',
      alerts: [1_000_100],
      traffic: (packets) => {
        const server = { address: places.outside, port: 3333 };
        packets
          .tcp(0, { address: places.nodes[0], port: 45_000 }, server)
          .send('{"method":"mining.subscribe","params":["secret"]}\n');
      },
    });
    const alerts = await alertsOf(program, folder, 'miner', capture.file());
    expect(alerts).toEqual([
      expect.objectContaining({
        event_type: 'alert',
        src_ip: places.nodes[0],
        dest_ip: places.outside,
        dest_port: 3333,
        alert: {
          action: 'allowed',
          gid: 1,
          signature_id: 1_000_100,
          rev: 1,
          signature: 'Mining pool: Stratum is spoken',
          category: 'Coin mining',
          severity: 1,
          metadata: { detection: ['mining-pool'], severity: ['critical'], mitre: ['T1071.001', 'T1496.001'] },
        },
      }),
    ]);
    expect(JSON.stringify(alerts)).not.toMatch(/secret|payload|"packet"/);
  });
});
