import * as fc from 'fast-check';
import { bytes, cpu, millicores, resourcesSchema, size } from '../../../constructs/core/quantity';

describe('millicores', () => {
  it.each([
    ['250m', 250],
    ['1m', 1],
    ['2', 2000],
    ['1500m', 1500],
  ])('%s are %d', (quantity, value) => {
    expect(millicores(quantity)).toBe(value);
  });

  it.each(['', '0', '0m', '1.5', '-1', '1 ', ' 1', '1M', '1e3', 'm', '01'])('refuses %p', (quantity) => {
    expect(() => millicores(quantity)).toThrow(new RangeError(`not a CPU quantity: "${quantity}"`));
    expect(cpu().safeParse(quantity).success).toBe(false);
  });
});

describe('bytes', () => {
  it.each([
    ['1Ki', 1024],
    ['512Mi', 536_870_912],
    ['1536Mi', 1_610_612_736],
    ['20Gi', 21_474_836_480],
    ['2Ti', 2_199_023_255_552],
  ])('%s are %d', (quantity, value) => {
    expect(bytes(quantity)).toBe(value);
  });

  it.each(['', '0Mi', '1', '1M', '1MB', '1.5Gi', '-1Gi', '1 Gi', '1gi', '1Pi', 'Mi'])('refuses %p', (quantity) => {
    expect(() => bytes(quantity)).toThrow(new RangeError(`not a size: "${quantity}"`));
    expect(size().safeParse(quantity).success).toBe(false);
  });

  it('understands every size that the schema accepts', () => {
    fc.assert(
      fc.property(fc.nat({ max: 4096 }), fc.constantFrom('Ki', 'Mi', 'Gi', 'Ti'), (number, unit) => {
        const quantity = `${number + 1}${unit}`;
        expect(size().parse(quantity)).toBe(quantity);
        expect(bytes(quantity)).toBe((number + 1) * bytes(`1${unit}`));
      }),
    );
  });
});

describe('resourcesSchema', () => {
  it('needs a memory limit and no CPU limit', () => {
    const requests = { cpu: '100m', memory: '64Mi' };
    expect(resourcesSchema.safeParse({ requests, limits: { memory: '64Mi' } }).success).toBe(true);
    expect(resourcesSchema.safeParse({ requests, limits: { cpu: '1' } }).success).toBe(false);
    expect(resourcesSchema.safeParse({ requests, limits: { memory: '64Mi' }, claims: [] }).success).toBe(false);
  });
});
