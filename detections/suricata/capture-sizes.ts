import type { SuricataSettings } from './suricata-settings';

const mebibyte = 2 ** 20;

/** What the program, its rules and its threads take before it sees a packet. Seen with our rules: below 80 MiB. */
const programBytes = 128 * mebibyte;
/** A packet with its headers on a network of jumbo frames: the VPC's 9,001 bytes and Ethernet's 14, rounded up. */
const packetBytes = 9018;
/** What a slot of the ring has beside the packet, aligned to 16 bytes (TPACKET_ALIGN of the kernel). */
const slotBytes = 9088;
/** The kernel hands over a block when it is full, or after 10 ms. */
const blockBytes = mebibyte;
const slotsOfBlock = Math.floor(blockBytes / slotBytes);
/** Mean size of packets that the ring is laid out for: third version rings pack by length. */
const meanBytes = 1024;
/** Packets of each thread that the program has of its own, of `packetBytes` each and about 1 KiB beside. */
const pendingPackets = 1024;

/** How what is left of the memory is divided. Together less than all of it: freed memory is not returned at once. */
const shares = {
  'stream.reassembly': 0.3,
  stream: 0.15,
  flow: 0.15,
  http: 0.1,
  host: 0.05,
  ippair: 0.05,
  defrag: 0.05,
} as const;

/** What may take memory, by the name of its section. */
export type MemoryUser = keyof typeof shares;

/** How Suricata takes packets from the kernel, and what its parts may take of the memory. */
export interface CaptureSizes {
  readonly threads: number;
  readonly defaultPacketSize: number;
  readonly maxPendingPackets: number;
  /** Slots of the ring of each thread. */
  readonly ringSize: number;
  /** Bytes of a block of the ring. */
  readonly blockSize: number;
  /** Bytes of the rings of all threads. */
  readonly ringBytes: number;
  /** Whole mebibytes. */
  readonly memcaps: Readonly<Record<MemoryUser, number>>;
}

/**
 * Sizes that fit a node. The ring holds what comes while Suricata stands still: a container that has used up its CPU waits for up to
 * 100 ms. Suricata makes `ring-size / slots of a block + 1` blocks (AFPComputeRingParamsV3 of source-af-packet.c).
 * @throws RangeError where the memory is too small for the rings and the least that the parts need
 */
export function captureSizes({ capture, node }: Pick<SuricataSettings, 'capture' | 'node'>): CaptureSizes {
  const threads = capture.threads ?? Math.max(1, Math.floor(node.cpus / 4));
  const needed = (capture.packetsPerSecond * (capture.bufferMilliseconds / 1000) * meanBytes) / threads;
  const blocks = Math.max(4, Math.ceil(needed / blockBytes));
  const ringBytes = blocks * blockBytes * threads;
  const packets = threads * pendingPackets * (packetBytes + 1024);
  const left = node.memory - programBytes - packets - ringBytes;
  const memcap = (share: number) => Math.floor((left * share) / mebibyte);
  if (memcap(shares.defrag) < 4) {
    const least = Math.ceil((programBytes + packets + ringBytes) / mebibyte + 4 / shares.defrag);
    throw new RangeError(
      `${Math.floor(node.memory / mebibyte)} MiB are too little for ${threads} threads and ` +
        `${capture.packetsPerSecond} packets per second: at least ${least} MiB`,
    );
  }
  return {
    threads,
    defaultPacketSize: packetBytes,
    maxPendingPackets: pendingPackets,
    ringSize: (blocks - 1) * slotsOfBlock,
    blockSize: blockBytes,
    ringBytes,
    memcaps: {
      'stream.reassembly': memcap(shares['stream.reassembly']),
      stream: memcap(shares.stream),
      flow: memcap(shares.flow),
      http: memcap(shares.http),
      host: memcap(shares.host),
      ippair: memcap(shares.ippair),
      defrag: memcap(shares.defrag),
    },
  };
}
