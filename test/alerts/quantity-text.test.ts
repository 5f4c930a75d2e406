import fc from 'fast-check';
import { parseQuantity, quantityText } from '../../alerts/quantity-text';
import {
  bytes,
  days,
  gibibytes,
  hours,
  milliseconds,
  minutes,
  percent,
  perSecond,
  quantity,
  seconds,
} from '../../metrics/promql';

describe('a threshold as text', () => {
  it.each([
    [percent(10), '10 %'],
    [percent(0.1), '0.1 %'],
    [quantity(80, 'percentage'), '80 %'],
    [seconds(2), '2s'],
    [seconds(0.5), '500ms'],
    [minutes(30), '30m'],
    [hours(26), '26h'],
    [days(21), '21d'],
    [milliseconds(2000), '2s'],
    [milliseconds(250), '250ms'],
    [gibibytes(20), '20 GiB'],
    [bytes(512), '512 B'],
    [perSecond(100, 'requests'), '100 requests/s'],
    [quantity(0, 'events'), '0 events'],
  ])('%# reads as a person writes it', (value, text) => {
    expect(quantityText(value)).toBe(text);
    expect(parseQuantity(value.unit, text)?.value).toBe(value.value);
  });

  it('survives being written and read', () => {
    const units = ['ratio', 'seconds', 'milliseconds', 'bytes', 'agents', 'requests/s'] as const;
    fc.assert(
      fc.property(fc.constantFrom(...units), fc.integer({ min: 0, max: 1_000_000_000 }), (unit, value) => {
        expect(parseQuantity(unit, quantityText(quantity(value, unit)))?.value).toBe(value);
      }),
    );
  });

  it.each([
    ['ratio', '5s'],
    ['ratio', '5'],
    ['seconds', '5 %'],
    ['seconds', 's'],
    ['agents', '5 tokens'],
    ['bytes', '5 GB'],
  ] as const)('in %s is not %s', (unit, text) => {
    expect(parseQuantity(unit, text)).toBeUndefined();
  });
});
