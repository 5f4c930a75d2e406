import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { z } from 'zod';
import { jobs } from '../../../metrics/jobs';
import { scaleDuration } from '../scale/duration';
import type { Scale } from '../scale/duration';
import { loopback } from '../sinks/loopback-server';
import type { Target } from '../world/world';
import type { Processes, Running } from './processes';
import { whenReady } from './ready';

/** What Prometheus is started with. */
export interface PrometheusProps {
  readonly program: string;
  readonly folder: string;
  readonly port: number;
  readonly environment: string;
  /** Rule files by name, in which time is scaled. */
  readonly rules: Readonly<Record<string, string>>;
  /** How often it scrapes and evaluates, before scaling. */
  readonly interval: string;
  readonly targets: readonly Target[];
  readonly alertmanagers: readonly string[];
  readonly scale: Scale;
}

const firing = z.object({
  data: z.object({
    alerts: z.array(z.object({ labels: z.record(z.string(), z.string()), state: z.enum(['pending', 'firing']) })),
  }),
});

const groups = z.object({
  data: z.object({
    groups: z.array(
      z.object({
        name: z.string(),
        evaluationTime: z.number(),
        lastEvaluation: z.string(),
        rules: z.array(
          z.object({
            name: z.string(),
            state: z.string().optional(),
            health: z.string(),
            lastError: z.string().default(''),
          }),
        ),
      }),
    ),
  }),
});

const vector = z.object({
  data: z.object({
    result: z.array(z.object({ metric: z.record(z.string(), z.string()), value: z.tuple([z.number(), z.string()]) })),
  }),
});

/** States of an alert, the worst first. */
const alertStates = ['firing', 'pending', 'inactive'] as const;
export type AlertState = (typeof alertStates)[number];

/** A series of an expression, as it is now. */
export interface InstantSample {
  readonly labels: Readonly<Record<string, string>>;
  readonly value: number;
}

/** The last evaluation of a group of rules. */
export interface GroupEvaluation {
  readonly group: string;
  /** When it began, as Prometheus writes it; long ago where there was none yet. */
  readonly at: string;
  readonly seconds: number;
}

/** The Prometheus of a drill. */
export class Prometheus {
  private running: Running | undefined;

  constructor(
    private readonly processes: Processes,
    private readonly props: PrometheusProps,
  ) {}

  async start(): Promise<void> {
    const { program, folder, port, rules, scale } = this.props;
    mkdirSync(join(folder, 'rules'), { recursive: true });
    for (const [name, text] of Object.entries(rules)) writeFileSync(join(folder, 'rules', name), text);
    writeFileSync(join(folder, 'prometheus.yaml'), prometheusConfig(this.props));
    const log = join(folder, 'prometheus.log');
    const args = [
      `--config.file=${join(folder, 'prometheus.yaml')}`,
      `--storage.tsdb.path=${join(folder, 'prometheus')}`,
      `--web.listen-address=${loopback}:${port}`,
      // Its defaults, scaled.
      `--query.lookback-delta=${scaleDuration('5m', scale)}`,
      `--rules.alert.resend-delay=${scaleDuration('1m', scale)}`,
      `--rules.alert.for-grace-period=${scaleDuration('10m', scale)}`,
      `--rules.alert.for-outage-tolerance=${scaleDuration('1h', scale)}`,
    ];
    this.running = this.processes.start('prometheus', program, args, log);
    await whenReady(this.running, port, () => readFileSync(log, 'utf8').slice(-2000));
  }

  /** Names of the alerts that fire, sorted, each once. */
  async firing(): Promise<readonly string[]> {
    const { data } = firing.parse(await this.get('alerts'));
    const names = data.alerts.filter(({ state }) => state === 'firing').map(({ labels }) => labels['alertname'] ?? '');
    return [...new Set(names)].sort();
  }

  /** What went wrong when rules were last evaluated. */
  async ruleErrors(): Promise<readonly string[]> {
    const { data } = groups.parse(await this.get('rules?exclude_alerts=true'));
    return data.groups.flatMap(({ rules }) =>
      rules.filter(({ health }) => health === 'err').map(({ name, lastError }) => `${name}: ${lastError}`),
    );
  }

  /** The last evaluation of each group. */
  async evaluations(): Promise<readonly GroupEvaluation[]> {
    const { data } = groups.parse(await this.get('rules?exclude_alerts=true'));
    return data.groups.map(({ name, evaluationTime, lastEvaluation }) => ({
      group: name,
      at: lastEvaluation,
      seconds: evaluationTime,
    }));
  }

  /** The worst that an alert is at any severity; nothing before it was first evaluated. */
  async stateOf(alert: string): Promise<AlertState | undefined> {
    const { data } = groups.parse(await this.get('rules?exclude_alerts=true'));
    const found = data.groups.flatMap(({ rules }) => rules.filter(({ name }) => name === alert));
    return alertStates.find((state) => found.some((rule) => rule.state === state));
  }

  /** What an expression yields now. */
  async query(expression: string): Promise<readonly InstantSample[]> {
    const { data } = vector.parse(await this.get(`query?query=${encodeURIComponent(expression)}`));
    return data.result.map(({ metric, value: [, value] }) => ({ labels: metric, value: Number(value) }));
  }

  private async get(path: string): Promise<unknown> {
    const answer = await fetch(`http://${loopback}:${this.props.port}/api/v1/${path}`);
    return answer.json();
  }
}

/** Scrapes as the platform sets them up: labels of the metrics win, and each target knows its environment. */
export function prometheusConfig(props: Omit<PrometheusProps, 'program' | 'folder' | 'rules'>): string {
  const { port, environment, interval, targets, alertmanagers, scale } = props;
  const every = scaleDuration(interval, scale);
  const monitoring = (job: string, address: string, index: number): Target => ({
    job: job === 'prometheus' ? jobs.prometheus : jobs.alertmanager,
    address,
    path: '/metrics',
    labels: { namespace: 'monitoring', pod: `${job}-${index}`, container: job, service: job, endpoint: 'http-web' },
  });
  const all = [
    ...targets,
    monitoring('prometheus', `${loopback}:${port}`, 0),
    ...alertmanagers.map((address, index) => monitoring('alertmanager', address, index)),
  ];
  return stringify({
    global: { scrape_interval: every, evaluation_interval: every, scrape_timeout: every },
    rule_files: ['rules/*.yaml'],
    alerting: { alertmanagers: [{ timeout: '2s', static_configs: [{ targets: alertmanagers }] }] },
    scrape_configs: [...new Set(all.map(({ job }) => job))].map((job) => ({
      job_name: job,
      honor_labels: true,
      static_configs: all
        .filter((target) => target.job === job)
        .map(({ address, path, labels }) => ({
          targets: [address],
          labels: { ...labels, environment, __metrics_path__: path },
        })),
    })),
  });
}
