import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { isPlatformPort, platformPortsText } from '../../../detections/suricata/platform-ports';

const generated = resolve(__dirname, '../../../generated');

/** Ports of containers, services and network policies in everything that environments synthesize. */
function synthesizedPorts(): readonly number[] {
  const files = readdirSync(generated, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('cdk.tf.json'),
  );
  const ports = files.flatMap((file) =>
    [...readFileSync(join(generated, file), 'utf8').matchAll(/"(?:port|container_port|target_port)": "?(\d+)/g)].map(
      ([, port]) => Number(port),
    ),
  );
  return [...new Set(ports)].sort((a, b) => a - b);
}

describe('ports of the platform', () => {
  it('have every port that an environment opens', () => {
    const ports = synthesizedPorts();
    expect(ports).toEqual(expect.arrayContaining([53, 443, 5432, 6379, 8080, 9090, 10_250]));
    expect(ports.filter((port) => !isPlatformPort(port))).toEqual([]);
  });

  it('leave out what only an intruder looks for', () => {
    expect(
      [21, 22, 23, 25, 111, 135, 139, 445, 1433, 2375, 2379, 3306, 3389, 5900, 11_211, 27_017].filter(isPlatformPort),
    ).toEqual([]);
    expect([29_999, 30_000, 32_767, 32_768].map(isPlatformPort)).toEqual([false, true, true, false]);
  });

  it('are written as Suricata reads them', () => {
    expect(platformPortsText()).toMatch(/^\[53,80,443,587,1514:1516,.*,61678:61679\]$/);
  });
});
