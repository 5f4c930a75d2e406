import { readPng, writeIndexedPng } from './png';

const most = 256;
/** Square of the distance up to which two colours are one. */
const closest = 48;

/** A picture with at most 256 colours, about a third as large. What has none of them gets the nearest. */
export function smallPng(file: Buffer): Buffer {
  const { width, height, rgb } = readPng(file);
  const colorAt = (pixel: number) =>
    ((rgb[3 * pixel] ?? 0) << 16) | ((rgb[3 * pixel + 1] ?? 0) << 8) | (rgb[3 * pixel + 2] ?? 0);
  const counted = new Map<number, number>();
  for (let pixel = 0; pixel < width * height; pixel += 1) {
    const color = colorAt(pixel);
    counted.set(color, (counted.get(color) ?? 0) + 1);
  }
  const palette = paletteOf(counted);
  const places = new Map<number, number>();
  const indices = new Uint8Array(width * height);
  for (let pixel = 0; pixel < indices.length; pixel += 1) {
    const color = colorAt(pixel);
    const place = places.get(color) ?? nearest(color, palette);
    places.set(color, place);
    indices[pixel] = place;
  }
  const bytes = Uint8Array.from(palette.flatMap(parts));
  return writeIndexedPng(width, height, bytes, indices);
}

/** The colours that are seen most, but none that is almost one of them: a thin line in a colour of its own keeps it. */
function paletteOf(counted: ReadonlyMap<number, number>): readonly number[] {
  const sorted = [...counted].sort(([one, times], [other, otherTimes]) => otherTimes - times || one - other);
  const palette: number[] = [];
  for (const [color] of sorted) {
    if (palette.length === most) break;
    if (palette.every((known) => distance(color, known) > closest)) palette.push(color);
  }
  return palette;
}

function distance(one: number, other: number): number {
  return (
    ((one >> 16) - (other >> 16)) ** 2 +
    (((one >> 8) & 0xff) - ((other >> 8) & 0xff)) ** 2 +
    ((one & 0xff) - (other & 0xff)) ** 2
  );
}

function parts(color: number): readonly [number, number, number] {
  return [color >> 16, (color >> 8) & 0xff, color & 0xff];
}

function nearest(color: number, palette: readonly number[]): number {
  let [best, least] = [0, Infinity];
  palette.forEach((candidate, place) => {
    const far = distance(color, candidate);
    if (far < least) [best, least] = [place, far];
  });
  return best;
}
