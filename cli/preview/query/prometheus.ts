import { z } from 'zod';
import { CommandFailed } from '../../exit';
import type { TimeRange } from './interval';
import type { Answer, Point } from './series';

const sample = z.tuple([z.number(), z.string()]);
const labels = z.record(z.string(), z.string());
const matrix = z.object({
  data: z.object({
    resultType: z.literal('matrix'),
    result: z.array(z.object({ metric: labels, values: z.array(sample) })),
  }),
});
const vector = z.object({
  data: z.discriminatedUnion('resultType', [
    z.object({ resultType: z.literal('vector'), result: z.array(z.object({ metric: labels, value: sample })) }),
    z.object({ resultType: z.literal('scalar'), result: sample }),
  ]),
});
const names = z.object({ data: z.array(z.string()) });

/** Prometheus' HTTP API (https://prometheus.io/docs/prometheus/latest/querying/api/). */
export class PrometheusApi {
  constructor(private readonly url: string) {}

  /** What an expression was over time. */
  async range(query: string, { from, to }: TimeRange, step: number): Promise<readonly Answer[]> {
    const answer = await this.ask('query_range', { query, start: from, end: to, step });
    return matrix
      .parse(answer)
      .data.result.map(({ metric, values }) => ({ labels: metric, points: values.map(point) }));
  }

  /** What an expression is at a time. */
  async instant(query: string, time: number): Promise<readonly Answer[]> {
    const { data } = vector.parse(await this.ask('query', { query, time }));
    if (data.resultType === 'scalar') return [{ labels: {}, points: [point(data.result)] }];
    return data.result.map(({ metric, value }) => ({ labels: metric, points: [point(value)] }));
  }

  /** Values that a label of some series has, in alphabetical order. */
  async labelValues(label: string, selector: string, { from, to }: TimeRange): Promise<readonly string[]> {
    return names.parse(await this.ask(`label/${label}/values`, { 'match[]': selector, start: from, end: to }, 'GET'))
      .data;
  }

  private async ask(
    path: string,
    parameters: Readonly<Record<string, string | number>>,
    method = 'POST',
  ): Promise<unknown> {
    const form = new URLSearchParams(
      Object.entries(parameters).map(([name, value]): [string, string] => [name, String(value)]),
    );
    const address = `${this.url}/api/v1/${path}`;
    const answer =
      method === 'GET' ? await fetch(`${address}?${form.toString()}`) : await fetch(address, { method, body: form });
    if (!answer.ok) {
      throw new CommandFailed(`Prometheus refuses: ${await answer.text()}\n${Object.values(parameters)[0] ?? ''}`);
    }
    return answer.json();
  }
}

function point([time, value]: readonly [number, string]): Point {
  return [time, value === '+Inf' ? Infinity : value === '-Inf' ? -Infinity : Number(value)];
}
