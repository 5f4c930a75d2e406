import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { hostMount } from '../../../detections/wazuh/host-paths';
import { listeners } from '../../../detections/wazuh/listeners';
import { scratch } from '../../support/scratch';

const head = '  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode';
const rest = '00000000:00000000 00:00000000 00000000';

/** What the script prints for the tables of a node. */
function printed(tables: Readonly<Record<string, readonly string[]>>): string[] {
  const host = scratch();
  const net = join(host, 'proc/1/net');
  mkdirSync(net, { recursive: true });
  for (const [name, rows] of Object.entries(tables)) {
    writeFileSync(join(net, name), [head, ...rows.map((row, index) => `   ${index}: ${row}`), ''].join('\n'));
  }
  const output = execFileSync('bash', ['-c', listeners.replaceAll(`${hostMount}/proc`, `${host}/proc`)], {
    encoding: 'utf8',
  });
  return output.split('\n').filter((line) => line !== '');
}

describe('the script that lists open ports', () => {
  it('prints each port once, with the user, in order, and neither loopback nor what only is connected', () => {
    const lines = printed({
      tcp: [
        `00000000:280A 00000000:0000 0A ${rest}     0        0 1`,
        `0100007F:2808 00000000:0000 0A ${rest}     0        0 2`,
        `3500007F:0035 00000000:0000 0A ${rest}   193        0 3`,
        `0501140A:280A 0601140A:9C40 01 ${rest}     0        0 4`,
        `17FEA9A9:0050 00000000:0000 0A ${rest}     0        0 5`,
      ],
      tcp6: [
        `00000000000000000000000000000000:280A 00000000000000000000000000000000:0000 0A ${rest}     0        0 6`,
        `00000000000000000000000001000000:115C 00000000000000000000000000000000:0000 0A ${rest}     0        0 7`,
        `0000000000000000FFFF00000100007F:115D 00000000000000000000000000000000:0000 0A ${rest}     0        0 8`,
        `00000000000000000000000000000000:238C 00000000000000000000000000000000:0000 0A ${rest} 65534        0 9`,
      ],
    });
    expect(lines).toEqual(['80 uid=0', '9100 uid=65534', '10250 uid=0']);
  });

  it('prints nothing on a node without IPv6 that listens nowhere', () => {
    expect(printed({ tcp: [] })).toEqual([]);
  });
});
