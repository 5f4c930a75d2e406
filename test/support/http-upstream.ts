import { createServer } from 'node:http';
import { freePorts, listen } from '../../cli/drill/sinks/loopback-server';

/** A request that an upstream received. */
export interface ReceivedRequest {
  readonly method: string;
  readonly path: string;
  /** Names and values in the order in which they came, names as they were written. */
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly bytes: number;
}

/** An HTTP service on loopback that says who it is, and remembers what it was asked. */
export interface HttpUpstream {
  readonly port: number;
  readonly received: ReceivedRequest[];
  close(): Promise<void>;
}

/** Starts an upstream that answers every request with its name; `/slow` in a path makes it take 2.2 seconds. */
export async function httpUpstream(name: string): Promise<HttpUpstream> {
  const received: ReceivedRequest[] = [];
  const server = createServer((request, response) => {
    let bytes = 0;
    request.on('data', (chunk: Buffer) => (bytes += chunk.length));
    request.on('end', () => {
      const { method = '', url = '', headers } = request;
      received.push({ method, path: url, headers, bytes });
      setTimeout(() => response.end(`${name}\n`), url.includes('/slow') ? 2200 : 0);
    });
  });
  const { port, close } = await listen(server);
  return { port, received, close };
}

/** A port of loopback that nobody listens on at the moment. */
export async function freePort(): Promise<number> {
  const [port = 0] = await freePorts(1);
  return port;
}
