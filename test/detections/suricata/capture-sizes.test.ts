import { captureSizes } from '../../../detections/suricata/capture-sizes';
import { suricataCaptureOptions } from '../../../detections/suricata/suricata-network-options';

const mebibyte = 2 ** 20;
const capture = suricataCaptureOptions.parse({});
const sizes = (cpus: number, mebibytes: number, options: object = {}) =>
  captureSizes({
    capture: suricataCaptureOptions.parse(options),
    node: { cpus, memory: mebibytes * mebibyte },
  });

describe('sizes of the capture', () => {
  it('follow from the CPUs of the node: a quarter of them, at least one', () => {
    expect([2, 4, 8, 16].map((cpus) => sizes(cpus, 1024).threads)).toEqual([1, 1, 2, 4]);
    expect(sizes(16, 1024, { threads: 3 }).threads).toBe(3);
  });

  it('have room in the ring for what comes while nothing is read', () => {
    // 50,000 packets/s for 0.2 s at 1 KiB: 10 blocks of 1 MiB.
    expect(sizes(4, 512)).toMatchObject({ ringSize: 9 * 115, blockSize: mebibyte, ringBytes: 10 * mebibyte });
    // Twice the packets over twice the threads.
    expect(sizes(8, 512, { packetsPerSecond: 100_000 })).toMatchObject({ ringSize: 9 * 115, ringBytes: 20 * mebibyte });
    expect(sizes(4, 512, { packetsPerSecond: 100 })).toMatchObject({ ringBytes: 4 * mebibyte });
  });

  it('stay below the memory of the container together', () => {
    for (const [cpus, mebibytes] of [
      [2, 256],
      [4, 512],
      [8, 1024],
      [16, 4096],
    ] as const) {
      const { memcaps, ringBytes, threads, defaultPacketSize, maxPendingPackets } = sizes(cpus, mebibytes);
      const parts = Object.values(memcaps).reduce((sum, part) => sum + part, 0) * mebibyte;
      const packets = threads * defaultPacketSize * maxPendingPackets;
      expect(parts + packets + ringBytes + 128 * mebibyte).toBeLessThan(mebibytes * mebibyte);
      expect(parts).toBeGreaterThan(0.3 * mebibytes * mebibyte);
    }
  });

  it('say how much memory is needed where there is too little', () => {
    const little = (memory: number) => () => captureSizes({ capture, node: { cpus: 4, memory: memory * mebibyte } });
    expect(little(200)).toThrow('200 MiB are too little for 1 threads and 50000 packets per second: at least 228 MiB');
    expect(little(227)).toThrow(RangeError);
    expect(little(228)).not.toThrow();
  });
});
