import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { agentMetrics } from '../../../metrics/agent';
import { apiMetrics } from '../../../metrics/api';
import { instrumentationFiles } from '../../../metrics/instrumentation';
import type { MetricDefinition } from '../../../metrics/promql';
import { isClosed } from '../../../metrics/promql';
import { describeWithGo, go } from '../../support/go';
import type { RunningApi } from '../../support/instrumented-api';
import { startApi } from '../../support/instrumented-api';
import { expectContract, key, seriesOf } from '../../support/metric-contract';
import { scratch } from '../../support/scratch';

const contract: readonly MetricDefinition[] = [...apiMetrics, ...agentMetrics].map(({ definition }) => definition);
const perAgent = (definition: MetricDefinition) => definition.ownLabels.includes('agent_id');

/** Read at each scrape, so they have a value of their own from the start. */
const readAtScrape = ['queue_size', 'go_goroutines'];

describeWithGo('the generated Go', () => {
  const module = scratch();
  const program = join(module, 'services');

  beforeAll(() => {
    cpSync(resolve(__dirname, '../../fixtures/instrumentation'), module, { recursive: true });
    for (const [path, text] of Object.entries(instrumentationFiles())) {
      const file = join(module, path.replace(/^instrumentation\//, ''));
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, text);
    }
    go('go', ['build', '-o', program, '.'], module);
  }, 300_000);

  it('is as gofmt writes it', () => {
    expect(go('gofmt', ['-l', '.'], module)).toBe('');
  });

  it('has nothing that go vet warns of', () => {
    expect(go('go', ['vet', './...'], module)).toBe('');
  }, 120_000);

  describe('in a running API', () => {
    let api: RunningApi;
    beforeAll(async () => {
      api = await startApi(program, 'per-company');
    });
    afterAll(() => api.stop());

    it('has every series whose labels are known at 0 before anything happens', async () => {
      const { samples } = await api.scrape();
      const companies = ['acme', 'unknown'];
      const expected = contract
        .filter(({ ownLabels, labels }) =>
          ownLabels.every((label) => label === 'company_id' || isClosed(labels[label] ?? [])),
        )
        .filter(({ name, ownLabels }) => !readAtScrape.includes(name) && !ownLabels.includes('quantile'))
        .flatMap((definition) => seriesOf(definition, companies));
      const actual = samples.filter(({ labels }) => !readAtScrape.includes(labels['__name__'] ?? ''));
      expect(actual.map(({ labels }) => key(labels)).sort()).toEqual(expected.sort());
      expect(actual.filter(({ value }) => value !== 0)).toEqual([]);
    });

    it('exposes the contract, all of it and nothing else, once there was traffic', async () => {
      await api.send('GET', '/health');
      await api.send('GET', '/api/agents/1f0a');
      await api.send('GET', '/api/agents/2b7c');
      await api.send('GET', '/nothing/here');
      await api.send('PROPFIND', '/health');
      await api.send('GET', '/limited');
      await api.send('GET', '/panic');
      await api.send('POST', '/events');
      const figures: unknown = JSON.parse(execFileSync(program, ['agent'], { encoding: 'utf8' }));
      await api.heartbeat('a1', 'acme', figures);
      const page = await api.scrape();
      expectContract(
        page,
        contract.filter((definition) => !perAgent(definition)),
      );
    });

    it('counts requests by route, whatever a client sends', async () => {
      const { samples } = await api.scrape();
      const requests = samples
        .filter(({ labels }) => labels['__name__'] === 'http_requests_total')
        .map(({ labels: { method, endpoint, status }, value }) => `${method} ${endpoint} ${status} ${value}`);
      expect(requests.sort()).toEqual([
        'GET /api/agents/:id 200 2',
        'GET /health 200 1',
        'GET /limited 429 1',
        'GET /panic 500 1',
        'GET unmatched 404 1',
        'POST /api/agents/heartbeat 200 1',
        'POST /events 204 1',
        'other unmatched 404 1',
      ]);
      expect(await api.value('rate_limited_requests_total')).toBe(1);
      expect(await api.value('http_request_duration_seconds_count', { endpoint: '/api/agents/:id' })).toBe(2);
    });

    it('counts what the services record', async () => {
      expect(await api.value('scans_total', { status: 'completed', company_id: 'acme' })).toBe(2);
      expect(await api.value('vulnerabilities_found_total', { severity: 'low', company_id: 'unknown' })).toBe(1);
      expect(await api.value('enrollments_total', { outcome: 'invalid_token' })).toBe(1);
      expect(await api.value('authentications_total', { subject: 'agent', outcome: 'failure' })).toBe(3);
      expect(await api.value('queue_size', { queue_name: 'config-audit' })).toBe(7);
      expect(await api.value('enrichment_duration_seconds_bucket', { outcome: 'success', le: '30' })).toBe(0);
      expect(await api.value('enrichment_duration_seconds_bucket', { outcome: 'success', le: '60' })).toBe(1);
      expect(await api.value('enrichment_duration_seconds_count', { outcome: 'timeout' })).toBe(1);
      expect(await api.value('enrichment_duration_seconds_count', { outcome: 'error' })).toBe(1);
    });

    it('exposes what an agent says as its company, and a repeated heartbeat changes nothing', async () => {
      const acme = { company_id: 'acme' };
      expect(await api.value('agent_cpu_usage_percent', { ...acme, quantile: '0.95' })).toBe(3.5);
      expect(await api.value('agent_memory_usage_bytes', { ...acme, quantile: '1' })).toBe(60e6);
      expect(await api.value('files_scanned_total', acme)).toBe(150);
      const beat = {
        uptime_seconds: 1000,
        files_scanned: 151,
        scan_buckets: [0, 0, 0, 1, 0, 0, 0, 0, 0, 1],
        scan_seconds: 3620,
      };
      await api.heartbeat('a1', 'acme', beat);
      await api.heartbeat('a1', 'acme', beat);
      expect(await api.value('files_scanned_total', acme)).toBe(151);
      expect(await api.value('vulnerabilities_detected_total', acme)).toBe(2);
      expect(await api.value('scan_duration_seconds_bucket', { ...acme, le: '30' })).toBe(1);
      expect(await api.value('scan_duration_seconds_count', acme)).toBe(2);
      expect(await api.value('scan_duration_seconds_sum', acme)).toBe(3620);
    });

    it('starts again with an agent that starts again, and not with one that it meets late', async () => {
      const acme = { company_id: 'acme' };
      await api.heartbeat('a1', 'acme', { uptime_seconds: 10, files_scanned: 4 });
      expect(await api.value('files_scanned_total', acme)).toBe(155);
      await api.heartbeat('a2', 'acme', { uptime_seconds: 90_000, files_scanned: 1_000_000 });
      expect(await api.value('files_scanned_total', acme)).toBe(155);
      await api.heartbeat('a2', 'acme', { uptime_seconds: 90_030, files_scanned: 1_000_005 });
      expect(await api.value('files_scanned_total', acme)).toBe(160);
    });

    it('ranks the agents of a company', async () => {
      for (let agent = 1; agent <= 20; agent += 1) {
        await api.heartbeat(`g${agent}`, 'globex', { uptime_seconds: 1, cpu_usage_percent: agent });
      }
      const value = (quantile: string) => api.value('agent_cpu_usage_percent', { company_id: 'globex', quantile });
      expect([await value('0.5'), await value('0.95'), await value('1')]).toEqual([10, 19, 20]);
    });

    it('believes no agent everything', async () => {
      const lies = {
        uptime_seconds: 1,
        cpu_usage_percent: 1e9,
        memory_usage_bytes: -5,
        files_scanned: 1e15,
        scan_seconds: 1e300,
        scan_buckets: [1e15],
      };
      await api.heartbeat('\u0000"\\\n', 'liars', lies);
      const liars = { company_id: 'liars' };
      expect(await api.value('agent_cpu_usage_percent', { ...liars, quantile: '1' })).toBe(100);
      expect(await api.value('files_scanned_total', liars)).toBe(0);
      expect(await api.value('scan_duration_seconds_sum', liars)).toBe(0);
      expect(await api.value('agent_memory_usage_bytes', { ...liars, quantile: '1' })).toBeUndefined();
    });

    it('takes a heartbeat whose figures it cannot read', async () => {
      const beats = { endpoint: '/api/agents/heartbeat', status: '200' };
      const before = (await api.value('http_requests_total', beats)) ?? 0;
      await api.heartbeat('a1', 'acme', { files_scanned: -1 });
      await api.heartbeat('a1', 'acme', 'none');
      await api.heartbeat('a1', 'acme', null);
      expect(await api.value('http_requests_total', beats)).toBe(before + 3);
    });

    it('makes no more companies than it may', async () => {
      for (const company of ['c4', 'c5', 'c6'])
        await api.heartbeat('x', company, { uptime_seconds: 1, files_scanned: 1 });
      const { samples } = await api.scrape();
      const companies = new Set(samples.flatMap(({ labels: { company_id: id } }) => (id === undefined ? [] : [id])));
      expect([...companies].sort()).toEqual(['acme', 'globex', 'liars', 'unknown']);
    });
  });

  it('has series for each agent only where they are asked for', async () => {
    const api = await startApi(program, 'per-agent');
    try {
      await api.heartbeat('a1', 'acme', undefined);
      await api.heartbeat('a1', 'acme', undefined);
      const page = await api.scrape();
      const own = contract.filter(perAgent);
      expect(own).toHaveLength(2);
      expectContract({ ...page, samples: page.samples.filter(({ labels }) => labels['agent_id'] !== undefined) }, own, [
        ...contract.filter((definition) => !perAgent(definition)).map(({ name }) => name),
      ]);
      expect(await api.value('agent_heartbeats_total', { agent_id: 'a1' })).toBe(2);
    } finally {
      await api.stop();
    }
  });
});
