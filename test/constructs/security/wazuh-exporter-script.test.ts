import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { wazuhExporterMetrics, wazuhExporterScript } from '../../../constructs/security/wazuh-exporter-script';
import { wazuhMetrics } from '../../../metrics/wazuh';
import type { Exposition } from '../../support/exposition';
import { parseExposition } from '../../support/exposition';
import type { FakeManager } from '../../support/fake-wazuh';
import { FakeWazuh } from '../../support/fake-wazuh';
import { freePort } from '../../support/http-upstream';
import { expectContract } from '../../support/metric-contract';
import { describeWithPython } from '../../support/python';
import { scratch } from '../../support/scratch';
import { waitFor } from '../../support/wait-for';

const name = 'zerotrace-wazuh-master.zerotrace-wazuh.svc';
const [master, worker, missing] = ['zerotrace-wazuh-master-0', 'zerotrace-wazuh-worker-0', 'zerotrace-wazuh-worker-1'];
const idle: FakeManager = {
  received: 0,
  processed: 0,
  alerts: 0,
  dropped: { agent: 0, modules_breakdown: { logcollector_breakdown: { others: 0 }, syscheck: 0 } },
  discarded: 0,
  sessions: 0,
  others: 0,
  waiting: 0,
  stopped: ['wazuh-maild'],
};
const busy: FakeManager = {
  received: 114,
  processed: 57,
  alerts: 3,
  dropped: { agent: 1, modules_breakdown: { logcollector_breakdown: { others: 20 }, syscheck: 300 } },
  discarded: 7,
  sessions: 4,
  others: 0.25,
  waiting: 32_768,
  stopped: ['wazuh-maild', 'wazuh-db'],
};

describeWithPython("the exporter of Wazuh's metrics, against a fake API", () => {
  const api = new FakeWazuh(name);
  let url: string;
  let exporter: ReturnType<typeof spawn>;
  let errors = '';

  const start = async (settings: Readonly<Record<string, string>> = {}, apiPort = 0) => {
    const folder = scratch();
    writeFileSync(join(folder, 'exporter.py'), wazuhExporterScript());
    writeFileSync(join(folder, 'metrics.json'), wazuhExporterMetrics());
    const port = await freePort();
    const child = spawn('python3', ['-B', join(folder, 'exporter.py'), join(folder, 'metrics.json')], {
      env: {
        PATH: process.env['PATH'],
        LISTEN_ADDRESS: '127.0.0.1',
        LISTEN_PORT: String(port),
        WAZUH_MANAGERS: [master, worker, missing].join(','),
        WAZUH_API_PORT: String(apiPort),
        WAZUH_API_NAME: name,
        WAZUH_AUTHORITY: api.authority,
        WAZUH_API_USER: api.credentials.user,
        WAZUH_API_PASSWORD: api.credentials.password,
        ...settings,
      },
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    child.stderr.on('data', (chunk) => (errors += String(chunk)));
    await waitFor(() =>
      fetch(`http://127.0.0.1:${port}/`)
        .then(() => true)
        .catch(() => undefined),
    );
    return { child, url: `http://127.0.0.1:${port}/metrics` };
  };
  const scrape = async (from = url) => parseExposition(await (await fetch(from)).text());
  const value = ({ samples }: Exposition, series: string, labels: Readonly<Record<string, string>> = {}) =>
    samples.find(
      ({ labels: { __name__: of, ...own } }) => of === series && JSON.stringify(own) === JSON.stringify(labels),
    )?.value;

  /** What the exporter writes to its log comes by another way than its answer. */
  const says = (problem: string) => waitFor(() => (errors.includes(problem) ? true : undefined));

  let port: number;
  beforeAll(async () => {
    port = await api.start();
    ({ child: exporter, url } = await start({}, port));
  });
  afterAll(async () => {
    exporter.kill('SIGKILL');
    await api.stop();
  });
  beforeEach(() => {
    errors = '';
    api.broken = '';
    api.requests.splice(0);
    api.managers.clear();
    api.managers.set(master, idle);
    api.managers.set(worker, busy);
  });

  it('says what the contract says, and nothing else', async () => {
    const page = await scrape();
    expectContract(
      page,
      wazuhMetrics.map(({ definition }) => definition),
    );
    // 1 + 4 agents; 3 managers; of each that is there 7 daemons, 3 counters of events, 2 of drops, 1 of connections, 9 queues.
    expect(page.samples.length).toBe(1 + 4 + 3 + 2 * (7 + 3 + 2 + 1 + 9));
    expect(errors).toBe('');
  });

  it('tells who is there, how full it is and what was lost', async () => {
    const page = await scrape();
    expect(value(page, 'wazuh_up')).toBe(1);
    expect([master, worker, missing].map((manager) => value(page, 'wazuh_manager_up', { manager }))).toEqual([1, 1, 0]);
    expect(value(page, 'wazuh_agents', { state: 'active' })).toBe(3);
    expect(value(page, 'wazuh_agents', { state: 'never_connected' })).toBe(2);
    expect(value(page, 'wazuh_daemon_up', { manager: worker, daemon: 'wazuh-db' })).toBe(0);
    expect(value(page, 'wazuh_daemon_up', { manager: worker, daemon: 'wazuh-remoted' })).toBe(1);
    const manager = worker;
    expect(value(page, 'wazuh_events_received_total', { manager })).toBe(114);
    expect(value(page, 'wazuh_events_processed_total', { manager })).toBe(57);
    expect(value(page, 'wazuh_alerts_written_total', { manager })).toBe(3);
    expect(value(page, 'wazuh_events_dropped_total', { manager, daemon: 'wazuh-analysisd' })).toBe(321);
    expect(value(page, 'wazuh_events_dropped_total', { manager, daemon: 'wazuh-remoted' })).toBe(7);
    expect(value(page, 'wazuh_agent_connections', { manager })).toBe(4);
    expect(value(page, 'wazuh_queue_usage_ratio', { manager, queue: 'others' })).toBe(0.25);
    expect(value(page, 'wazuh_queue_usage_ratio', { manager, queue: 'remoted' })).toBe(0.25);
    expect(value(page, 'wazuh_queue_usage_ratio', { manager, queue: 'syscheck' })).toBe(0);
  });

  it('asks with one token until that is refused, and then with a new one', async () => {
    await scrape();
    const tokens = () => new Set(api.requests.map((request) => request.split(' ')[0]));
    expect(tokens().size).toBe(1);
    const [before] = tokens();
    api.forgetTokens();
    api.requests.splice(0);
    expect(value(await scrape(), 'wazuh_up')).toBe(1);
    expect([...tokens()]).toEqual([String(Number(before) + 1)]);
  });

  it.each([
    ['GET /cluster/nodes', []],
    ['GET /agents', ['wazuh_manager_up 1', 'wazuh_manager_up 1', 'wazuh_manager_up 0']],
    [`GET /cluster/${worker}/daemons`, ['wazuh_manager_up 1', 'wazuh_manager_up 0', 'wazuh_manager_up 0']],
  ])('says that it was not answered when %s fails, and makes nothing up', async (path, managers) => {
    api.broken = path;
    const page = await scrape();
    expect(value(page, 'wazuh_up')).toBe(0);
    expect(
      page.samples
        .filter(({ labels }) => labels['__name__'] === 'wazuh_manager_up')
        .map(({ value: up }) => `wazuh_manager_up ${up}`),
    ).toEqual(managers);
    expect(value(page, 'wazuh_events_received_total', { manager: worker })).toBe(
      path === 'GET /agents' ? 114 : undefined,
    );
    expect(value(page, 'wazuh_agents', { state: 'active' })).toBe(
      path.startsWith(`GET /cluster/${worker}`) ? 3 : undefined,
    );
    await says('status 500');
  });

  it('leaves out every figure of a manager of which one is missing: half of them would be a wrong picture', async () => {
    api.managers.set(worker, { ...busy, dropped: [] });
    const page = await scrape();
    expect(value(page, 'wazuh_up')).toBe(0);
    expect(value(page, 'wazuh_manager_up', { manager: worker })).toBe(0);
    expect(value(page, 'wazuh_events_received_total', { manager: worker })).toBeUndefined();
    expect(value(page, 'wazuh_events_received_total', { manager: master })).toBe(0);
    await says('no breakdown of what was dropped');
  });

  it.each([
    ['the password is wrong', { WAZUH_API_PASSWORD: 'another' }, 'log-in: status 401'],
    ['the certificate is for another name', { WAZUH_API_NAME: 'somebody-else' }, 'certificate verify failed'],
    ['nobody listens', { WAZUH_API_PORT: '1' }, 'Connection refused'],
  ])('is 0 and no figure when %s, and its log has no password', async (_, settings, problem) => {
    const other = await start({ WAZUH_API_PORT: String(port), ...settings }, port);
    const page = await scrape(other.url);
    expect(page.samples).toEqual([{ labels: { __name__: 'wazuh_up' }, value: 0 }]);
    await says(problem);
    expect(errors).not.toContain(api.credentials.password);
    other.child.kill('SIGKILL');
  });

  it('answers nothing but metrics, and ends when it is told to', async () => {
    expect((await fetch(url.replace('/metrics', '/'))).status).toBe(404);
    const other = await start({}, port);
    other.child.kill('SIGTERM');
    expect(await once(other.child, 'exit')).toEqual([0, null]);
  });
});
