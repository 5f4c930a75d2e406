import type { Server } from 'node:net';
import { createServer } from 'node:net';
import type { IncomingMessage } from 'node:http';

/** The only address that the drill listens on. */
export const loopback = '127.0.0.1';

/** A server that runs until it is closed. */
export interface Listening {
  readonly port: number;
  close(): Promise<void>;
}

/** Lets a server listen on a free port of the loopback address. */
export async function listen(server: Server & { closeAllConnections?: () => void }): Promise<Listening> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, loopback, resolve);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('A server listens on no port');
  return {
    port: address.port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections?.();
      }),
  };
}

/** Ports that are free now, all different. */
export async function freePorts(count: number): Promise<readonly number[]> {
  const held = await Promise.all(Array.from({ length: count }, () => listen(createServer())));
  await Promise.all(held.map((each) => each.close()));
  return held.map(({ port }) => port);
}

/** The body of a request as text. */
export async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}
