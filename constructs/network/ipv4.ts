/** The addresses of an IPv4 network, both ends included, as numbers. */
export interface AddressRange {
  /** Lowest address. */
  readonly first: number;
  /** Highest address. */
  readonly last: number;
  /** Length of the prefix: 16 for a /16. */
  readonly prefix: number;
}

/** The addresses of a network such as `10.10.0.0/16`, counted from its base even where host bits are set. */
export function addressRange(cidr: string): AddressRange {
  const [address = '', length = ''] = cidr.split('/');
  const prefix = Number(length);
  const size = 2 ** (32 - prefix);
  const number = address.split('.').reduce((sum, octet) => sum * 256 + Number(octet), 0);
  const first = number - (number % size);
  return { first, last: first + size - 1, prefix };
}

/** The network that starts at an address: `formatCidr(0x0a000000, 8)` is `10.0.0.0/8`. */
export function formatCidr(first: number, prefix: number): string {
  return `${[24, 16, 8, 0].map((shift) => Math.floor(first / 2 ** shift) % 256).join('.')}/${prefix}`;
}

/** The network with its host bits cleared: `10.10.3.0/16` is `10.10.0.0/16`. */
export function canonicalCidr(cidr: string): string {
  const { first, prefix } = addressRange(cidr);
  return formatCidr(first, prefix);
}

/** Whether two networks have an address in common. */
export function overlap(one: string, other: string): boolean {
  const [a, b] = [addressRange(one), addressRange(other)];
  return a.first <= b.last && b.first <= a.last;
}

/** Whether one network lies in another. */
export function within(inner: string, outer: string): boolean {
  const [a, b] = [addressRange(inner), addressRange(outer)];
  return a.first >= b.first && a.last <= b.last;
}
