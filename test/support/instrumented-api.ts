import { spawn } from 'node:child_process';
import type { Exposition } from './exposition';
import { parseExposition } from './exposition';
import { freePort } from './http-upstream';
import { waitFor } from './wait-for';

/** The API of test/fixtures/instrumentation, running. */
export interface RunningApi {
  send(method: string, path: string, body?: unknown): Promise<void>;
  heartbeat(agent: string, company: string, figures: unknown): Promise<void>;
  scrape(): Promise<Exposition>;
  value(name: string, labels?: Readonly<Record<string, string>>): Promise<number | undefined>;
  stop(): Promise<void>;
}

/** Starts it on ports of its own and waits until it offers its metrics. */
export async function startApi(program: string, series: 'per-agent' | 'per-company'): Promise<RunningApi> {
  const [port, metricsPort] = [await freePort(), await freePort()];
  const child = spawn(program, [`127.0.0.1:${port}`, `127.0.0.1:${metricsPort}`, series], { stdio: 'ignore' });
  const exited = new Promise<void>((done) =>
    child.once('close', () => {
      done();
    }),
  );
  const scrape = async () => {
    const response = await fetch(`http://127.0.0.1:${metricsPort}/metrics`);
    return parseExposition(await response.text());
  };
  await waitFor(() => scrape().catch(() => undefined));
  const send = async (method: string, path: string, body?: unknown) => {
    const request = { method, ...(body === undefined ? {} : { body: JSON.stringify(body) }) };
    const response = await waitFor(() => fetch(`http://127.0.0.1:${port}${path}`, request).catch(() => undefined));
    await response.text();
  };
  return {
    send,
    scrape,
    heartbeat: (agent, company, figures) =>
      send('POST', '/api/agents/heartbeat', { agent_id: agent, organization_id: company, figures }),
    value: async (name, labels = {}) => {
      const wanted = Object.entries({ ...labels, __name__: name });
      return (await scrape()).samples.find((sample) => wanted.every(([label, value]) => sample.labels[label] === value))
        ?.value;
    },
    stop: () => {
      child.kill('SIGTERM');
      return exited;
    },
  };
}
