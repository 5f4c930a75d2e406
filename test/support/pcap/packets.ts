/** One side of a conversation. */
export interface Host {
  readonly address: string;
  readonly port: number;
}

/** What a header says beside addresses. */
export interface IpOptions {
  /** Time to live. @default 64, what Linux sends with */
  readonly ttl?: number;
}

/** Flags of TCP. */
export const flags = { fin: 0x01, syn: 0x02, rst: 0x04, psh: 0x08, ack: 0x10 } as const;

/** What a segment of TCP says. */
export interface Segment {
  readonly flags: number;
  readonly sequence: number;
  readonly acknowledged?: number;
  readonly payload?: Buffer;
  /** Scale of the window, for segments that open a connection. */
  readonly windowScale?: number;
}

const protocols = { icmp: 1, tcp: 6, udp: 17 } as const;

/** An Ethernet frame with a TCP segment. */
export function tcpPacket(from: Host, to: Host, segment: Segment, options: IpOptions = {}): Buffer {
  const { payload = Buffer.alloc(0), windowScale } = segment;
  // Maximum segment size, nothing, window scale.
  const extra = windowScale === undefined ? Buffer.alloc(0) : Buffer.from([2, 4, 0x22, 0xf4, 1, 3, 3, windowScale]);
  const header = Buffer.alloc(20);
  header.writeUInt16BE(from.port, 0);
  header.writeUInt16BE(to.port, 2);
  header.writeUInt32BE(segment.sequence >>> 0, 4);
  header.writeUInt32BE((segment.acknowledged ?? 0) >>> 0, 8);
  header.writeUInt8(((20 + extra.length) / 4) << 4, 12);
  header.writeUInt8(segment.flags, 13);
  header.writeUInt16BE(65_535, 14);
  const whole = Buffer.concat([header, extra, payload]);
  whole.writeUInt16BE(checksum(Buffer.concat([pseudoHeader(from, to, protocols.tcp, whole.length), whole])), 16);
  return frame(from, to, protocols.tcp, whole, options);
}

/** An Ethernet frame with a UDP datagram. */
export function udpPacket(from: Host, to: Host, payload: Buffer, options: IpOptions = {}): Buffer {
  const header = Buffer.alloc(8);
  header.writeUInt16BE(from.port, 0);
  header.writeUInt16BE(to.port, 2);
  header.writeUInt16BE(8 + payload.length, 4);
  const whole = Buffer.concat([header, payload]);
  whole.writeUInt16BE(
    checksum(Buffer.concat([pseudoHeader(from, to, protocols.udp, whole.length), whole])) || 0xff_ff,
    6,
  );
  return frame(from, to, protocols.udp, whole, options);
}

/** An Ethernet frame with an echo request of ICMP, or its reply. */
export function pingPacket(from: string, to: string, kind: 'request' | 'reply', sequence: number): Buffer {
  const message = Buffer.alloc(16);
  message.writeUInt8(kind === 'request' ? 8 : 0, 0);
  message.writeUInt16BE(0x5a54, 4);
  message.writeUInt16BE(sequence, 6);
  message.writeUInt16BE(checksum(message), 2);
  return frame({ address: from, port: 0 }, { address: to, port: 0 }, protocols.icmp, message, {});
}

function frame(from: Host, to: Host, protocol: number, payload: Buffer, { ttl = 64 }: IpOptions): Buffer {
  const header = Buffer.alloc(20);
  header.writeUInt8(0x45, 0);
  header.writeUInt16BE(20 + payload.length, 2);
  // Don't fragment.
  header.writeUInt16BE(0x40_00, 6);
  header.writeUInt8(ttl, 8);
  header.writeUInt8(protocol, 9);
  bytesOf(from.address).copy(header, 12);
  bytesOf(to.address).copy(header, 16);
  header.writeUInt16BE(checksum(header), 10);
  const ethernet = Buffer.from([2, 0, 0, 0, 0, 1, 2, 0, 0, 0, 0, 2, 8, 0]);
  return Buffer.concat([ethernet, header, payload]);
}

function pseudoHeader(from: Host, to: Host, protocol: number, length: number): Buffer {
  const header = Buffer.alloc(12);
  bytesOf(from.address).copy(header, 0);
  bytesOf(to.address).copy(header, 4);
  header.writeUInt8(protocol, 9);
  header.writeUInt16BE(length, 10);
  return header;
}

function bytesOf(address: string): Buffer {
  return Buffer.from(address.split('.').map(Number));
}

/** The Internet checksum (RFC 1071). */
export function checksum(bytes: Buffer): number {
  let sum = 0;
  for (let place = 0; place < bytes.length; place += 2) {
    sum += ((bytes[place] ?? 0) << 8) + (bytes[place + 1] ?? 0);
  }
  while (sum > 0xff_ff) sum = (sum & 0xff_ff) + (sum >>> 16);
  return ~sum & 0xff_ff;
}
