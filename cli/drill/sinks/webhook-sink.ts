import { createServer } from 'node:http';
import { z } from 'zod';
import type { Listening } from './loopback-server';
import { bodyOf, listen, loopback } from './loopback-server';

/** What a webhook is told. */
export interface WebhookCall {
  readonly path: string;
  readonly status: string;
  readonly alertnames: readonly string[];
}

const payload = z.object({
  status: z.string(),
  alerts: z.array(z.object({ labels: z.record(z.string(), z.string()) })),
});

/** Takes Alertmanager's webhooks: the heartbeat service outside the cluster, and what else an environment calls. */
export class WebhookSink {
  private constructor(private readonly server: Listening) {}

  url(path: string): string {
    return `http://${loopback}:${this.server.port}/${path}`;
  }

  static async start(onCall: (call: WebhookCall) => void): Promise<WebhookSink> {
    const server = createServer((request, response) => {
      void bodyOf(request).then((body) => {
        const parsed = payload.safeParse(JSON.parse(body));
        response.statusCode = parsed.success ? 200 : 400;
        response.end();
        if (!parsed.success) return;
        const { status, alerts } = parsed.data;
        const alertnames = alerts.map(({ labels }) => labels['alertname'] ?? '');
        onCall({ path: (request.url ?? '').slice(1), status, alertnames });
      });
    });
    return new WebhookSink(await listen(server));
  }

  close(): Promise<void> {
    return this.server.close();
  }
}
