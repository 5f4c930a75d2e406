/** Messages of protocols that captures show. */

/** PostgreSQL's answer to a client: an error with its code. */
export function postgresError(code: string, text: string): Buffer {
  const fields = Buffer.from(`SFATAL\0VFATAL\0C${code}\0M${text}\0Fauth.c\0L335\0Rauth_failed\0\0`, 'latin1');
  return message('E', fields);
}

/** A client of PostgreSQL says who it is. */
export function postgresStartup(user: string): Buffer {
  const fields = Buffer.from(`\0\x03\0\0user\0${user}\0database\0zerotrace\0\0`, 'latin1');
  return Buffer.concat([length(fields.length + 4), fields]);
}

/** PostgreSQL asks for a password by SCRAM. */
export function postgresScram(): Buffer {
  return message('R', Buffer.from('\0\0\0\nSCRAM-SHA-256\0\0', 'latin1'));
}

/** PostgreSQL lets a client in. */
export function postgresWelcome(): Buffer {
  return message('R', Buffer.alloc(4));
}

/** A client's first message of SMB 2: which dialects it speaks. */
export function smbNegotiate(): Buffer {
  const header = Buffer.alloc(64);
  Buffer.from('\xfeSMB', 'latin1').copy(header);
  header.writeUInt16LE(64, 4);
  const body = Buffer.alloc(38);
  body.writeUInt16LE(36, 0);
  body.writeUInt16LE(1, 2);
  body.writeUInt16LE(0x02_02, 36);
  return netbios(Buffer.concat([header, body]));
}

/** The server's answer. */
export function smbNegotiated(): Buffer {
  const header = Buffer.alloc(64);
  Buffer.from('\xfeSMB', 'latin1').copy(header);
  header.writeUInt16LE(64, 4);
  header.writeUInt32LE(1, 16);
  const body = Buffer.alloc(65);
  body.writeUInt16LE(65, 0);
  body.writeUInt16LE(0x02_02, 4);
  return netbios(Buffer.concat([header, body]));
}

/** A client of RDP asks for a connection, by TLS or with NLA (MS-RDPBCGR 2.2.1.1). */
export function rdpRequest(): Buffer {
  return Buffer.from([3, 0, 0, 19, 14, 0xe0, 0, 0, 0, 0, 0, 1, 0, 8, 0, 3, 0, 0, 0]);
}

/** The server's answer: TLS. */
export function rdpConfirm(): Buffer {
  return Buffer.from([3, 0, 0, 19, 14, 0xd0, 0, 0, 0x12, 0x34, 0, 2, 0, 8, 0, 1, 0, 0, 0]);
}

/** A request of HTTP. */
export function httpGet(path: string, host: string, agent: string): string {
  return `GET ${path} HTTP/1.1\r\nHost: ${host}\r\nUser-Agent: ${agent}\r\nAccept: */*\r\n\r\n`;
}

/** An answer of HTTP. */
export function httpOk(body: string): string {
  return `HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: ${body.length}\r\n\r\n${body}`;
}

function message(type: string, body: Buffer): Buffer {
  return Buffer.concat([Buffer.from(type, 'latin1'), length(body.length + 4), body]);
}

function netbios(body: Buffer): Buffer {
  return Buffer.concat([length(body.length), body]);
}

function length(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value, 0);
  return bytes;
}
