import { crc32, deflateSync } from 'node:zlib';
import { readPng, writeIndexedPng } from '../../../../cli/preview/pictures/png';
import { smallPng } from '../../../../cli/preview/pictures/small-png';

/** A picture as browsers write it: a line of pixels in RGB, each written as its difference to the one before it. */
function picture(pixels: readonly (readonly [number, number, number])[]): Buffer {
  const chunk = (name: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(name), data]);
    const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
    length.writeUInt32BE(data.length);
    check.writeUInt32BE(crc32(body));
    return Buffer.concat([length, body, check]);
  };
  const head = Buffer.from([0, 0, 0, 0, 0, 0, 0, 1, 8, 2, 0, 0, 0]);
  head.writeUInt32BE(pixels.length);
  const line = pixels.flatMap((pixel, index) => pixel.map((part, place) => part - (pixels[index - 1]?.[place] ?? 0)));
  const data = deflateSync(Uint8Array.from([1, ...line]));
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', head),
    chunk('IDAT', data),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** Colours of a picture with a palette, in the order of the palette. */
function paletteOf(file: Buffer): readonly string[] {
  const at = file.indexOf('PLTE');
  const bytes = file.subarray(at + 4, at + 4 + file.readUInt32BE(at - 4));
  return Array.from({ length: bytes.length / 3 }, (_, color) => bytes.toString('hex', 3 * color, 3 * color + 3));
}

describe('a small picture', () => {
  const white = Array.from({ length: 20 }, () => [255, 255, 255] as const);

  it('is read as it was written', () => {
    expect([...readPng(picture([[255, 0, 0], [10, 20, 30]])).rgb]).toEqual([255, 0, 0, 10, 20, 30]); // prettier-ignore
  });

  it('has the colours that are seen most, a rare one too, and none that is almost one of them', () => {
    const small = smallPng(picture([...white, [224, 47, 68], [254, 255, 254]]));
    expect(paletteOf(small)).toEqual(['ffffff', 'e02f44']);
  });

  it('is made of pictures of browsers only', () => {
    const indexed = writeIndexedPng(1, 1, Uint8Array.from([1, 2, 3]), Uint8Array.from([0]));
    expect(() => readPng(indexed)).toThrow('A PNG of another kind than browsers write');
  });
});
