/** How a client of TLS greets: what JA3 is made of, in its order, and the name that it asks for. */
export interface ClientGreeting {
  /** 769 is TLS 1.0, 771 TLS 1.2 and later. */
  readonly version: number;
  readonly ciphers: readonly number[];
  readonly extensions: readonly number[];
  readonly curves: readonly number[];
  readonly formats: readonly number[];
  /** Name of the server, where extension 0 is there. */
  readonly name?: string;
}

/** Versions of TLS. */
export const versions = { ssl30: 768, tls10: 769, tls11: 770, tls12: 771 } as const;

/** How a program with Go greets, near enough. */
export function modern(name: string): ClientGreeting {
  return {
    version: versions.tls12,
    ciphers: [49_199, 49_200, 49_195, 49_196, 52_392, 52_393, 4865, 4866, 4867],
    extensions: [0, 11, 65_281, 23, 18, 5, 10, 13, 16, 43, 51],
    curves: [29, 23, 24],
    formats: [0],
    name,
  };
}

/** A greeting as JA3 writes it: `version,ciphers,extensions,curves,formats`. */
export function greetingOf(ja3: string): ClientGreeting {
  const [version = '', ...lists] = ja3.split(',');
  const [ciphers = [], extensions = [], curves = [], formats = []] = lists.map((list) => list.split('-').map(Number));
  return { version: Number(version), ciphers, extensions, curves, formats };
}

/** The client's first record. Its record says TLS 1.0, as most programs do. */
export function clientHello(greeting: ClientGreeting): Buffer {
  const ciphers = shorts(greeting.ciphers);
  const extensions = greeting.extensions.map((type) => {
    const body = extension(type, greeting);
    return Buffer.concat([short(type), short(body.length), body]);
  });
  const joined = Buffer.concat(extensions);
  return record(
    versions.tls10,
    handshake(
      1,
      Buffer.concat([
        short(greeting.version),
        Buffer.alloc(32, 7),
        Buffer.from([0]),
        short(ciphers.length),
        ciphers,
        Buffer.from([1, 0]),
        short(joined.length),
        joined,
      ]),
    ),
  );
}

/** The server's choice, with a session id or without. */
export function serverHello(version: number, cipher: number, sessionId = Buffer.alloc(0)): Buffer {
  return record(
    version,
    handshake(
      2,
      Buffer.concat([
        short(version),
        Buffer.alloc(32, 9),
        Buffer.from([sessionId.length]),
        sessionId,
        short(cipher),
        Buffer.from([0]),
      ]),
    ),
  );
}

/** Encrypted data. */
export function applicationData(bytes: number): Buffer {
  return record(versions.tls12, Buffer.alloc(bytes, 0xa5), 23);
}

function extension(type: number, { name, curves, formats }: ClientGreeting): Buffer {
  switch (type) {
    case 0: {
      const text = Buffer.from(name ?? 'example.com', 'latin1');
      return Buffer.concat([short(text.length + 3), Buffer.from([0]), short(text.length), text]);
    }
    case 10:
      return Buffer.concat([short(curves.length * 2), shorts(curves)]);
    case 11:
      return Buffer.from([formats.length, ...formats]);
    case 13:
      return Buffer.concat([short(4), shorts([0x04_03, 0x08_04])]);
    case 16:
      return Buffer.from('\0\x03\x02h2', 'latin1');
    case 43:
      return Buffer.from([4, 3, 4, 3, 3]);
    case 51:
      return Buffer.concat([short(36), short(29), short(32), Buffer.alloc(32, 5)]);
    case 65_281:
      return Buffer.from([0]);
    case 5:
      return Buffer.from([1, 0, 0, 0, 0]);
    default:
      return Buffer.alloc(0);
  }
}

function handshake(type: number, body: Buffer): Buffer {
  return Buffer.concat([Buffer.from([type, 0]), short(body.length), body]);
}

function record(version: number, body: Buffer, type = 22): Buffer {
  return Buffer.concat([Buffer.from([type]), short(version), short(body.length), body]);
}

function shorts(values: readonly number[]): Buffer {
  return Buffer.concat(values.map(short));
}

function short(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16BE(value, 0);
  return bytes;
}
