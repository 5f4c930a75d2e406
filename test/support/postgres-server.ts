import { spawnSync } from 'node:child_process';
import { chmodSync, chownSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { scratch } from './scratch';

/** How one run of psql ended. */
export interface PsqlRun {
  readonly code: number | null;
  /** Standard output: one line per row, without headings. */
  readonly stdout: string;
  readonly stderr: string;
}

/** How psql connects and what it is given. */
export interface PsqlOptions {
  readonly user: string;
  readonly database: string;
  readonly password: string;
  /** @default 'prefer' */
  readonly sslMode?: 'disable' | 'prefer' | 'require';
  /** More variables of the environment, for `\getenv`. @default - none */
  readonly environment?: Readonly<Record<string, string>>;
}

/** A real PostgreSQL on a port of its own. */
export interface PostgresServer {
  /** Its port on 127.0.0.1, once it runs. */
  readonly port: () => number;
  /** Its certificate, as PEM: it has signed itself, for 127.0.0.1. */
  readonly certificate: () => string;
  /** Stops it at once: its connections break. */
  readonly stop: () => void;
  /** Runs SQL as the superuser, over the socket. */
  readonly administer: (sql: string) => PsqlRun;
  /** Runs SQL over TCP. */
  readonly psql: (sql: string, options: PsqlOptions) => PsqlRun;
}

/** Where distributions put the server's programs: initdb and postgres are seldom on the PATH. */
function programs(): string | undefined {
  const root = '/usr/lib/postgresql';
  const packaged = existsSync(root) ? readdirSync(root).map((major) => join(root, major, 'bin')) : [];
  const folders = [...(process.env['PATH'] ?? '').split(':'), ...packaged];
  return folders.find((folder) => ['initdb', 'pg_ctl', 'postgres'].every((name) => existsSync(join(folder, name))));
}

// PostgreSQL refuses to run as root, as containers of continuous integration do.
const nobody = 65534;
const identity = process.getuid?.() === 0 ? { uid: nobody, gid: nobody } : {};

/** Tests with a real PostgreSQL: skipped with one line where it is not installed, failing there in continuous integration. */
export function describeWithPostgres(
  title: string,
  hba: readonly string[],
  tests: (server: PostgresServer) => void,
): void {
  const bin = programs();
  if (bin === undefined && process.env['CI'] !== 'true') {
    describe.skip(`${title} (PostgreSQL is not installed: apt-get install postgresql)`, () => {
      tests({
        port: unavailable,
        certificate: unavailable,
        stop: unavailable,
        administer: unavailable,
        psql: unavailable,
      });
    });
    return;
  }
  describe(title, () => {
    let port = 0;
    const folder = scratch();
    const data = join(folder, 'data');
    beforeAll(async () => {
      if (bin === undefined) throw new Error('PostgreSQL is not installed: .ci/run installs it');
      port = await freePort();
      start(bin, folder, data, port, hba);
    });
    const stop = () => {
      if (bin !== undefined && existsSync(join(data, 'postmaster.pid'))) {
        run(join(bin, 'pg_ctl'), ['-D', data, '-m', 'immediate', 'stop']);
      }
    };
    afterAll(stop);
    tests({
      port: () => port,
      certificate: () => readFileSync(join(data, 'server.crt'), 'utf8'),
      stop,
      administer: (sql) =>
        psql(sql, { PGHOST: folder, PGPORT: String(port), PGUSER: 'postgres', PGDATABASE: 'postgres' }),
      psql: (sql, { user, database, password, sslMode = 'prefer', environment = {} }) =>
        psql(sql, {
          ...environment,
          PGHOST: '127.0.0.1',
          PGPORT: String(port),
          PGUSER: user,
          PGDATABASE: database,
          PGPASSWORD: password,
          PGSSLMODE: sslMode,
        }),
    });
  });
}

function start(bin: string, folder: string, data: string, port: number, hba: readonly string[]): void {
  mkdirSync(data);
  for (const each of [folder, data]) {
    chmodSync(each, 0o700);
    if (identity.uid !== undefined) chownSync(each, identity.uid, identity.gid);
  }
  run(join(bin, 'initdb'), [
    '-D',
    data,
    '-U',
    'postgres',
    '--auth=trust',
    '--no-sync',
    '--encoding=UTF8',
    '--locale=C',
  ]);
  const names = ['-subj', '/CN=test', '-addext', 'subjectAltName=IP:127.0.0.1'];
  const certificate = ['-keyout', join(data, 'server.key'), '-out', join(data, 'server.crt'), ...names];
  run('openssl', ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2', ...certificate]);
  writeFileSync(join(data, 'pg_hba.conf'), ['local all postgres trust', ...hba, ''].join('\n'));
  const settings = [
    'ssl=on',
    'fsync=off',
    'shared_preload_libraries=pg_stat_statements',
    'listen_addresses=127.0.0.1',
    `unix_socket_directories=${folder}`,
  ];
  const options = [`-p ${port}`, ...settings.map((setting) => `-c ${setting}`)].join(' ');
  run(join(bin, 'pg_ctl'), ['-D', data, '-l', join(data, 'log'), '-w', '-o', options, 'start']);
}

function run(program: string, args: readonly string[]): void {
  const { status, stderr, error } = spawnSync(program, args, {
    ...identity,
    cwd: '/',
    encoding: 'utf8',
    // pg_ctl's server would keep a pipe open, and spawnSync would wait for it.
    stdio: ['ignore', 'ignore', program.endsWith('pg_ctl') ? 'ignore' : 'pipe'],
    timeout: 40_000,
  });
  if (error !== undefined || status !== 0) throw new Error(`${program}: ${error?.message ?? stderr ?? status}`);
}

function psql(sql: string, environment: Readonly<Record<string, string>>): PsqlRun {
  const { status, stdout, stderr, error } = spawnSync('psql', ['-X', '-At', '-v', 'ON_ERROR_STOP=1', '-f', '-'], {
    input: sql,
    encoding: 'utf8',
    env: { PATH: process.env['PATH'], PGCONNECT_TIMEOUT: '10', ...environment },
    timeout: 40_000,
  });
  if (error !== undefined) throw error;
  return { code: status, stdout, stderr };
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.on('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => {
        resolve(typeof address === 'object' && address !== null ? address.port : 0);
      });
    });
  });
}

function unavailable(): never {
  throw new Error('PostgreSQL is not installed');
}
