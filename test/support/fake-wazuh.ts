import { createServer } from 'node:https';
import type { Server } from 'node:https';
import type { Listening } from '../../cli/drill/sinks/loopback-server';
import { listen } from '../../cli/drill/sinks/loopback-server';
import { scratch } from './scratch';
import { selfSigned } from './self-signed';

/** Figures of one manager, as its daemons have them. */
export interface FakeManager {
  readonly received: number;
  readonly processed: number;
  readonly alerts: number;
  /** A breakdown, as analysisd has it. */
  readonly dropped: object;
  /** Messages of agents that remoted discarded. */
  readonly discarded: number;
  readonly sessions: number;
  /** How full the queue of log lines is, as a share. */
  readonly others: number;
  /** Messages in remoted's queue, which holds 131,072. */
  readonly waiting: number;
  /** Daemons that do not run. */
  readonly stopped: readonly string[];
}

const user = 'wazuh-wui';
const password = 'Aa1-planted-password';

/** Queues of analysisd, by the names of the API's specification. */
const queues =
  'alerts archives dbsync eventchannel firewall fts hostinfo others processed rootcheck sca stats syscheck syscollector upgrade';

/** Daemons that the API's specification lists. */
const daemons =
  'agentlessd analysisd authd csyslogd dbd monitord execd integratord logcollector maild remoted reportd syscheckd apid clusterd db modulesd';

/**
 * As much of the API of Wazuh 4.14.6 as the exporter asks, in memory. It is a fake: its answers have the shape of the specification
 * (api/api/spec/spec.yaml of wazuh/wazuh), and no Wazuh has been asked. It listens with TLS, for the name that it is given.
 */
export class FakeWazuh {
  /** Every question after the log-in, with the number of the token. */
  readonly requests: string[] = [];
  /** Managers that are connected. */
  readonly managers = new Map<string, FakeManager>();
  agents = { active: 3, disconnected: 1, pending: 0, never_connected: 2, total: 6 };
  /** Paths that begin so are answered with this text, and status 500. */
  broken = '';
  /** File with the certificate, which has signed itself. */
  readonly authority: string;
  readonly credentials = { user, password };
  private logins = 0;
  private oldest = 1;
  private readonly server: Server;
  private listening?: Listening;

  constructor(name: string) {
    const { authority, ...tls } = selfSigned(scratch(), name);
    this.authority = authority;
    this.server = createServer(tls, (request, response) => {
      const { method = '', url = '', headers } = request;
      const [status, answer] = this.answer(`${method} ${url}`, headers.authorization ?? '');
      response.writeHead(status).end(typeof answer === 'string' ? answer : JSON.stringify(answer));
    });
  }

  async start(): Promise<number> {
    this.listening = await listen(this.server);
    return this.listening.port;
  }

  async stop(): Promise<void> {
    await this.listening?.close();
  }

  /** Tokens that were given out are refused from now on. */
  forgetTokens(): void {
    this.oldest = this.logins + 1;
  }

  private answer(request: string, authorization: string): readonly [number, object | string] {
    if (request === 'POST /security/user/authenticate?raw=true') {
      const basic = `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`;
      if (authorization !== basic) return [401, { title: 'Unauthorized', detail: 'Invalid credentials' }];
      this.logins += 1;
      return [200, `token-${this.logins}`];
    }
    const token = Number(/^Bearer token-(\d+)$/.exec(authorization)?.[1]);
    if (!(token >= this.oldest)) return [401, { title: 'Unauthorized', detail: 'Invalid token' }];
    this.requests.push(`${token} ${request}`);
    if (this.broken !== '' && request.startsWith(this.broken)) return [500, 'planted failure'];
    if (request === 'GET /agents/summary/status') {
      return [
        200,
        { data: { connection: this.agents, configuration: { synced: 3, not_synced: 3, total: 6 } }, error: 0 },
      ];
    }
    if (request === 'GET /cluster/nodes') {
      return list(
        [...this.managers.keys()].map((name) => ({ name, type: 'worker', version: '4.14.6', ip: '10.0.0.1' })),
      );
    }
    const [, name = '', what = ''] = /^GET \/cluster\/([^/]+)\/(.+)$/.exec(request) ?? [];
    const manager = this.managers.get(name);
    if (manager === undefined) return [404, { title: 'Not Found' }];
    if (what === 'status') return list([statusOf(manager)]);
    return what === 'daemons/stats?daemons_list=wazuh-analysisd,wazuh-remoted' ? list(statistics(manager)) : [404, {}];
  }
}

function list(items: readonly object[]): readonly [number, object] {
  const failed = { total_failed_items: 0, failed_items: [] };
  return [200, { data: { affected_items: items, total_affected_items: items.length, ...failed }, error: 0 }];
}

function statusOf({ stopped }: FakeManager): object {
  const names = daemons.split(' ').map((name) => `wazuh-${name}`);
  return Object.fromEntries(names.map((name) => [name, stopped.includes(name) ? 'stopped' : 'running']));
}

function statistics(manager: FakeManager): readonly object[] {
  const { received, processed, alerts, dropped, discarded, sessions, others, waiting } = manager;
  const common = { uptime: '2026-11-25T10:09:20+00:00', timestamp: '2026-11-25T10:48:32+00:00' };
  const empty = Object.fromEntries(queues.split(' ').map((name) => [name, { size: 16_384, usage: 0 }]));
  return [
    {
      ...common,
      name: 'wazuh-analysisd',
      metrics: {
        bytes: { received: 1 },
        events: {
          processed,
          received,
          received_breakdown: { decoded_breakdown: { agent: 9, syslog: 9 }, dropped_breakdown: dropped },
          written_breakdown: { alerts, archives: 0, firewall: 0, fts: 0, stats: 0 },
        },
        queues: { ...empty, others: { size: 16_384, usage: others } },
      },
    },
    {
      ...common,
      name: 'wazuh-remoted',
      metrics: {
        bytes: { received: 0, sent: 0 },
        messages: { received_breakdown: { control: 0, dequeued_after: 0, discarded, event: 0 } },
        queues: { received: { size: 131_072, usage: waiting } },
        tcp_sessions: sessions,
      },
    },
  ];
}
