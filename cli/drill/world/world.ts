import { createServer } from 'node:http';
import type { Job } from '../../../metrics/jobs';
import { jobs } from '../../../metrics/jobs';
import type { Listening } from '../sinks/loopback-server';
import { listen, loopback } from '../sinks/loopback-server';
import { certificateSamples, kubeletSamples, nodeSamples, objectSamples } from './cluster';
import type { Conditions } from './conditions';
import { healthy } from './conditions';
import { cloudNativePgSamples, postgresSamples, sqlSamples, valkeySamples } from './databases';
import { EdgeTraffic } from './edge-traffic';
import type { Sample } from './exposition';
import { exposition } from './exposition';
import { pingSamples, pingTargets, probeSamples, probeTargets } from './probed';

/** Something that Prometheus scrapes. */
export interface Target {
  readonly job: Job;
  /** host:port and path. */
  readonly address: string;
  readonly path: string;
  /** Labels that the platform's relabelling puts on it, besides `environment`. */
  readonly labels: Readonly<Record<string, string>>;
}

/** Seconds since the epoch. */
export const nowInSeconds = (): number => Date.now() / 1000;

/** Everything that is scraped but for the monitoring itself, as one server on the loopback address. */
export class World {
  private conditions = healthy;
  private readonly traffic = new EdgeTraffic();
  private readonly started = nowInSeconds();
  private advanced = this.started;
  /** The database's clock when it last answered. */
  private clock = this.started;

  private constructor(private readonly server: Listening) {}

  static async start(): Promise<World> {
    const server = createServer((request, response) => {
      const [, job = '', target = ''] = (request.url ?? '').split('/');
      response.setHeader('Content-Type', 'text/plain; version=0.0.4; charset=utf-8');
      response.end(exposition(world.samples(job, target)));
    });
    const world = new World(await listen(server));
    return world;
  }

  /** Changes what is wrong from now on. */
  set(change: Partial<Conditions>): void {
    this.advance();
    this.conditions = { ...this.conditions, ...change };
  }

  /** What is to be scraped for some jobs. Those of Prometheus and Alertmanager are real, and not here. */
  targets(scraped: readonly Job[]): readonly Target[] {
    const address = `${loopback}:${this.server.port}`;
    const target = (job: Job, name: string, labels: Readonly<Record<string, string>>): Target => ({
      job,
      address,
      path: `/${job}/${name}`,
      labels,
    });
    return scraped.flatMap((job) => {
      if (job === jobs.prometheus || job === jobs.alertmanager) return [];
      if (job === jobs.probes) return probeTargets.map((name) => target(job, name, { target: name, instance: name }));
      if (job === jobs.ping) return pingTargets.map((name) => target(job, name, { target: name, instance: name }));
      const pod = { namespace: 'zerotrace', pod: `${job}-0`, container: job, service: job, endpoint: 'metrics' };
      return [target(job, '0', { ...pod, instance: `${job}-0` })];
    });
  }

  close(): Promise<void> {
    return this.server.close();
  }

  private samples(job: string, target: string): readonly Sample[] {
    this.advance();
    const { conditions, clock } = this;
    const now = nowInSeconds();
    const elapsed = now - this.started;
    switch (job) {
      case jobs.edge:
        return this.traffic.samples();
      case jobs.probes:
        return probeSamples(target, conditions, now);
      case jobs.ping:
        return pingSamples();
      case jobs.sql:
        return sqlSamples(conditions, now, clock);
      case jobs.postgres:
        return postgresSamples(conditions, elapsed);
      case jobs.cloudNativePg:
        return cloudNativePgSamples(conditions, now);
      case jobs.valkey:
        return valkeySamples();
      case jobs.kubeStateMetrics:
        return objectSamples();
      case jobs.kubelet:
        return kubeletSamples();
      case jobs.node:
        return nodeSamples(elapsed);
      case jobs.certManager:
        return certificateSamples(now);
      default:
        // That it answers is all that rules ask of it.
        return [];
    }
  }

  private advance(): void {
    const now = nowInSeconds();
    this.traffic.advance(now - this.advanced, this.conditions);
    if (!this.conditions.postgresDown) this.clock = now;
    this.advanced = now;
  }
}
