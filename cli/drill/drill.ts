import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { toolPath } from '../../tools/locate';
import type { ProgramName } from '../../tools/programs';
import { CommandFailed } from '../exit';
import type { DrillInput } from './drill-input';
import { timesOf } from './exported';
import { Journal } from './journal';
import type { Entry } from './journal';
import { mailDeliveries, slackDelivery } from './deliveries';
import { milliseconds, requireScale } from './scale/duration';
import { scaleAlertmanager, scaleRuleFile } from './scale/files';
import { scenario } from './scenario';
import { Alertmanager } from './servers/alertmanager';
import { writeAlertmanagerFiles } from './servers/alertmanager-files';
import { Processes } from './servers/processes';
import { interruption } from './servers/interruption';
import { Prometheus } from './servers/prometheus';
import { freePorts } from './sinks/loopback-server';
import { SlackSink } from './sinks/slack-sink';
import { SmtpSink } from './sinks/smtp-sink';
import { WebhookSink } from './sinks/webhook-sink';
import type { Stage } from './stage';
import { World } from './world/world';

/** How a drill is run. */
export interface DrillProps {
  readonly input: DrillInput;
  readonly scale: number;
  /** Longest time that it may take, in milliseconds. */
  readonly limit: number;
  /** Whether the folder with logs and configurations stays. */
  readonly keep: boolean;
  readonly onEntry: (entry: Entry) => void;
}

/** Something that must be closed at the end. */
interface Closable {
  close(): Promise<void>;
}

const credentials = { token: 'drill-token', password: 'drill-password' } as const;

/** Runs the scenario against real programs, and ends all of them, however it ends. */
export async function runDrill(props: DrillProps): Promise<Journal> {
  requireScale(props.scale);
  const programs = { prometheus: found('prometheus'), alertmanager: found('alertmanager') };
  const folder = mkdtempSync(join(tmpdir(), 'zerotrace-drill-'));
  const journal = new Journal(props.onEntry);
  const processes = new Processes();
  const opened: Closable[] = [processes, journal];
  const open = async <T extends Closable>(starting: Promise<T>): Promise<T> => {
    const started = await starting;
    opened.push(started);
    return started;
  };
  const interrupted = interruption('The drill', props.limit);
  try {
    const stage = await Promise.race([setUp(props, programs, folder, journal, processes, open), interrupted.rejection]);
    await Promise.race([scenario(stage), interrupted.rejection]);
  } finally {
    await Promise.all(opened.map((each) => each.close()));
    interrupted.clear();
    if (props.keep) journal.write('check', `Logs and configurations are in ${folder}`);
    else rmSync(folder, { recursive: true, force: true });
  }
  return journal;
}

async function setUp(
  { input, scale }: DrillProps,
  programs: Readonly<Record<'prometheus' | 'alertmanager', string>>,
  folder: string,
  journal: Journal,
  processes: Processes,
  open: <T extends Closable>(starting: Promise<T>) => Promise<T>,
): Promise<Stage> {
  const { environment, files, notifications, jobs, interval } = input;
  const answers: number[] = [];
  const slack = await open(
    SlackSink.start(credentials.token, (post) => {
      answers.push(post.answer);
      const delivery = slackDelivery(post, journal.now());
      if (post.answer === 200) journal.deliver(delivery);
      else journal.refuse(post.answer, delivery);
    }),
  );
  const { username } = notifications.smtp;
  const smtp = await open(
    SmtpSink.start(
      (mail) => {
        for (const delivery of mailDeliveries(mail, journal.now())) journal.deliver(delivery);
      },
      username === undefined ? undefined : { username, password: credentials.password },
    ),
  );
  const webhooks = await open(
    WebhookSink.start(({ path }) => {
      if (path === 'heartbeat') journal.heartbeats.push(journal.now());
    }),
  );
  const world = await open(World.start());

  const config = writeAlertmanagerFiles(folder, scaleAlertmanager(files.alertmanager, scale), files.templates, {
    slackUrl: slack.url,
    smtp: smtp.address,
    webhookUrl: (name) => webhooks.url(name),
    slackToken: credentials.token,
    smtpPassword: credentials.password,
  });
  const [prometheusPort = 0, port0 = 0, port1 = 0, gossip0 = 0, gossip1 = 0] = await freePorts(5);
  const alertmanager = (name: string, port: number, clusterPort: number, peerPort: number) =>
    new Alertmanager(processes, {
      program: programs.alertmanager,
      config,
      folder,
      name,
      port,
      clusterPort,
      peerPort,
      externalUrl: notifications.urls.alertmanager,
      scale,
    });
  const pair = [
    alertmanager('alertmanager-0', port0, gossip0, gossip1),
    alertmanager('alertmanager-1', port1, gossip1, gossip0),
  ] as const;
  const prometheus = new Prometheus(processes, {
    program: programs.prometheus,
    folder,
    port: prometheusPort,
    environment,
    rules: Object.fromEntries(Object.entries(files.rules).map(([name, text]) => [name, scaleRuleFile(text, scale)])),
    interval,
    targets: world.targets(jobs),
    alertmanagers: pair.map(({ address }) => address),
    scale,
  });
  await Promise.all(pair.map((each) => each.start()));
  await prometheus.start();
  journal.write(
    'check',
    'Prometheus and both Alertmanagers run with the exported files: unscaled, they are the same bytes',
  );
  const times = timesOf(files);
  const length = milliseconds(interval) ?? 0;
  return {
    environment,
    files,
    times,
    scale,
    interval: length,
    notifications,
    journal,
    world,
    slack,
    prometheus,
    alertmanagers: pair,
    answers,
  };
}

function found(name: ProgramName & ('prometheus' | 'alertmanager')): string {
  const path = toolPath(name);
  if (path === undefined) throw new CommandFailed(`The drill needs ${name}: npm run tools -- ${name}`);
  return path;
}
