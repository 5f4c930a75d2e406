import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { suricataOptions } from '../../../constructs/security/suricata-options';
import type { SuricataProgramSettings } from '../../../constructs/security/suricata-programs';
import { suricataPrograms, suricataProgramSettings } from '../../../constructs/security/suricata-programs';
import { describeWithPython } from '../../support/python';
import { scratch } from '../../support/scratch';

const head = 'Iface\tDestination\tGateway \tFlags\tRefCnt\tUse\tMetric\tMask\t\tMTU\tWindow\tIRTT\n';
const route = (name: string, destination: string, flags: string, metric: number) =>
  `${name}\t${destination}\t0101A8C0\t${flags}\t0\t0\t${metric}\t${destination}\t0\t0\t0\n`;

/** Starts a Suricata that only says how it was started. */
function start(tap: 'host' | 'pod', prepare: (folder: string) => void) {
  const folder = scratch();
  const suricata = join(folder, 'suricata');
  writeFileSync(suricata, '#!/bin/sh\nfor argument; do echo "$argument"; done\n');
  chmodSync(suricata, 0o755);
  mkdirSync(join(folder, 'net'));
  const settings: SuricataProgramSettings = {
    ...suricataProgramSettings(suricataOptions.parse({ tap })),
    suricata,
    routes: join(folder, 'routes'),
    interfaces: join(folder, 'net'),
    socket: join(folder, 'socket'),
  };
  const files = { ...suricataPrograms(), 'settings.json': JSON.stringify(settings) };
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  prepare(folder);
  // By the shell, since Node's own pipes are sockets, which have no name to open them by.
  const line = `python3 -B ${folder}/sensor.py start ${folder}/settings.json > ${folder}/said`;
  const { status, stderr } = spawnSync('sh', ['-c', line], { encoding: 'utf8' });
  const said = readFileSync(join(folder, 'said'), 'utf8');
  return { status, stderr, arguments: said.trimEnd().split('\n') };
}

function interfaces(links: Readonly<Record<string, readonly [index: number, link: number, type?: string]>>) {
  return (folder: string) => {
    for (const [name, [index, link, type]] of Object.entries(links)) {
      mkdirSync(join(folder, 'net', name));
      writeFileSync(join(folder, 'net', name, 'ifindex'), `${index}\n`);
      writeFileSync(join(folder, 'net', name, 'iflink'), `${link}\n`);
      writeFileSync(join(folder, 'net', name, 'uevent'), `${type ? `DEVTYPE=${type}\n` : ''}INTERFACE=${name}\n`);
    }
    // A file that the bonding driver puts there.
    writeFileSync(join(folder, 'net', 'bonding_masters'), '');
  };
}

describeWithPython('the start of a sensor', () => {
  it('takes the interface of the default route; of several that of the lowest metric, if it is up', () => {
    const routes =
      head +
      route('eth0', '0014A8C0', '0001', 0) +
      route('eth2', '00000000', '0003', 200) +
      route('ens5', '00000000', '0003', 100) +
      route('eth3', '00000000', '0002', 0);
    const started = start('host', (folder) => {
      writeFileSync(join(folder, 'routes'), routes);
    });
    expect(started.arguments).toEqual([
      '-c',
      '/var/lib/zerotrace-suricata/suricata.yaml',
      '--set',
      'capture.disable-offloading=false',
      '--af-packet=ens5',
    ]);
  });

  it('says what is wrong where there is no default route', () => {
    const started = start('host', (folder) => {
      writeFileSync(join(folder, 'routes'), head + route('eth0', '0014A8C0', '0001', 0));
    });
    expect([started.status, started.stderr]).toEqual([
      1,
      expect.stringMatching(/^start: .*routes has no default route: is the pod in the network of its node\?\n$/),
    ]);
  });

  it("takes every pod's interface, later ones too, by leaving out those that are no end of a pair", () => {
    const started = start(
      'pod',
      interfaces({
        lo: [1, 1],
        eth0: [2, 2],
        tunl0: [3, 0],
        eni0a1b: [7, 3],
        eni2c3d: [9, 3],
        eth1: [12, 12],
        'vlan.eth.1': [13, 12, 'vlan'],
      }),
    );
    expect(started.arguments.slice(4)).toEqual([
      '-k',
      'none',
      '--pcap=any',
      '--pcap-buffer-size=10240000',
      'not ifindex 1 and not ifindex 2 and not ifindex 3 and not ifindex 12 and not ifindex 13',
    ]);
  });

  it('says what is wrong where it does not see the interfaces of a node', () => {
    const started = start('pod', interfaces({ eth0: [7, 3] }));
    expect([started.status, started.stderr]).toEqual([1, expect.stringContaining('has no interface of the node')]);
  });
});
