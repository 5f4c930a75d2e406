import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { EdgePorts } from '../../constructs/edge/edge-config';
import { edgeConfigFile } from '../../constructs/edge/edge-config';
import type { HttpUpstream } from './http-upstream';
import { freePort, httpUpstream } from './http-upstream';
import { rawRequest } from './raw-http';
import { scratch } from './scratch';

/** A running edge with a stand-in for each service behind it, all on loopback. */
export interface EdgeProcess {
  readonly ports: EdgePorts;
  readonly api: HttpUpstream;
  readonly web: HttpUpstream;
  /** What it wrote to stdout until now: the access log. */
  log(): string;
  stop(): Promise<void>;
}

/** Starts Envoy with the configuration of the edge and waits until it answers, for 20 seconds at most. */
export async function startEdge(
  envoy: string,
  trustedHops: 0 | 1,
  memoryBytes = 256 * 1024 * 1024,
): Promise<EdgeProcess> {
  const [api, web] = [await httpUpstream('api'), await httpUpstream('web')];
  const ports = { http: await freePort(), metrics: await freePort(), drain: await freePort(), admin: await freePort() };
  const file = join(scratch(), 'envoy.yaml');
  const text = edgeConfigFile({
    api: { host: '127.0.0.1', port: api.port },
    web: { host: '127.0.0.1', port: web.port },
    trustedHops,
    memoryBytes,
    ports,
    drainSeconds: 1,
    listenAddress: '127.0.0.1',
  });
  writeFileSync(file, text);
  const child = spawn(
    envoy,
    ['-c', file, '--concurrency', '1', '--use-dynamic-base-id', '--file-flush-interval-msec', '200'],
    {
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  let output = '';
  let errors = '';
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => (output += chunk));
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => (errors += chunk));
  const exited = new Promise<void>((resolve) =>
    child.once('close', () => {
      resolve();
    }),
  );
  const stop = async () => {
    child.kill('SIGTERM');
    await Promise.all([exited, api.close(), web.close()]);
  };
  for (let attempt = 0; ; attempt += 1) {
    const ready = await rawRequest(ports.http, { path: '/healthz' }).catch(() => undefined);
    if (ready?.status === 200) break;
    if (attempt > 100 || child.exitCode !== null) {
      await stop();
      throw new Error(`Envoy did not start: ${errors.slice(-2000)}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  return { ports, api, web, log: () => output, stop };
}
