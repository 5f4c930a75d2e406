import type { Host, IpOptions } from './packets';
import { flags, pingPacket, tcpPacket, udpPacket } from './packets';
import { TcpConversation } from './tcp-conversation';

/** When captures begin: a Thursday noon. Seconds. */
const start = Date.UTC(2026, 0, 1, 12) / 1000;

/** Packets that somebody saw, in the order of their time. Times are seconds from the beginning of the capture. */
export class Capture {
  private readonly packets: { readonly at: number; readonly bytes: Buffer }[] = [];

  /** Adds a packet as it was on the wire. */
  add(at: number, bytes: Buffer): void {
    this.packets.push({ at, bytes });
  }

  /** A datagram. */
  udp(at: number, from: Host, to: Host, payload: Buffer, options?: IpOptions): void {
    this.add(at, udpPacket(from, to, payload, options));
  }

  /** The first packet of a connection that nobody answers. */
  syn(at: number, from: Host, to: Host, options?: IpOptions): void {
    this.add(at, tcpPacket(from, to, { flags: flags.syn, sequence: 1000, windowScale: 7 }, options));
  }

  /** A connection that is refused: nothing listens on the port. */
  refused(at: number, from: Host, to: Host): void {
    this.syn(at, from, to);
    this.add(at + 0.0002, tcpPacket(to, from, { flags: flags.rst | flags.ack, sequence: 0, acknowledged: 1001 }));
  }

  /** A connection with its handshake. */
  tcp(at: number, client: Host, server: Host, options?: IpOptions): TcpConversation {
    return new TcpConversation(this, at, client, server, options);
  }

  /** An echo and its reply. */
  ping(at: number, from: string, to: string, sequence = 1): void {
    this.add(at, pingPacket(from, to, 'request', sequence));
    this.add(at + 0.0005, pingPacket(to, from, 'reply', sequence));
  }

  /** Packets that it has. */
  get count(): number {
    return this.packets.length;
  }

  /** The capture as a file: pcap 2.4, microseconds, Ethernet. `begin` is when it begins, in whole seconds since the epoch. */
  file(begin = start): Buffer {
    const header = Buffer.alloc(24);
    header.writeUInt32LE(0xa1_b2_c3_d4, 0);
    header.writeUInt16LE(2, 4);
    header.writeUInt16LE(4, 6);
    header.writeUInt32LE(262_144, 16);
    header.writeUInt32LE(1, 20);
    const sorted = this.packets.map((packet, place) => ({ ...packet, place }));
    sorted.sort((a, b) => a.at - b.at || a.place - b.place);
    return Buffer.concat([
      header,
      ...sorted.flatMap(({ at, bytes }) => [packetHeader(begin, at, bytes.length), bytes]),
    ]);
  }
}

function packetHeader(begin: number, at: number, length: number): Buffer {
  const microseconds = Math.round(at * 1_000_000);
  const header = Buffer.alloc(16);
  header.writeUInt32LE(begin + Math.floor(microseconds / 1_000_000), 0);
  header.writeUInt32LE(microseconds % 1_000_000, 4);
  header.writeUInt32LE(length, 8);
  header.writeUInt32LE(length, 12);
  return header;
}
