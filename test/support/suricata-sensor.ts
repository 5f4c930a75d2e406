import type { ChildProcess } from 'node:child_process';
import { spawn, spawnSync } from 'node:child_process';
import { createSocket } from 'node:dgram';
import { closeSync, mkdirSync, openSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SuricataProgramSettings } from '../../constructs/security/suricata-programs';
import { suricataPrograms, suricataProgramSettings } from '../../constructs/security/suricata-programs';
import { suricataOptions } from '../../constructs/security/suricata-options';
import type { Exposition } from './exposition';
import { parseExposition } from './exposition';
import { freePort } from './http-upstream';
import { scratch } from './scratch';
import { waitFor } from './wait-for';

/** Whether Suricata may listen on an interface here: as root, or as a file with the capability. */
export function mayCapture(suricata: string): boolean {
  if (process.getuid?.() === 0) return true;
  return spawnSync('getcap', [suricata], { encoding: 'utf8' }).stdout.includes('cap_net_raw');
}

/** A sensor as a pod has it, in a folder of its own: the programs, their settings, and what they are given. */
export class SuricataSensor {
  readonly folder = scratch();
  readonly settings: SuricataProgramSettings;
  private readonly running = new Map<'sensor' | 'updater', ChildProcess>();

  private constructor(
    suricata: string,
    port: number,
    config: (folder: string) => Readonly<Record<string, string>>,
    changes: Partial<SuricataProgramSettings>,
  ) {
    for (const name of ['programs', 'config', 'given', 'force', 'run', 'scratch', 'logs']) {
      mkdirSync(join(this.folder, name));
    }
    this.settings = {
      ...suricataProgramSettings(suricataOptions.parse({})),
      suricata,
      update: 'suricata-update',
      routes: join(this.folder, 'routes'),
      given: { config: join(this.folder, 'config'), rules: join(this.folder, 'given/zerotrace.rules') },
      config: join(this.folder, 'force/suricata.yaml'),
      rules: join(this.folder, 'force/rules'),
      socket: join(this.folder, 'run/socket'),
      scratch: join(this.folder, 'scratch'),
      port,
      checkSeconds: 0.2,
      testSeconds: 20,
      ...changes,
    };
    this.routes('lo');
    for (const name of ['stdout', 'stderr']) writeFileSync(join(this.folder, name), '');
    const files = { ...prefixed('programs', suricataPrograms()), ...prefixed('config', config(this.folder)) };
    for (const [name, text] of Object.entries(files)) writeFileSync(join(this.folder, name), text);
    writeFileSync(join(this.folder, 'settings.json'), JSON.stringify(this.settings));
  }

  /** `config` is what Suricata reads, for files in `force/`, the socket in `run/` and logs in `logs/` of the folder. */
  static async create(
    suricata: string,
    config: (folder: string) => Readonly<Record<string, string>>,
    changes: Partial<SuricataProgramSettings> = {},
  ): Promise<SuricataSensor> {
    return new SuricataSensor(suricata, await freePort(), config, changes);
  }

  /** What the kernel says of routes: one to everywhere, by this interface. */
  routes(interfaceName: string): void {
    const head = 'Iface\tDestination\tGateway \tFlags\tRefCnt\tUse\tMetric\tMask\t\tMTU\tWindow\tIRTT\n';
    writeFileSync(
      this.settings.routes,
      `${head}${interfaceName}\t00000000\t010200C0\t0003\t0\t0\t0\t00000000\t0\t0\t0\n`,
    );
  }

  /** Rules as the kubelet brings them; nothing takes the file away. */
  give(rules?: string): void {
    if (rules === undefined) rmSync(this.settings.given.rules);
    else writeFileSync(this.settings.given.rules, rules);
  }

  /** A program to its end: its exit code, and what it says. */
  once(program: 'sensor' | 'updater', action: string): { readonly status: number | null; readonly said: string } {
    const { status, stdout, stderr } = spawnSync('python3', this.command(program, action), { encoding: 'utf8' });
    return { status, said: `${stdout}${stderr}` };
  }

  /** What the pod runs: `prepare` has ended before Suricata and the updater start. */
  async start(): Promise<void> {
    expect(this.once('updater', 'prepare').status).toBe(0);
    this.startUpdater();
    await this.startSuricata();
  }

  startUpdater(): void {
    this.run('updater', 'run', { ADDRESS: '127.0.0.1', NODE_NAME: 'node-1' });
  }

  async startSuricata(): Promise<void> {
    this.run('sensor', 'start');
    await waitFor(() => (this.once('sensor', 'alive').status === 0 ? true : undefined));
  }

  /** Ends Suricata, as the kubelet does or, with SIGKILL, as a crash does. */
  stopSuricata(signal: 'SIGTERM' | 'SIGKILL'): Promise<void> {
    return this.end('sensor', signal);
  }

  /** Ends the updater in the middle of whatever it does. */
  stopUpdater(): Promise<void> {
    return this.end('updater', 'SIGKILL');
  }

  async stop(): Promise<void> {
    for (const name of ['updater', 'sensor'] as const) await this.end(name, 'SIGTERM');
  }

  /** What Prometheus scrapes. */
  async page(): Promise<string> {
    const response = await fetch(`http://127.0.0.1:${this.settings.port}/metrics`);
    return response.text();
  }

  /** The same, as it is understood. */
  async scrape(): Promise<Exposition> {
    return parseExposition(await this.page());
  }

  /** Values of metrics without labels, and of `suricata_rule_updates_total` by result. */
  async figures(): Promise<Readonly<Record<string, number>>> {
    const { samples } = await this.scrape();
    return Object.fromEntries(
      samples.map(({ labels: { __name__: name = '', result }, value }) => [result ?? name, value]),
    );
  }

  /** Figures once they have these values. */
  async becomes(expected: Readonly<Record<string, number>>): Promise<void> {
    let last: Readonly<Record<string, number>> = {};
    await waitFor(async () => {
      last = await this.figures().catch(() => last);
      return Object.entries(expected).every(([name, value]) => last[name] === value) ? true : undefined;
    }).catch(() => {
      expect(last).toMatchObject(expected);
    });
  }

  /** Rule ids of what Suricata has written to standard output, in order. */
  alerts(): number[] {
    return readFileSync(join(this.folder, 'stdout'), 'utf8')
      .split('\n')
      .slice(0, -1)
      .map((line) => {
        const { alert } = JSON.parse(line) as { readonly alert: { readonly signature_id: number } };
        return alert.signature_id;
      });
  }

  /** What the programs and Suricata have written to standard error. */
  get log(): string {
    return readFileSync(join(this.folder, 'stderr'), 'utf8');
  }

  /** Sends datagrams to a port on which nobody listens until there is a further alert, and gives its rule's id. */
  async alertOf(port: number): Promise<number> {
    const before = this.alerts().length;
    return waitFor(async () => {
      await datagram(port);
      return this.alerts()[before];
    });
  }

  /** What is in force. */
  rulesInForce(): string {
    return readFileSync(join(this.settings.rules, 'zerotrace.rules'), 'utf8');
  }

  /** Puts rules in force without telling Suricata. */
  putInForce(rules: string, expected: number): void {
    const folder = join(this.folder, 'force/sets/other');
    mkdirSync(folder);
    writeFileSync(join(folder, 'zerotrace.rules'), rules);
    writeFileSync(join(folder, 'expected.json'), String(expected));
    rmSync(this.settings.rules);
    symlinkSync('sets/other', this.settings.rules);
  }

  private command(program: string, action: string): string[] {
    return ['-B', join(this.folder, 'programs', `${program}.py`), action, join(this.folder, 'settings.json')];
  }

  private run(program: 'sensor' | 'updater', action: string, environment: Readonly<Record<string, string>> = {}): void {
    // Node's own pipes are sockets, which no program can open by the name /dev/stdout.
    const [stdout, stderr] = [openSync(join(this.folder, 'stdout'), 'a'), openSync(join(this.folder, 'stderr'), 'a')];
    const child = spawn('python3', this.command(program, action), {
      env: { PATH: process.env['PATH'], ...environment },
      stdio: ['ignore', stdout, stderr],
    });
    closeSync(stdout);
    closeSync(stderr);
    this.running.set(program, child);
  }

  private async end(program: 'sensor' | 'updater', signal: 'SIGTERM' | 'SIGKILL'): Promise<void> {
    const child = this.running.get(program);
    this.running.delete(program);
    if (child === undefined || child.exitCode !== null || child.signalCode !== null) return;
    const ended = new Promise((resolve) => child.once('close', resolve));
    child.kill(signal);
    await ended;
  }
}

function prefixed(folder: string, files: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(files).map(([name, text]) => [`${folder}/${name}`, text]));
}

function datagram(port: number): Promise<void> {
  const socket = createSocket('udp4');
  return new Promise((resolve, reject) => {
    socket.send('hello', port, '127.0.0.1', (error) => {
      socket.close();
      if (error === null) resolve();
      else reject(error);
    });
  });
}
