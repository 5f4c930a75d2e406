import { clientHello, modern, serverHello, versions } from '../../../support/pcap/tls';
import type { NetworkCase } from '../../../support/suricata/network-case';
import { places } from '../../../support/suricata/sample-settings';

interface Handshake {
  readonly version?: number;
  readonly cipher?: number;
  readonly offered?: number;
  readonly session?: Buffer<ArrayBuffer>;
}

/** A client greets and a server chooses. */
const handshake = ({
  version = versions.tls12,
  cipher = 49_199,
  offered = versions.tls12,
  session,
}: Handshake): NetworkCase['traffic'] => {
  return (capture) => {
    capture
      .tcp(0, { address: places.api, port: 45_000 }, { address: places.outside, port: 443 })
      .send(clientHello({ ...modern('legacy.example.com'), version: offered }))
      .reply(serverHello(version, cipher, session))
      .close();
  };
};

const session = Buffer.alloc(32, 3);

export const cases: readonly NetworkCase[] = [
  {
    name: 'TLS 1.0',
    alerts: [1_000_110],
    traffic: handshake({ version: versions.tls10, cipher: 0xc0_13, offered: versions.tls10 }),
  },
  {
    name: 'TLS 1.1, though the client offers 1.2',
    alerts: [1_000_110],
    traffic: handshake({ version: versions.tls11, cipher: 0xc0_13 }),
  },
  {
    name: 'SSL 3',
    alerts: [1_000_110],
    traffic: handshake({ version: versions.ssl30, cipher: 0x00_2f, offered: versions.ssl30 }),
  },
  { name: 'TLS 1.2, in a record that says 1.0 as every client does', alerts: [], traffic: handshake({}) },
  {
    name: 'a client that offers TLS 1.0 to a server that wants more',
    alerts: [],
    traffic: handshake({ offered: versions.tls10 }),
  },
  { name: 'triple DES', alerts: [1_000_111], traffic: handshake({ cipher: 0x00_0a }) },
  {
    name: 'triple DES, with a session that goes on',
    alerts: [1_000_111],
    traffic: handshake({ cipher: 0x00_0a, session }),
  },
  { name: 'RC4', alerts: [1_000_111], traffic: handshake({ cipher: 0xc0_11 }) },
  { name: 'no encryption', alerts: [1_000_111], traffic: handshake({ cipher: 0x00_3b }) },
  {
    name: 'TLS 1.0 with RC4',
    alerts: [1_000_110, 1_000_111],
    traffic: handshake({ version: versions.tls10, cipher: 0x00_05 }),
  },
  { name: 'AES, with a session that goes on', alerts: [], traffic: handshake({ cipher: 0xc0_30, session }) },
  { name: 'AES in blocks', alerts: [], traffic: handshake({ cipher: 0x00_2f }) },
  {
    name: 'a session whose bytes read like triple DES',
    alerts: [],
    traffic: handshake({ session: Buffer.alloc(32, '\0\x0a', 'latin1') }),
  },
  {
    name: 'a client that sends what a server would',
    alerts: [],
    traffic: (capture) => {
      capture
        .tcp(0, { address: places.api, port: 45_000 }, { address: places.outside, port: 8080 })
        .send(serverHello(versions.tls12, 10))
        .close();
    },
  },
  {
    name: 'a greeting of the server that is another message',
    alerts: [],
    traffic: (capture) => {
      const other = serverHello(versions.tls12, 10);
      other.writeUInt8(4, 5);
      capture
        .tcp(0, { address: places.api, port: 45_000 }, { address: places.outside, port: 8080 })
        .send('x')
        .reply(other)
        .close();
    },
  },
];
