import type { Capture } from './capture';
import type { Host } from './packets';

/** Types of records. */
const types = { A: 1, TXT: 16, AAAA: 28 } as const;

/** A question for a name and its answer. */
export function lookup(
  capture: Capture,
  at: number,
  client: Host,
  resolver: string,
  name: string,
  type: keyof typeof types = 'A',
): void {
  const server = { address: resolver, port: 53 };
  capture.udp(at, client, server, message(name, type, false));
  capture.udp(at + 0.001, server, client, message(name, type, true));
}

function message(name: string, type: keyof typeof types, answered: boolean): Buffer {
  const header = Buffer.alloc(12);
  header.writeUInt16BE(0x1234, 0);
  header.writeUInt16BE(answered ? 0x81_80 : 0x01_00, 2);
  header.writeUInt16BE(1, 4);
  header.writeUInt16BE(answered ? 1 : 0, 6);
  const labels = name.split('.').flatMap((label) => [Buffer.from([label.length]), Buffer.from(label, 'latin1')]);
  const kind = Buffer.from([0, types[type], 0, 1]);
  const data = type === 'TXT' ? Buffer.from('\x04text') : Buffer.alloc(type === 'AAAA' ? 16 : 4, 10);
  const answer = Buffer.concat([Buffer.from([0xc0, 12]), kind, Buffer.from([0, 0, 0, 30, 0, data.length]), data]);
  return Buffer.concat([header, ...labels, Buffer.from([0]), kind, ...(answered ? [answer] : [])]);
}
