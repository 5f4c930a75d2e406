import type { Capture } from './capture';
import type { Host, IpOptions } from './packets';
import { flags, tcpPacket } from './packets';

/** Seconds from one packet to the next: a network within a region. */
const step = 0.0004;
/** Payload of a segment on a network of jumbo frames. */
const segmentBytes = 8900;

/** A connection of TCP. Each call adds its packets to the capture, right after those before. */
export class TcpConversation {
  private sent = 1000;
  private replied = 5000;

  constructor(
    private readonly capture: Capture,
    private now: number,
    private readonly client: Host,
    private readonly server: Host,
    private readonly options: IpOptions = {},
  ) {
    this.fromClient(flags.syn, { windowScale: 14, acknowledged: 0 });
    this.sent += 1;
    this.fromServer(flags.syn | flags.ack, { windowScale: 14 });
    this.replied += 1;
    this.fromClient(flags.ack);
  }

  /** What the client says. */
  send(payload: Buffer | string): this {
    for (const part of segments(payload)) {
      this.fromClient(flags.psh | flags.ack, { payload: part });
      this.sent += part.length;
    }
    this.fromServer(flags.ack);
    return this;
  }

  /** What the server says. */
  reply(payload: Buffer | string): this {
    for (const part of segments(payload)) {
      this.fromServer(flags.psh | flags.ack, { payload: part });
      this.replied += part.length;
    }
    this.fromClient(flags.ack);
    return this;
  }

  /** Lets time pass. */
  wait(seconds: number): this {
    this.now += seconds;
    return this;
  }

  /**
   * Much that the client says, without its bytes: packets that the capture lost. The server acknowledges them, and sequence numbers go on.
   */
  sendUnseen(bytes: number): this {
    this.sent += bytes;
    this.fromServer(flags.ack);
    return this;
  }

  /** The same of the server. */
  replyUnseen(bytes: number): this {
    this.replied += bytes;
    this.fromClient(flags.ack);
    return this;
  }

  /** Both sides end it. */
  close(): void {
    this.fromClient(flags.fin | flags.ack);
    this.sent += 1;
    this.fromServer(flags.fin | flags.ack);
    this.replied += 1;
    this.fromClient(flags.ack);
  }

  private fromClient(bits: number, more: { payload?: Buffer; windowScale?: number; acknowledged?: number } = {}): void {
    const segment = { flags: bits, sequence: this.sent, acknowledged: this.replied, ...more };
    this.put(tcpPacket(this.client, this.server, segment, this.options));
  }

  private fromServer(bits: number, more: { payload?: Buffer; windowScale?: number } = {}): void {
    const segment = { flags: bits, sequence: this.replied, acknowledged: this.sent, ...more };
    this.put(tcpPacket(this.server, this.client, segment));
  }

  private put(bytes: Buffer): void {
    this.capture.add(this.now, bytes);
    this.now += step;
  }
}

function segments(payload: Buffer | string): readonly Buffer[] {
  const whole = typeof payload === 'string' ? Buffer.from(payload, 'latin1') : payload;
  return Array.from({ length: Math.ceil(whole.length / segmentBytes) }, (_, place) =>
    whole.subarray(place * segmentBytes, (place + 1) * segmentBytes),
  );
}
