import { readPng, writeIndexedPng } from './png';

const most = 256;

/** A picture with at most 256 colours, about a third as large: those that are seen most, and for the others the nearest of them. */
export function smallPng(file: Buffer): Buffer {
  const { width, height, rgb } = readPng(file);
  const colorAt = (pixel: number) =>
    ((rgb[3 * pixel] ?? 0) << 16) | ((rgb[3 * pixel + 1] ?? 0) << 8) | (rgb[3 * pixel + 2] ?? 0);
  const counted = new Map<number, number>();
  for (let pixel = 0; pixel < width * height; pixel += 1) {
    const color = colorAt(pixel);
    counted.set(color, (counted.get(color) ?? 0) + 1);
  }
  const palette = [...counted]
    .sort(([one, times], [other, otherTimes]) => otherTimes - times || one - other)
    .slice(0, most)
    .map(([color]) => color);
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

function parts(color: number): readonly [number, number, number] {
  return [color >> 16, (color >> 8) & 0xff, color & 0xff];
}

function nearest(color: number, palette: readonly number[]): number {
  const [red, green, blue] = parts(color);
  let [best, least] = [0, Infinity];
  palette.forEach((candidate, place) => {
    const [r, g, b] = parts(candidate);
    const distance = (r - red) ** 2 + (g - green) ** 2 + (b - blue) ** 2;
    if (distance < least) [best, least] = [place, distance];
  });
  return best;
}
