import { connect } from 'node:net';

/** What came back, byte for byte. */
export interface RawResponse {
  readonly status: number;
  readonly head: string;
  readonly body: string;
}

/** A request of which every byte is the test's own: clients tidy up what the edge must withstand. */
export interface RawRequest {
  readonly method?: string;
  readonly path: string;
  readonly headers?: readonly string[];
  readonly body?: Buffer | string;
  readonly host?: string;
}

/** Sends one HTTP/1.1 request over its own connection, ending after 15 seconds at most. */
export async function rawRequest(port: number, request: RawRequest): Promise<RawResponse> {
  const { method = 'GET', path, headers = [], body = '', host = '127.0.0.1' } = request;
  const size = Buffer.byteLength(body);
  const ownLength = headers.some((header) => header.toLowerCase().startsWith('transfer-encoding:'));
  const length = size > 0 && !ownLength ? [`Content-Length: ${size}`] : [];
  const head = [`${method} ${path} HTTP/1.1`, 'Host: edge.test', 'Connection: close', ...length, ...headers, '', ''];
  const text = await new Promise<string>((resolve, reject) => {
    const chunks: Buffer[] = [];
    const socket = connect({ host, port, timeout: 15_000 });
    const done = () => {
      resolve(Buffer.concat(chunks).toString('latin1'));
    };
    socket.on('data', (chunk) => {
      chunks.push(chunk);
      // A server may keep the connection open for a second after its answer, in case we still write.
      if (isComplete(Buffer.concat(chunks).toString('latin1'))) {
        socket.destroy();
        done();
      }
    });
    socket.on('end', done);
    socket.on('timeout', () => socket.destroy(new Error('no answer in 15 seconds')));
    // A server that refuses a body may close before it has read all: what it answered counts.
    socket.on('error', (error) => {
      if (chunks.length > 0) done();
      else reject(error);
    });
    socket.write(Buffer.from(head.join('\r\n'), 'latin1'));
    socket.write(body);
  });
  const end = text.indexOf('\r\n\r\n');
  return { status: Number(text.slice(9, 12)), head: text.slice(0, end), body: text.slice(end + 4) };
}

function isComplete(text: string): boolean {
  const end = text.indexOf('\r\n\r\n');
  const length = /\r\ncontent-length: (\d+)/i.exec(text.slice(0, Math.max(end, 0)));
  return end >= 0 && length !== null && text.length - end - 4 >= Number(length[1]);
}
