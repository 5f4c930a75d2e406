import { createServer } from 'node:http';
import type { Listening } from '../../cli/drill/sinks/loopback-server';
import { bodyOf, listen, loopback } from '../../cli/drill/sinks/loopback-server';

/** A request that changes something, or asks. */
export interface ElasticRequest {
  readonly method: string;
  readonly path: string;
  readonly authorization?: string;
  readonly body: string;
}

interface StoredObject {
  readonly type: string;
  readonly id: string;
}

/**
 * As much of the APIs of Elasticsearch and Kibana as the set-up job uses, in memory: what is put is listed, what is listed can be
 * deleted. It checks nothing of what it is given; the answers have the shape that the APIs document.
 */
export class FakeElastic {
  readonly requests: ElasticRequest[] = [];
  /** What is there, by path: `/_ilm/policy/zerotrace-app`. */
  readonly stored = new Map<string, Record<string, unknown>>();
  readonly objects = new Map<string, StoredObject>();
  /** Paths that are refused with this status. */
  readonly refused = new Map<string, number>();
  private listening?: Listening;

  async start(): Promise<string> {
    const server = createServer((request, response) => {
      void bodyOf(request).then((body) => {
        const { method = '', url = '', headers } = request;
        this.requests.push({ method, path: decodeURIComponent(url), authorization: headers.authorization, body });
        const [status, answer] = this.answer(method, decodeURIComponent(url), body);
        response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(answer));
      });
    });
    this.listening = await listen(server);
    return `http://${loopback}:${this.listening.port}`;
  }

  async stop(): Promise<void> {
    await this.listening?.close();
  }

  /** Requests that change something, as lines; forgets them. */
  changes(): readonly string[] {
    return this.requests
      .splice(0)
      .filter(({ method }) => method !== 'GET')
      .map(({ method, path }) => `${method} ${path}`);
  }

  private answer(method: string, path: string, body: string): [number, unknown] {
    const status = this.refused.get(`${method} ${path}`);
    if (status !== undefined) return [status, { error: 'refused' }];
    if (path.startsWith('/api/saved_objects')) return this.kibana(method, path, body);
    if (method === 'PUT') {
      this.stored.set(path, body === '' ? {} : JSON.parse(body));
      return [200, { acknowledged: true }];
    }
    if (method === 'DELETE') return [this.stored.delete(path) ? 200 : 404, {}];
    const folder = path.slice(0, path.lastIndexOf('/') + 1);
    const wanted = path.slice(folder.length);
    const found = [...this.stored]
      .filter(([each]) => each.startsWith(folder))
      .map(([each, value]) => [each.slice(folder.length), value] as const)
      .filter(([name]) => (wanted.endsWith('*') ? name.startsWith(wanted.slice(0, -1)) : name === wanted));
    if (found.length === 0) return [404, { error: 'not found' }];
    return [200, listing(folder, found)];
  }

  private kibana(method: string, path: string, body: string): [number, unknown] {
    if (method === 'POST') {
      const lines = body
        .split('\r\n')
        .filter((line) => line.startsWith('{'))
        .join('\n')
        .split('\n');
      const objects: StoredObject[] = lines.filter((line) => line !== '').map((line) => JSON.parse(line));
      for (const each of objects) this.objects.set(`${each.type}/${each.id}`, { type: each.type, id: each.id });
      return [200, { success: true, successCount: objects.length }];
    }
    if (method === 'DELETE') return [this.objects.delete(path.replace('/api/saved_objects/', '')) ? 200 : 404, {}];
    return [200, { saved_objects: [...this.objects.values()] }];
  }
}

function listing(folder: string, found: readonly (readonly [string, Record<string, unknown>])[]): unknown {
  switch (folder) {
    case '/_component_template/':
      return { component_templates: found.map(([name, value]) => ({ name, component_template: value })) };
    case '/_index_template/':
      return { index_templates: found.map(([name, value]) => ({ name, index_template: value })) };
    case '/_data_stream/':
      return { data_streams: found.map(([name]) => ({ name })) };
    case '/_slm/policy/':
      return Object.fromEntries(found.map(([name, value]) => [name, { policy: value }]));
    default:
      return Object.fromEntries(found);
  }
}
