import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { CommandFailed } from '../../exit';
import type { Processes, Running } from '../../drill/servers/processes';
import { whenReady } from '../../drill/servers/ready';
import { freePorts, loopback } from '../../drill/sinks/loopback-server';
import type { Samples } from '../series/samples';
import { writeRequest } from './remote-write';
import { floor, infinite, min, none, round, toNumber } from '../numbers';

/** Prometheus refuses more steps than 11,000 in one query. */
const mostSteps = 10_900;
/** Samples in a request: well below the 32 MB that it may have. */
const samplesPerRequest = 500_000;

const matrix = z.object({
  status: z.literal('success'),
  data: z.object({
    result: z.array(
      z.object({
        metric: z.record(z.string(), z.string()),
        // Each of a million pairs by itself would take seconds.
        values: z.custom<readonly (readonly [time: number, value: string])[]>(Array.isArray),
      }),
    ),
  }),
});

/** Where a Prometheus with a simulated past is started. */
export interface SimulatedPrometheusProps {
  readonly program: string;
  readonly folder: string;
  readonly processes: Processes;
}

/**
 * A real Prometheus that scrapes nothing and is told what was. Its samples lie in one block that is never written, so that series can be
 * added one after the other, each from its beginning.
 */
export class SimulatedPrometheus {
  private constructor(
    private readonly port: number,
    private readonly running: Running,
  ) {}

  static async start({ program, folder, processes }: SimulatedPrometheusProps): Promise<SimulatedPrometheus> {
    const [port = 0] = await freePorts(1);
    const [config, log] = [join(folder, 'prometheus.yaml'), join(folder, 'prometheus.log')];
    writeFileSync(config, 'global: {}\n');
    const running = processes.start(
      'prometheus',
      program,
      [
        `--config.file=${config}`,
        `--storage.tsdb.path=${join(folder, 'data')}`,
        '--storage.tsdb.min-block-duration=60d',
        '--storage.tsdb.max-block-duration=60d',
        '--storage.tsdb.retention.time=100y',
        '--web.enable-remote-write-receiver',
        `--web.listen-address=${loopback}:${port}`,
      ],
      log,
    );
    await whenReady(running, port, () => readFileSync(log, 'utf8').slice(-2000));
    return new SimulatedPrometheus(port, running);
  }

  /** Where it is asked. */
  get url(): string {
    return `http://${loopback}:${this.port}`;
  }

  /** Adds what was seen of series, each of them whole. */
  async write(all: Iterable<Samples>): Promise<void> {
    let batch: Samples[] = [];
    let size = 0;
    let sending = Promise.resolve();
    for (const samples of all) {
      batch.push(samples);
      size += samples.values.length;
      if (size < samplesPerRequest) continue;
      const body = writeRequest(batch);
      [batch, size] = [[], 0];
      // While it takes one request, the next is made.
      await sending;
      sending = this.send(body);
    }
    await sending;
    if (batch.length > 0) await this.send(writeRequest(batch));
  }

  /** What an expression is at equal distances from a time to another, both included, in seconds since the epoch. */
  async range(query: string, start: number, end: number, step: number): Promise<readonly Samples[]> {
    const steps = floor((end - start) / step) + 1;
    const found = new Map<string, { readonly labels: Samples['labels']; readonly values: Float64Array }>();
    for (let from = 0; from < steps; from += mostSteps) {
      const to = min(steps, from + mostSteps) - 1;
      for (const { metric, values } of await this.ask(query, start + from * step, start + to * step, step)) {
        // A rule takes the name away: of `a or b` sometimes one is there, and sometimes the other.
        const named = Object.entries(metric).filter(([label]) => label !== '__name__');
        const [key, labels] = [JSON.stringify(named.sort()), Object.fromEntries(named)];
        const known = found.get(key) ?? { labels, values: new Float64Array(steps).fill(none) };
        found.set(key, known);
        for (const [time, value] of values) known.values[round((time - start) / step)] = numberOf(value);
      }
    }
    return [...found.values()].map((each) => ({ name: '', ...each, start, interval: step }));
  }

  /** Ends it. Nothing of it is worth an orderly end. */
  async stop(): Promise<void> {
    await this.running.kill();
  }

  private async send(body: Buffer): Promise<void> {
    const answer = await fetch(`${this.url}/api/v1/write`, {
      method: 'POST',
      headers: {
        'Content-Type': 'application/x-protobuf',
        'Content-Encoding': 'snappy',
        'X-Prometheus-Remote-Write-Version': '0.1.0',
      },
      body: new Uint8Array(body),
    });
    if (!answer.ok) throw new CommandFailed(`Prometheus refuses samples: ${answer.status} ${await answer.text()}`);
  }

  private async ask(query: string, start: number, end: number, step: number) {
    const body = new URLSearchParams({ query, start: String(start), end: String(end), step: String(step) });
    const answer = await fetch(`${this.url}/api/v1/query_range`, { method: 'POST', body });
    if (!answer.ok) throw new CommandFailed(`Prometheus refuses a query: ${await answer.text()}\n${query}`);
    return matrix.parse(await answer.json()).data.result;
  }
}

function numberOf(text: string): number {
  return text === '+Inf' ? infinite : text === '-Inf' ? -Infinity : toNumber(text);
}
