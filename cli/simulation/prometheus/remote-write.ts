import type { Samples } from '../series/samples';
import { floor, isNaN, none } from '../numbers';

/** What Prometheus writes where a series ends: a NaN of its own (model/value/value.go, StaleNaN). */
const stale = 0x7ff0000000000002n;
/** A sample takes at most: tag and length, tag and value, tag and timestamp. */
const largestSample = 2 + 9 + 11;

/**
 * A request of Prometheus' remote write 1.0 (https://prometheus.io/docs/specs/prw/remote_write_spec/): protobuf in a Snappy block, here
 * without compression. Where a series ends it writes the marker that makes it stale, as a scrape does.
 */
export function writeRequest(all: readonly Samples[]): Buffer {
  return snappy(Buffer.concat(all.map(timeSeries)));
}

function timeSeries({ name, labels, start, interval, values }: Samples): Buffer {
  const sorted = Object.entries({ __name__: name, ...labels }).sort(([one], [other]) => (one < other ? -1 : 1));
  const samples = Buffer.allocUnsafe(values.length * largestSample);
  let length = 0;
  let before = none;
  for (let index = 0; index < values.length; index += 1) {
    const value = values[index] ?? none;
    if (!isNaN(value) || !isNaN(before)) {
      const timestamp = (start + index * interval) * 1000;
      samples[length] = 0x12;
      samples[length + 2] = 0x09;
      if (isNaN(value)) samples.writeBigUInt64LE(stale, length + 3);
      else samples.writeDoubleLE(value, length + 3);
      samples[length + 11] = 0x10;
      const end = varint(samples, length + 12, timestamp);
      samples[length + 1] = end - length - 2;
      length = end;
    }
    before = value;
  }
  return field(
    1,
    Buffer.concat([
      ...sorted.map(([label, value]) => field(1, Buffer.concat([text(1, label), text(2, value)]))),
      samples.subarray(0, length),
    ]),
  );
}

function text(number: number, value: string): Buffer {
  return field(number, Buffer.from(value, 'utf8'));
}

/** A field with a length: text or a message. */
function field(number: number, value: Buffer): Buffer {
  const head = Buffer.alloc(11);
  head[0] = number * 8 + 2;
  return Buffer.concat([head.subarray(0, varint(head, 1, value.length)), value]);
}

/** Writes a number of up to 53 bits in groups of 7; returns where it ends. */
function varint(into: Buffer, at: number, value: number): number {
  let rest = value;
  let place = at;
  while (rest >= 128) {
    into[place] = (rest % 128) + 128;
    rest = floor(rest / 128);
    place += 1;
  }
  into[place] = rest;
  return place + 1;
}

/** A block of one literal: its length, a tag, its length less one in four bytes, and the bytes (format_description.txt of Snappy). */
function snappy(content: Buffer): Buffer {
  const head = Buffer.alloc(16);
  const tag = varint(head, 0, content.length);
  head[tag] = 0xfc;
  head.writeUInt32LE(content.length - 1, tag + 1);
  return Buffer.concat([head.subarray(0, tag + 5), content]);
}
