import { copyFileSync, existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:https';
import { join } from 'node:path';
import type { Listening } from '../../cli/drill/sinks/loopback-server';
import { bodyOf, listen } from '../../cli/drill/sinks/loopback-server';
import { selfSigned } from './self-signed';

/**
 * As much of the API of Wazuh's indexer as its set-up script uses, by TLS on localhost. It has users as soon as a file is there that
 * stands for a run of securityadmin.sh. It checks no document; its answers have the shapes that OpenSearch 2.19 gives.
 */
export class FakeWazuhIndexer {
  /** Requests as `user method path`, in their order, and what was sent with them. */
  readonly requests: { readonly line: string; readonly body: string }[] = [];
  /** Passwords by user, once there are users. */
  passwords: Readonly<Record<string, string>> = {};
  /** What is kept, by path. */
  readonly stored = new Map<string, Record<string, unknown>>();
  /** Paths that are refused with status 500. */
  readonly broken = new Set<string>();
  private listening?: Listening;

  /** `folder` gets certificates; `applied` is the file of users that was brought in last. */
  constructor(
    private readonly folder: string,
    private readonly applied: string,
  ) {}

  async start(): Promise<number> {
    const { authority, ...tls } = selfSigned(this.folder, 'localhost', 'test');
    copyFileSync(authority, join(this.folder, 'ca.crt'));
    const server = createServer(tls, (request, response) => {
      void bodyOf(request).then((body) => {
        const { method = '', url = '', headers } = request;
        const [user = '', password = ''] = Buffer.from(headers.authorization?.split(' ')[1] ?? '', 'base64')
          .toString()
          .split(':');
        this.requests.push({ line: `${user} ${method} ${url}`, body });
        const [status, answer] = this.answer(user, password, method, url, body);
        response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(answer));
      });
    });
    this.listening = await listen(server);
    return this.listening.port;
  }

  async stop(): Promise<void> {
    await this.listening?.close();
  }

  /** Requests that change something, as lines; forgets all. */
  changes(): readonly string[] {
    return this.requests
      .splice(0)
      .map(({ line }) => line)
      .filter((line) => !line.includes(' GET '));
  }

  private answer(user: string, password: string, method: string, url: string, body: string): [number, object] {
    const path = url.split('?')[0] ?? '';
    if (!existsSync(this.applied)) return [503, {}];
    if (this.passwords[user] !== password) return [401, {}];
    if (this.broken.has(path)) return [500, { error: 'broken on purpose' }];
    if (path.startsWith('/_plugins/_security/api/internalusers/')) {
      const description = /description: '(.*)'/.exec(readFileSync(this.applied, 'utf8'))?.[1];
      return [200, { [user]: { hash: '', reserved: true, description, static: false } }];
    }
    if (path === '/_plugins/_security/authinfo') return [200, { user_name: user }];
    if (method === 'PUT') {
      this.stored.set(path, JSON.parse(body) as Record<string, unknown>);
      return [this.stored.size > 1 ? 200 : 201, { acknowledged: true }];
    }
    if (method === 'POST') return [200, { updated_indices: 0, failures: false, failed_indices: [] }];
    const found = this.stored.get(path);
    if (found === undefined) return [404, {}];
    if (path.startsWith('/_template/')) return [200, { 'zerotrace-wazuh': { version: found['version'] } }];
    return [200, { _id: 'zerotrace-retention', _version: 4, _primary_term: 3, _seq_no: 7, ...found }];
  }
}
