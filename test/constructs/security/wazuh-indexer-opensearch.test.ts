import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { connect } from 'node:tls';
import { wazuhSubjects } from '../../../constructs/security/wazuh-certificates';
import { wazuhIndexerConfig, wazuhIndexerPaths } from '../../../constructs/security/wazuh-indexer-config';
import { wazuhIndexerRetention } from '../../../constructs/security/wazuh-indexer-retention';
import { freePort } from '../../support/http-upstream';
import { OpenSearchHome } from '../../support/opensearch-nodes';
import { describeWith } from '../../support/program';
import { sampleWazuhOptions } from '../../support/sample-wazuh';
import { scratch } from '../../support/scratch';
import { TestAuthority } from '../../support/test-authority';
import { waitFor } from '../../support/wait-for';

const scripts = resolve(__dirname, '../../../constructs/security');
/** Two of the three that the settings name: most of them, which is what a cluster needs to begin. */
const names = ['zerotrace-wazuh-indexer-0', 'zerotrace-wazuh-indexer-1'] as const;

jest.setTimeout(300_000);

// Two nodes, begun once, in the order in which an environment sees them: what a test changes the next one finds.
describeWith('opensearch-security', 'OpenSearch with the settings of the indexer', (executable) => {
  const folder = scratch();
  const admin = join(folder, 'admin');
  const wanted = join(folder, 'wanted');
  const certificatesOf = (name: string) => join(folder, name, 'certs');
  const node = { subject: wazuhSubjects.node, usages: ['serverAuth', 'clientAuth'] } as const;
  let authority: TestAuthority;
  let home: OpenSearchHome;
  let ports: readonly number[];

  /** What the settings say, on loopback and on ports of this test. */
  function settings(name: string, http: number, transport: number, seeds: readonly number[]): void {
    const target = join(folder, name);
    mkdirSync(join(target, 'data'), { recursive: true });
    const text = wazuhIndexerConfig({ namespace: 'zerotrace-security', replicas: 3 })
      .replace('network.host: 0.0.0.0', 'network.host: 127.0.0.1')
      .replace('http.port: 9200', `http.port: ${http}`)
      .replace('transport.port: 9300', `transport.port: ${transport}`)
      .replace(/- zerotrace-wazuh-indexer-nodes\S+/, seeds.map((port) => `- 127.0.0.1:${port}`).join('\n  '))
      .replaceAll(wazuhIndexerPaths.settings, target)
      .replaceAll(wazuhIndexerPaths.data, join(target, 'data'))
      .replaceAll(wazuhIndexerPaths.logs, target);
    writeFileSync(join(folder, 'opensearch.yml'), text);
    mkdirSync(join(folder, 'image', 'opensearch-security'), { recursive: true });
    const files = [join(folder, 'image'), join(folder, 'opensearch.yml'), target];
    expect(spawnSync('bash', [join(scripts, 'wazuh-indexer-files.sh'), ...files])).toMatchObject({ status: 0 });
    authority.issue(certificatesOf(name), node);
  }

  const curl = (port: number | undefined, path: string, ...args: readonly string[]) => {
    const always = ['--silent', '--max-time', '60', '--cacert', authority.certificate, '--write-out', '\n%{http_code}'];
    const { stdout } = spawnSync('curl', [...always, ...args, `https://localhost:${port}${path}`], {
      encoding: 'utf8',
    });
    const lines = stdout.split('\n');
    return { status: lines.pop(), body: lines.join('\n') };
  };
  const everywhere = (...args: readonly string[]) => ports.map((port) => curl(port, '/', ...args).status);
  const login = (user: string, password: string) => everywhere('--user', `${user}:${password}`);

  interface Passwords {
    readonly admin: string;
    readonly dashboard: string;
  }

  /** As the job does: again, where a connection broke. */
  async function setUp(passwords: Passwords, tries = 3): Promise<string> {
    const output = await setUpOnce(passwords);
    return output.includes('Connection is closed') && tries > 1 ? setUp(passwords, tries - 1) : output;
  }

  /** What it brings in after users needs a plugin that is not on Maven Central. */
  async function setUpOnce(passwords: Passwords): Promise<string> {
    const child = spawn('bash', [join(scripts, 'wazuh-indexer-setup.sh'), home.securitySettings, home.tools, wanted], {
      env: {
        ...process.env,
        INDEXER_HOST: 'localhost',
        INDEXER_PORT: String(ports[1]),
        CERTIFICATES: admin,
        ADMIN_USER: 'admin',
        ADMIN_PASSWORD: passwords.admin,
        DASHBOARD_USER: 'kibanaserver',
        DASHBOARD_PASSWORD: passwords.dashboard,
        REVISION: 'ZeroTrace test',
        JAVA_OPTS: '-Xmx256m',
      },
    });
    let output = '';
    child.stdout.on('data', (chunk) => (output += String(chunk)));
    child.stderr.on('data', (chunk) => (output += String(chunk)));
    await new Promise((done) => child.on('close', done));
    return output;
  }

  beforeAll(async () => {
    authority = new TestAuthority(join(folder, 'authority'));
    authority.issue(admin, { subject: wazuhSubjects.admin, usages: ['clientAuth'] });
    home = new OpenSearchHome(executable, join(folder, 'home'));
    mkdirSync(wanted);
    for (const [name, text] of Object.entries(wazuhIndexerRetention(sampleWazuhOptions().indexer))) {
      writeFileSync(join(wanted, name), text);
    }
    const all = await Promise.all(Array.from({ length: 4 }, freePort));
    ports = all.slice(0, 2);
    const seeds = all.slice(2);
    names.forEach((name, index) => {
      settings(name, ports[index] ?? 0, seeds[index] ?? 0, seeds);
    });
    await Promise.all(names.map((name) => home.start(name, join(folder, name))));
  });
  afterAll(() => home.stop());

  it('lets nobody in while there are no users, those of the plugin included', () => {
    expect(everywhere()).toEqual(['503', '503']);
    expect(login('admin', 'admin')).toEqual(['503', '503']);
  });

  it('takes our users from the set-up script, on every node, and is ready then', async () => {
    const output = await setUp({ admin: 'admin-password-0001', dashboard: 'dashboard-password-1' });
    expect(output).toContain('Connected as "CN=zerotrace-wazuh-admin,O=ZeroTrace"');
    expect(output).toContain('users and roles: brought in');
    await waitFor(() => everywhere().every((status) => status === '401') || undefined, 60);
    expect(login('admin', 'admin-password-0001')).toEqual(['200', '200']);
    expect(login('kibanaserver', 'dashboard-password-1')).toEqual(['200', '200']);
  });

  it('is one cluster of nodes that know each other by their certificates', () => {
    const { body } = curl(ports[0], '/_cluster/health', '--user', 'admin:admin-password-0001');
    expect(JSON.parse(body)).toMatchObject({ cluster_name: 'zerotrace-wazuh-indexer', number_of_nodes: 2 });
  });

  it.each([
    ['admin', 'admin'],
    ['kibanaserver', 'kibanaserver'],
    ['logstash', 'logstash'],
  ])('has no user %s with the password that is public', (user, password) => {
    expect(login(user, password)).toEqual(['401', '401']);
  });

  it('knows its administrator by the subject of a certificate, and a node or another as none', () => {
    authority.issue(join(folder, 'other'), { subject: 'CN=other,O=ZeroTrace', usages: ['clientAuth'] });
    const statusWith = (certificates: string) =>
      curl(
        ports[0],
        '/_plugins/_security/api/ssl/certs',
        ...['--cert', join(certificates, 'tls.crt'), '--key', join(certificates, 'tls.key')],
      ).status;
    expect(statusWith(admin)).toBe('200');
    expect([statusWith(join(folder, 'other')), statusWith(certificatesOf(names[0]))]).not.toContain('200');
  });

  it('takes a rotated password from the script, and the former one no more', async () => {
    const rotated = { admin: 'admin-password-0002', dashboard: 'dashboard-password-1' };
    expect(await setUp(rotated)).toContain('users and roles: brought in');
    expect(login('admin', rotated.admin)).toEqual(['200', '200']);
    expect(login('admin', 'admin-password-0001')).toEqual(['401', '401']);
    // Nothing is left to do.
    expect(await setUp(rotated)).not.toContain('users and roles');
  });

  it('shows a renewed certificate without a new start', async () => {
    const serial = () =>
      new Promise<string>((done, failed) => {
        const socket = connect({ port: ports[1] ?? 0, host: '127.0.0.1', rejectUnauthorized: false }, () => {
          done(socket.getPeerCertificate().serialNumber);
          socket.destroy();
        });
        socket.on('error', failed);
      });
    const former = await serial();
    authority.issue(certificatesOf(names[1]), node);
    await waitFor(async () => (await serial()) !== former || undefined, 60);
    expect(everywhere()).toEqual(['401', '401']);
  });
});
