import { z } from 'zod';
import { CommandFailed } from '../../cli/exit';
import type { AskedPanel, PanelQuery, View } from './panel-queries';

const answer = z.object({ data: z.object({ result: z.array(z.unknown()) }) });

/** What a panel was answered. */
export interface Answered {
  /** Until the last of its answers was there. */
  readonly seconds: number;
  /** Series in the answers of its queries together. */
  readonly series: number;
}

/** Asks a Prometheus all that a panel wants to know at the same time, as Grafana does (https://github.com/grafana/grafana/pull/102127). */
export async function askPanel({ queries }: AskedPanel, url: string, now: number, view: View): Promise<Answered> {
  const started = process.hrtime.bigint();
  const texts = await Promise.all(queries.map((query) => ask(query, url, now, view)));
  const seconds = Number(process.hrtime.bigint() - started) / 1e9;
  const series = texts.reduce((sum, text) => sum + answer.parse(JSON.parse(text)).data.result.length, 0);
  return { seconds, series };
}

async function ask({ expression, instant }: PanelQuery, url: string, now: number, view: View): Promise<string> {
  const { range, step } = view;
  const when = instant
    ? [['time', now]]
    : [
        ['start', now - range],
        ['end', now],
        ['step', step],
      ];
  const response = await fetch(`${url}/api/v1/${instant ? 'query' : 'query_range'}`, {
    method: 'POST',
    body: new URLSearchParams({ query: expression, ...Object.fromEntries(when) }),
  });
  const text = await response.text();
  if (!response.ok) throw new CommandFailed(`Prometheus refuses a query: ${text}\n${expression}`);
  return text;
}
