import { createServer } from 'node:http';
import type { Listening } from '../../cli/drill/sinks/loopback-server';
import { listen, loopback } from '../../cli/drill/sinks/loopback-server';
import type { Moment } from './values';
import { seriesText } from './text';
import type { Series } from './world';

/** What a target exposes at a moment. */
export type Page = (moment: Moment) => string | Buffer;

/** The page of a target, in which labels are written once. */
export function seriesPage(series: readonly Series[]): Page {
  const texts = series.map(({ name, labels }) => seriesText(name, labels));
  return (moment) => series.map(({ value }, index) => `${texts[index] ?? ''} ${value(moment)}\n`).join('');
}

/** Serves pages on the loopback address: the first below /0, and so on. */
export class Pages {
  private constructor(private readonly server: Listening) {}

  static async serve(pages: readonly Page[], now: () => Moment): Promise<Pages> {
    const server = createServer((request, response) => {
      const page = pages[Number((request.url ?? '').slice(1))];
      response.setHeader('Content-Type', 'text/plain; version=0.0.4; charset=utf-8');
      response.end(page?.(now()) ?? '');
    });
    return new Pages(await listen(server));
  }

  get address(): string {
    return `${loopback}:${this.server.port}`;
  }

  close(): Promise<void> {
    return this.server.close();
  }
}
