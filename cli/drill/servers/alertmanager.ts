import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { scaleDuration } from '../scale/duration';
import type { Scale } from '../scale/duration';
import { loopback } from '../sinks/loopback-server';
import type { Processes, Running } from './processes';
import { whenReady } from './ready';

/** What an Alertmanager is started with. */
export interface AlertmanagerProps {
  readonly program: string;
  readonly config: string;
  /** Folder for its state and its log. */
  readonly folder: string;
  readonly name: string;
  readonly port: number;
  /** Port of its gossip, and that of the other one. */
  readonly clusterPort: number;
  readonly peerPort: number;
  /** Address in messages. */
  readonly externalUrl: string;
  readonly scale: Scale;
}

/** An alert as Alertmanager sees it. */
export interface SeenAlert {
  readonly name: string;
  readonly state: 'active' | 'suppressed' | 'unprocessed';
  /** Names of the alerts that silence it. */
  readonly inhibitedBy: readonly string[];
}

const listed = z.array(
  z.object({
    fingerprint: z.string(),
    labels: z.record(z.string(), z.string()),
    status: z.object({
      state: z.enum(['active', 'suppressed', 'unprocessed']),
      inhibitedBy: z.array(z.string()),
    }),
  }),
);

/** One Alertmanager of a pair. */
export class Alertmanager {
  private running: Running | undefined;

  constructor(
    private readonly processes: Processes,
    private readonly props: AlertmanagerProps,
  ) {}

  get address(): string {
    return `${loopback}:${this.props.port}`;
  }

  async start(): Promise<void> {
    const { program, name, port, folder } = this.props;
    const log = join(folder, `${name}.log`);
    this.running = this.processes.start(name, program, this.args(), log);
    await whenReady(this.running, port, () => readFileSync(log, 'utf8').slice(-2000));
  }

  /** Asks it to end, as a rolling update does: it writes down what it has sent. */
  async stop(): Promise<void> {
    await this.running?.stop();
  }

  /** Ends it at once. */
  async kill(): Promise<void> {
    await this.running?.kill();
  }

  /** The alerts that it has, silenced ones included. */
  async alerts(): Promise<readonly SeenAlert[]> {
    const answer = await fetch(`http://${this.address}/api/v2/alerts`);
    const alerts = listed.parse(await answer.json());
    const names = new Map(alerts.map(({ fingerprint, labels }) => [fingerprint, labels['alertname'] ?? '']));
    return alerts.map(({ labels, status }) => ({
      name: labels['alertname'] ?? '',
      state: status.state,
      inhibitedBy: status.inhibitedBy.map((fingerprint) => names.get(fingerprint) ?? fingerprint),
    }));
  }

  private args(): readonly string[] {
    const { config, folder, name, clusterPort, peerPort, port, externalUrl, scale } = this.props;
    return [
      `--config.file=${config}`,
      `--storage.path=${join(folder, name)}`,
      `--web.listen-address=${loopback}:${port}`,
      `--web.external-url=${externalUrl}`,
      '--web.route-prefix=/',
      `--cluster.listen-address=${loopback}:${clusterPort}`,
      `--cluster.advertise-address=${loopback}:${clusterPort}`,
      `--cluster.peer=${loopback}:${peerPort}`,
      `--cluster.peer-name=${name}`,
      // Its defaults, scaled. The gossip interval stays at 200 ms: a network is as fast in a drill.
      `--cluster.peer-timeout=${scaleDuration('15s', scale)}`,
      `--cluster.pushpull-interval=${scaleDuration('1m', scale)}`,
      `--cluster.settle-timeout=${scaleDuration('1m', scale)}`,
      `--cluster.reconnect-interval=${scaleDuration('10s', scale)}`,
      `--dispatch.maintenance-interval=${scaleDuration('30s', scale)}`,
      '--log.level=debug',
    ];
  }
}
