import { parse } from 'yaml';
import { suricataEventTypes } from '../../../detections/suricata/suricata-network-options';
import { suricataConfig, suricataYaml } from '../../../detections/suricata/suricata-config';
import { describeWith } from '../../support/program';
import { sampleSettings } from '../../support/suricata/sample-settings';
import { keysOf, shippedKeys } from '../../support/suricata/shipped-keys';

const withAll = {
  ...sampleSettings,
  capture: { ...sampleSettings.capture, events: [...suricataEventTypes] },
  ruleFiles: ['/var/lib/suricata/rules/suricata.rules'],
};

describe('the configuration', () => {
  it('writes alerts to standard output, and no payload, packet or body', () => {
    expect(suricataConfig(sampleSettings)).toMatchObject({
      outputs: [
        {
          'eve-log': {
            enabled: true,
            filename: '/dev/stdout',
            types: [
              {
                alert: {
                  payload: false,
                  'payload-printable': false,
                  packet: false,
                  'http-body': false,
                  'http-body-printable': false,
                },
              },
            ],
          },
        },
      ],
      logging: { outputs: [{ console: { enabled: false } }, { file: { enabled: true, filename: '/dev/stderr' } }] },
    });
  });

  it('writes other events where they are asked for', () => {
    const { outputs } = parse(suricataYaml(withAll), { version: '1.1' });
    expect(outputs[0]['eve-log'].types.slice(1)).toEqual(['dns', 'flow', 'ssh', 'tls']);
  });

  it('listens to interfaces whose name is given on the command line', () => {
    expect(suricataConfig(sampleSettings)).toMatchObject({
      'af-packet': [
        {
          interface: 'default',
          threads: 1,
          'cluster-id': 99,
          'cluster-type': 'cluster_flow',
          defrag: true,
          'use-mmap': true,
          'tpacket-v3': true,
        },
      ],
    });
  });

  it('names its files by the folder in the container, ours before others', () => {
    expect(suricataConfig(withAll)).toMatchObject({
      'rule-files': ['/etc/zerotrace-suricata/rules/zerotrace.rules', '/var/lib/suricata/rules/suricata.rules'],
      'classification-file': '/etc/zerotrace-suricata/classification.config',
      'threshold-file': '/etc/zerotrace-suricata/threshold.config',
      'unix-command': { enabled: true, filename: '/var/run/suricata/suricata-command.socket' },
      stats: { enabled: true },
    });
  });

  it('begins with the version of YAML, without which Suricata refuses it', () => {
    expect(suricataYaml(sampleSettings)).toMatch(/^%YAML 1\.1\n---\nsuricata-version: "7\.0"\n/);
  });
});

describeWith('suricata', 'keys of the configuration', (program) => {
  // Names of variables are ours to choose.
  const isVariable = (key: string) => /^vars\.(?:address|port)-groups\./.test(key);

  /** What stands in the shipped file as a comment only, with the section that it is of. */
  const documented = [
    'outputs.eve-log.metadata',
    'outputs.eve-log.types.alert.payload',
    'outputs.eve-log.types.alert.payload-printable',
    'outputs.eve-log.types.alert.packet',
    'outputs.eve-log.types.alert.http-body',
    'outputs.eve-log.types.alert.http-body-printable',
    'outputs.eve-log.types.alert.metadata',
    'logging.outputs.file.type',
    'af-packet.threads',
    'af-packet.use-mmap',
    'af-packet.tpacket-v3',
    'af-packet.ring-size',
    'af-packet.block-size',
    'af-packet.block-timeout',
    'af-packet.checksum-checks',
    'runmode',
    'max-pending-packets',
    'default-packet-size',
    'app-layer.protocols.tls.ja3-fingerprints',
    'app-layer.protocols.rdp.enabled',
    'app-layer.protocols.http.memcap',
    'ippair',
    'ippair.hash-size',
    'ippair.prealloc',
    'ippair.memcap',
    'threshold-file',
  ];

  it('are all known to the file that Suricata ships: set, or in a comment', () => {
    const shipped = shippedKeys(program);
    const keys = [...new Set(keysOf(suricataConfig(withAll)))].filter((key) => !isVariable(key));
    const inComments = keys.filter((key) => !shipped.set.has(key));
    expect(inComments.filter((key) => !documented.includes(key))).toEqual([]);
    expect(documented.filter((key) => !inComments.includes(key))).toEqual([]);
    expect(documented.filter((key) => !shipped.commented.has(key.split('.').at(-1) ?? ''))).toEqual([]);
    expect(keys.length).toBeGreaterThan(80);
  });

  it('would be noticed where they are misspelt', () => {
    const shipped = shippedKeys(program);
    expect(shipped.set.has('flow.memcap')).toBe(true);
    expect(shipped.set.has('flow.mem-cap')).toBe(false);
    expect(shipped.set.has('outputs.eve-log.types.flow')).toBe(true);
    expect(shipped.commented.has('tpacket-v4')).toBe(false);
  });
});
