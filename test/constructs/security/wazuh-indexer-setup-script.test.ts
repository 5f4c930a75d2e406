import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parse } from 'yaml';
import { wazuhIndexerRetention } from '../../../constructs/security/wazuh-indexer-retention';
import { FakeWazuhIndexer } from '../../support/fake-wazuh-indexer';
import { sampleWazuhOptions } from '../../support/sample-wazuh';
import { scratch } from '../../support/scratch';

const script = resolve(__dirname, '../../../constructs/security/wazuh-indexer-setup.sh');
/** They write down arguments, and are none of OpenSearch's. */
const tools = resolve(__dirname, '../../support/wazuh-tools');

const hash = `$2y$12$${'0'.repeat(53)}`;
const passwords = { admin: 'admin-password-0001', kibanaserver: 'dashboard-password-1' };
const indices = 'wazuh-alerts-*,wazuh-archives-*,wazuh-monitoring-*,wazuh-statistics-*';
const policy = '/_plugins/_ism/policies/zerotrace-retention';
const retained = (query = '') => [
  `admin PUT ${policy}${query}`,
  `admin POST /_plugins/_ism/add/${indices}`,
  `admin POST /_plugins/_ism/change_policy/${indices}`,
  'admin PUT /_template/zerotrace-wazuh',
];

describe('wazuh-indexer-setup.sh', () => {
  const folder = scratch();
  const record = join(folder, 'record');
  const image = join(folder, 'image');
  const wanted = join(folder, 'wanted');
  const certificates = join(folder, 'certificates');
  let indexer: FakeWazuhIndexer;
  let port: number;

  const want = (change: object = {}) => {
    mkdirSync(wanted, { recursive: true });
    for (const [name, text] of Object.entries(wazuhIndexerRetention(sampleWazuhOptions({ indexer: change }).indexer))) {
      writeFileSync(join(wanted, name), text);
    }
  };
  const run = async (environment: Readonly<Record<string, string>> = {}) => {
    const child = spawn('bash', [script, image, tools, wanted], {
      env: {
        PATH: process.env['PATH'],
        INDEXER_HOST: 'localhost',
        INDEXER_PORT: String(port),
        CERTIFICATES: certificates,
        ADMIN_USER: 'admin',
        ADMIN_PASSWORD: passwords.admin,
        DASHBOARD_USER: 'kibanaserver',
        DASHBOARD_PASSWORD: passwords.kibanaserver,
        REVISION: 'ZeroTrace 1',
        RECORD: record,
        ...environment,
      },
    });
    let output = '';
    child.stdout.on('data', (chunk) => (output += String(chunk)));
    child.stderr.on('data', (chunk) => (output += String(chunk)));
    const code = await new Promise<number | null>((done) => child.on('close', done));
    return { code, output };
  };
  const tool = () => (existsSync(record) ? readFileSync(record, 'utf8').trim().split('\n') : []);

  beforeEach(async () => {
    for (const path of [record, `${record}.settings`, `${record}.users`, image])
      rmSync(path, { recursive: true, force: true });
    for (const path of [image, certificates]) mkdirSync(path, { recursive: true });
    writeFileSync(join(image, 'internal_users.yml'), 'admin: {hash: "of a public password"}\nlogstash: {}\n');
    writeFileSync(join(image, 'roles.yml'), 'roles of the image\n');
    want();
    indexer = new FakeWazuhIndexer(certificates, `${record}.users`);
    indexer.passwords = passwords;
    port = await indexer.start();
  });
  afterEach(() => indexer.stop());

  it("brings our users with the image's roles into an indexer without any, by the administrator's certificate", async () => {
    expect(await run()).toMatchObject({ code: 0 });
    const connection =
      `-icl -h localhost -p ${port} -cacert ${certificates}/ca.crt ` +
      `-cert ${certificates}/tls.crt -key ${certificates}/tls.key`;
    expect(tool()).toEqual([
      'hash.sh -env ADMIN_PASSWORD',
      'hash.sh -env DASHBOARD_PASSWORD',
      `securityadmin.sh -cd ${connection}`,
      `securityadmin.sh -f -t internalusers ${connection}`,
    ]);
    const settings = `${record}.settings`;
    expect(readdirSync(settings).sort()).toEqual(['internal_users.yml', 'roles.yml']);
    const users = (description: string) => ({
      _meta: { type: 'internalusers', config_version: 2 },
      admin: { hash, reserved: true, backend_roles: ['admin'], description },
      kibanaserver: { hash, reserved: true, description },
    });
    expect(parse(readFileSync(join(settings, 'internal_users.yml'), 'utf8'))).toEqual(users('incomplete'));
    expect(parse(readFileSync(`${record}.users`, 'utf8'))).toEqual(users('ZeroTrace 1'));
    expect(readFileSync(join(settings, 'roles.yml'), 'utf8')).toBe('roles of the image\n');
  });

  it('brings in retention, the mark of which comes last', async () => {
    await run();
    expect(indexer.changes()).toEqual(retained());
    expect(indexer.stored.get(policy)).toEqual(JSON.parse(readFileSync(join(wanted, 'policy.json'), 'utf8')));
  });

  it('asks three times, and changes nothing, where all of it is there', async () => {
    await run();
    indexer.requests.splice(0);
    rmSync(record);
    expect(await run()).toEqual({ code: 0, output: '' });
    expect(tool()).toEqual([]);
    expect(indexer.requests.map(({ line }) => line)).toEqual([
      'admin GET /_plugins/_security/api/internalusers/admin',
      'kibanaserver GET /_plugins/_security/authinfo',
      'admin GET /_template/zerotrace-wazuh?filter_path=*.version',
    ]);
  });

  it.each([
    ['the administrator', { ADMIN_PASSWORD: 'admin-password-0002' }],
    ['the dashboard', { DASHBOARD_PASSWORD: 'dashboard-password-2' }],
  ])('brings users in again when the password of %s is rotated', async (_what, environment) => {
    await run();
    rmSync(record);
    rmSync(`${record}.settings`, { recursive: true });
    rmSync(`${record}.users`);
    const rotated = { ADMIN_PASSWORD: passwords.admin, DASHBOARD_PASSWORD: passwords.kibanaserver, ...environment };
    indexer.passwords = { admin: rotated.ADMIN_PASSWORD, kibanaserver: rotated.DASHBOARD_PASSWORD };
    expect(await run(environment)).toMatchObject({ code: 0 });
    expect(tool()).toHaveLength(4);
  });

  it('brings users and roles in again when the image is another', async () => {
    await run();
    rmSync(record);
    rmSync(`${record}.settings`, { recursive: true });
    expect(await run({ REVISION: 'ZeroTrace 2' })).toMatchObject({ code: 0 });
    expect(tool()).toHaveLength(4);
    expect(readFileSync(`${record}.users`, 'utf8')).toContain("description: 'ZeroTrace 2'");
  });

  it('changes a policy by the version that it has read', async () => {
    await run();
    indexer.requests.splice(0);
    want({ retentionDays: 30 });
    expect(await run()).toMatchObject({ code: 0, output: 'retention: brought in\n' });
    expect(indexer.changes()).toEqual(retained('?if_seq_no=7&if_primary_term=3'));
  });

  it('tries all of retention again where a part was refused', async () => {
    const refused = `/_plugins/_ism/change_policy/${indices}`;
    indexer.broken.add(refused);
    const first = await run();
    expect(first.code).toBe(1);
    expect(first.output).toContain(`POST ${refused}: 500 {"error":"broken on purpose"}`);
    indexer.broken.clear();
    indexer.requests.splice(0);
    expect(await run()).toMatchObject({ code: 0 });
    expect(indexer.changes()).toEqual(retained('?if_seq_no=7&if_primary_term=3'));
  });

  it('fails where a tool does', async () => {
    expect(await run({ HASH: 'an error of Java' })).toMatchObject({
      code: 1,
      output: expect.stringContaining('hash.sh printed no bcrypt hash for ADMIN_PASSWORD') as string,
    });
    expect(tool()).toEqual(['hash.sh -env ADMIN_PASSWORD']);
  });

  it('does not call current what was not taken as a whole', async () => {
    expect(await run({ SECURITYADMIN_FAILS: '-cd' })).toMatchObject({ code: 1 });
    expect(tool().filter((line) => line.startsWith('securityadmin.sh -f'))).toEqual([]);
  });

  it('says nothing of a password, whatever fails', async () => {
    indexer.broken.add('/_template/zerotrace-wazuh');
    const runs = [await run(), await run({ HASH: 'x' }), await run({ ADMIN_PASSWORD: 'another-password-1' })];
    const said = runs.map(({ output }) => output).join('') + tool().join('');
    expect([...Object.values(passwords), 'another-password-1'].filter((text) => said.includes(text))).toEqual([]);
  });

  it('fails where nobody answers', async () => {
    await indexer.stop();
    expect(await run()).toMatchObject({ code: 1 });
  });
});
