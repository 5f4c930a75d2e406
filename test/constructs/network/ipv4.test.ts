import { addressRange, canonicalCidr, formatCidr, overlap, within } from '../../../constructs/network/ipv4';

describe('ipv4', () => {
  it('counts from the base of the network', () => {
    const first = 10 * 2 ** 24 + 30 * 2 ** 16;
    expect(addressRange('10.30.5.1/16')).toEqual({ first, last: first + 65535, prefix: 16 });
  });

  it('keeps addresses above 2^31 positive', () => {
    expect(formatCidr(addressRange('192.168.128.0/20').first, 20)).toBe('192.168.128.0/20');
  });

  it('clears host bits', () => expect(canonicalCidr('10.10.3.0/16')).toBe('10.10.0.0/16'));

  it.each([
    ['10.0.0.0/16', '10.0.128.0/17', true],
    ['10.0.128.0/17', '10.0.0.0/16', true],
    ['10.0.0.0/17', '10.0.128.0/17', false],
  ])('%s and %s overlap: %s', (one, other, expected) => expect(overlap(one, other)).toBe(expected));

  it('knows inner from outer', () => {
    expect(within('10.0.128.0/17', '10.0.0.0/16')).toBe(true);
    expect(within('10.0.0.0/16', '10.0.128.0/17')).toBe(false);
  });
});
