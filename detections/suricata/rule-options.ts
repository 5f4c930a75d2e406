/** Buffers of protocols in which contents are looked for. They hold from where they stand to the next buffer. */
export const stickyBuffers = ['dns.query', 'tls.sni', 'ja3.hash', 'ssh.proto', 'pkt_data'] as const;
export type StickyBuffer = (typeof stickyBuffers)[number];

/** How a number is compared. */
export type Comparison = '<' | '>' | '=';

/** Bytes that must be there, or must not. */
export interface RuleContent {
  readonly kind: 'content';
  /** One byte per character: U+0000 to U+00FF. */
  readonly bytes: string;
  /** @default false */
  readonly negated?: boolean;
  /** @default false */
  readonly nocase?: boolean;
  /** @default false */
  readonly startswith?: boolean;
  /** @default false */
  readonly endswith?: boolean;
  /** How far from the start it begins at the earliest. @default 0 */
  readonly offset?: number;
  /** Within how many bytes from `offset` on it ends. @default anywhere */
  readonly depth?: number;
}

/**
 * What a packet must have. A subset of the keywords of Suricata 7, in the order in which they are printed.
 * https://docs.suricata.io/en/suricata-7.0.10/rules/index.html
 */
export type RuleOption =
  | { readonly kind: 'buffer'; readonly buffer: StickyBuffer }
  | RuleContent
  /** Length of the buffer in bytes. */
  | { readonly kind: 'bsize'; readonly compare: Comparison; readonly bytes: number }
  /** A Perl-compatible expression, without delimiters. `;` and `"` are written for it. */
  | { readonly kind: 'pcre'; readonly pattern: string; readonly flags?: 'i' | 's' | 'is' }
  /** TCP flags that are set, whatever the two for congestion are. */
  | { readonly kind: 'flags'; readonly set: 'S' | 'SA' | 'RA' }
  | { readonly kind: 'ttl'; readonly compare: Comparison; readonly value: number }
  /** Type of an ICMP message. */
  | { readonly kind: 'itype'; readonly type: number }
  /** Bytes that one side has sent in its stream, by sequence numbers; `bulk` is the option `bulkMegabytes`. */
  | {
      readonly kind: 'stream_size';
      readonly side: 'client' | 'server';
      readonly compare: Comparison;
      readonly bytes: number | 'bulk';
    }
  /** Version of TLS that is spoken. */
  | {
      readonly kind: 'ssl_version';
      readonly versions: readonly ['sslv3' | 'tls1.0' | 'tls1.1', ...('sslv3' | 'tls1.0' | 'tls1.1')[]];
    }
  /** Protocol that the engine recognized, on any port. */
  | { readonly kind: 'app-layer-protocol'; readonly protocol: 'smb' | 'rdp' }
  /** Memory of a flow. */
  | { readonly kind: 'flowbits'; readonly action: 'set' | 'isset' | 'isnotset'; readonly name: string }
  /** Memory of a host or a pair of hosts. */
  | {
      readonly kind: 'xbits';
      readonly action: 'set' | 'isnotset';
      readonly name: string;
      readonly track: 'ip_src' | 'ip_pair';
      /** For `set` only. */
      readonly expireSeconds?: number;
    };
