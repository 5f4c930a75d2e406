import { createSocket } from 'node:dgram';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { slackDelivery } from '../../../cli/drill/deliveries';
import { drillInput } from '../../../cli/drill/drill-input';
import { Journal } from '../../../cli/drill/journal';
import { scaleAlertmanager, scaleRuleFile } from '../../../cli/drill/scale/files';
import { Alertmanager } from '../../../cli/drill/servers/alertmanager';
import { writeAlertmanagerFiles } from '../../../cli/drill/servers/alertmanager-files';
import { Processes } from '../../../cli/drill/servers/processes';
import { Prometheus } from '../../../cli/drill/servers/prometheus';
import { freePorts } from '../../../cli/drill/sinks/loopback-server';
import { SlackSink } from '../../../cli/drill/sinks/slack-sink';
import { SmtpSink } from '../../../cli/drill/sinks/smtp-sink';
import { WebhookSink } from '../../../cli/drill/sinks/webhook-sink';
import { World } from '../../../cli/drill/world/world';
import { environments } from '../../../environments';
import { parseEnvironments } from '../../../environments/environment';
import type { LogService } from '../../../logs/datasets';
import { zeroLines } from '../../../logs/logstash/statsd-lines';
import { statsdMapping } from '../../../logs/statsd-mapping';
import { jobs } from '../../../metrics/jobs';
import { toolPath } from '../../../tools/locate';
import type { ProgramName } from '../../../tools/programs';
import { startExporter } from '../exporter-process';
import type { FilebeatFolders } from '../logs/filebeat-process';
import { filebeatFolders, oncePerId, sentDocuments, startFilebeat } from '../logs/filebeat-process';
import type { Fields } from '../logs/run-script';
import { scratch } from '../scratch';
import { waitFor } from '../wait-for';
import { LogstashStandIn } from './logstash-stand-in';

/** Programs of the chain, real ones. */
const programs = [
  'filebeat',
  'statsd_exporter',
  'prometheus',
  'alertmanager',
] as const satisfies readonly ProgramName[];

/** How much faster time runs in rules and in Alertmanager. What came late is judged by the clock. */
const scale = 20;

const credentials = { token: 'chain-token', password: 'chain-password' } as const;

/** Everything between a line in a pod's log file and a message in Slack. */
export interface Chain {
  /** Where the kubelet's files are. */
  readonly folders: FilebeatFolders;
  /** What was delivered, to whom and when. */
  readonly journal: Journal;
  readonly prometheus: Prometheus;
  /** Waits until so many lines went through Logstash's stand-in, and gives their documents. */
  handled(count: number): Promise<readonly Fields[]>;
  /** Waits for a message of Slack. */
  message(
    alert: string,
    status: 'critical' | 'warning',
  ): Promise<{ readonly to: string; readonly title: string; readonly text: string }>;
  /** Lets pass what an alert would take to be told, several times over. */
  quiet(): Promise<void>;
  stop(): Promise<void>;
}

/** Tests of the chain: skipped where one of its programs is not set up. */
export function describeChain(title: string, tests: () => void): void {
  const missing = programs.filter((name) => toolPath(name) === undefined);
  if (missing.length === 0) describe(title, tests);
  else describe.skip(`${title} (${missing.join(', ')} not set up: npm run tools)`, tests);
}

/**
 * Starts Filebeat, statsd_exporter, Prometheus and Alertmanager with the exported files of production, beside the healthy world of the drill.
 * In Logstash's place is an evaluator of its exported pipelines: see LogstashStandIn.
 */
export async function startChain(instrumented: readonly LogService[] = []): Promise<Chain> {
  const production = parseEnvironments(environments).find(({ name }) => name === 'production');
  if (production === undefined) throw new Error('there is no production');
  const { environment, files, notifications, jobs: scraped, interval } = drillInput(production);
  const folder = scratch();
  const journal = new Journal(() => undefined);
  const processes = new Processes();
  const slack = await SlackSink.start(credentials.token, (post) => {
    journal.deliver(slackDelivery(post, journal.now()));
  });
  const { username } = notifications.smtp;
  const smtp = await SmtpSink.start(
    () => undefined,
    username === undefined ? undefined : { username, password: credentials.password },
  );
  const webhooks = await WebhookSink.start(() => undefined);
  const world = await World.start();

  const [prometheusPort = 0, port = 0, clusterPort = 0, peerPort = 0] = await freePorts(4);
  const alertmanager = new Alertmanager(processes, {
    program: path('alertmanager'),
    config: writeAlertmanagerFiles(folder, scaleAlertmanager(files.alertmanager, scale), files.templates, {
      slackUrl: slack.url,
      smtp: smtp.address,
      webhookUrl: (name) => webhooks.url(name),
      slackToken: credentials.token,
      smtpPassword: credentials.password,
    }),
    folder,
    name: 'alertmanager-0',
    port,
    clusterPort,
    peerPort,
    externalUrl: notifications.urls.alertmanager,
    scale,
  });

  const mapping = join(folder, 'mapping.yaml');
  writeFileSync(mapping, statsdMapping());
  const [udp = 0] = await freePorts(1);
  const exporter = await startExporter(path('statsd_exporter'), {
    arguments: (address) => [
      `--statsd.mapping-config=${mapping}`,
      `--statsd.listen-udp=127.0.0.1:${udp}`,
      '--statsd.listen-tcp=',
      `--web.listen-address=${address}`,
    ],
    environment: {},
  });
  const pod = { namespace: 'zerotrace-logging', pod: 'statsd-exporter-0', container: 'statsd-exporter' };
  const prometheus = new Prometheus(processes, {
    program: path('prometheus'),
    folder,
    port: prometheusPort,
    environment,
    rules: Object.fromEntries(Object.entries(files.rules).map(([name, text]) => [name, scaleRuleFile(text, scale)])),
    interval,
    targets: [
      ...world.targets(scraped).filter(({ job }) => job !== jobs.securityEvents),
      {
        job: jobs.securityEvents,
        address: exporter.address,
        path: '/metrics',
        labels: { ...pod, service: 'statsd-exporter', endpoint: 'metrics', instance: 'statsd-exporter-0' },
      },
    ],
    alertmanagers: [alertmanager.address],
    scale,
  });
  await Promise.all([alertmanager.start(), prometheus.start()]);

  const socket = createSocket('udp4');
  const logstash = new LogstashStandIn(
    { elasticsearch: 'https://elasticsearch:9200', statsd: '127.0.0.1', environment },
    {
      packet: (text) =>
        new Promise((done, failed) => {
          socket.send(text, udp, '127.0.0.1', (error) => {
            if (error === null) done();
            else failed(error);
          });
        }),
      document: () => undefined,
    },
  );
  await waitFor(async () => {
    await logstash.heartbeat('count');
    const [sample] = await prometheus.query('count({__name__=~"security_.+_total"})');
    return sample?.value === zeroLines().length ? true : undefined;
  }, 120);

  const folders = filebeatFolders();
  const filebeat = startFilebeat(path('filebeat'), folders, {}, instrumented);
  const handled = new Map<string, Fields>();
  const handle = async () => {
    // As Elasticsearch has them: what Filebeat sends twice has one id. Logstash would count it twice, which no test here waits for.
    for (const [id, document] of oncePerId(sentDocuments(folders))) {
      if (handled.has(id)) continue;
      handled.set(id, document);
      await logstash.run('intake', structuredClone({ ...document }));
    }
    return [...handled.values()];
  };

  return {
    folders,
    journal,
    prometheus,
    handled: (count) =>
      waitFor(async () => {
        const documents = await handle();
        return documents.length >= count ? documents : undefined;
      }, 120),
    message: (alert, status) => waitFor(() => journal.since(0, { way: 'slack', alert, status })[0], 120),
    // Ten minutes, and a bit.
    quiet: () => journal.pause(600_000 / scale),
    stop: async () => {
      await filebeat.stop();
      socket.close();
      await Promise.all([exporter.stop(), processes.close(), journal.close()]);
      await Promise.all([world, webhooks, smtp, slack].map((each) => each.close()));
    },
  };
}

function path(name: (typeof programs)[number]): string {
  const found = toolPath(name);
  if (found === undefined) throw new Error(`${name} is not set up`);
  return found;
}
