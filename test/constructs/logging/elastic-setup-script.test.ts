import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { elasticSetupScript } from '../../../constructs/logging/elastic-setup-script';
import { elasticsearchResources } from '../../../logs/elasticsearch';
import { savedObjects, savedObjectsFile, savedObjectTypes } from '../../../logs/kibana';
import { FakeElastic } from '../../support/fake-elastic';
import { describeWithPython } from '../../support/python';
import { scratch } from '../../support/scratch';

const input = {
  environment: 'test',
  retentionDays: { access: 30, app: 30, metrics: 7, platform: 14, security: 365 },
  copies: 1,
  snapshots: { bucket: 'bucket', region: 'eu-central-1', retentionDays: 30 },
};

describeWithPython('the program of the set-up job', () => {
  const elastic = new FakeElastic();
  let url: string;

  const run = async (wanted: object, objects = savedObjectsFile()) => {
    const folder = scratch();
    writeFileSync(join(folder, 'setup.py'), elasticSetupScript());
    writeFileSync(join(folder, 'wanted.json'), JSON.stringify({ ...wanted, savedObjectTypes }));
    writeFileSync(join(folder, 'saved-objects.ndjson'), objects);
    const child = spawn('python3', ['-B', join(folder, 'setup.py'), folder], {
      env: {
        PATH: process.env['PATH'],
        ELASTICSEARCH_URL: url,
        KIBANA_URL: url,
        SETUP_USER: 'zerotrace-setup',
        SETUP_PASSWORD: 'a secret',
      },
    });
    let output = '';
    child.stdout.on('data', (chunk) => (output += String(chunk)));
    child.stderr.on('data', (chunk) => (output += String(chunk)));
    const code = await new Promise<number | null>((done) => child.on('close', done));
    return { code, output };
  };

  beforeAll(async () => {
    url = await elastic.start();
  });
  afterAll(() => elastic.stop());
  beforeEach(() => {
    elastic.requests.splice(0);
    elastic.stored.clear();
    elastic.objects.clear();
    elastic.refused.clear();
  });

  const resources = elasticsearchResources(input);
  const firstChanges = [
    'PUT /_snapshot/zerotrace-s3',
    ...Object.keys(resources.lifecyclePolicies).map((name) => `PUT /_ilm/policy/${name}`),
    ...Object.keys(resources.componentTemplates).map((name) => `PUT /_component_template/${name}`),
    ...Object.keys(resources.indexTemplates).map((name) => `PUT /_index_template/${name}`),
    'PUT /_slm/policy/zerotrace-nightly',
    ...resources.dataStreams.map((name) => `PUT /_data_stream/${name}`),
    'POST /api/saved_objects/_import?overwrite=true',
  ];

  it('makes everything in an order in which each finds what it needs, and says who it is', async () => {
    const { code, output } = await run(resources);
    expect({ code, output }).toEqual({
      code: 0,
      output: expect.stringContaining('data stream logs-zerotrace.api.app-test: made'),
    });
    const basic = `Basic ${Buffer.from('zerotrace-setup:a secret').toString('base64')}`;
    expect(new Set(elastic.requests.map(({ authorization }) => authorization))).toEqual(new Set([basic]));
    expect(elastic.changes()).toEqual(firstChanges);
    expect(elastic.stored.get('/_ilm/policy/zerotrace-app')).toMatchObject({
      policy: { _meta: { managed_by: 'zerotrace' }, phases: { delete: { min_age: '30d' } } },
    });
    expect(elastic.objects.size).toBe(savedObjects().length);
    expect(output).not.toContain('a secret');
  });

  it('writes nothing into Elasticsearch the second time', async () => {
    await run(resources);
    elastic.changes();
    expect((await run(resources)).code).toBe(0);
    expect(elastic.changes()).toEqual(['POST /api/saved_objects/_import?overwrite=true']);
  });

  it('updates exactly what changed', async () => {
    await run(resources);
    elastic.changes();
    await run(elasticsearchResources({ ...input, retentionDays: { ...input.retentionDays, app: 31 } }));
    expect(elastic.changes()).toEqual([
      'PUT /_ilm/policy/zerotrace-app',
      'POST /api/saved_objects/_import?overwrite=true',
    ]);
  });

  it('removes what is ours and not wanted any more, and nothing else; data streams stay', async () => {
    await run(resources);
    elastic.stored.set('/_index_template/zerotrace-logs-gone', { _meta: { managed_by: 'zerotrace' } });
    elastic.stored.set('/_component_template/zerotrace-gone', { _meta: { managed_by: 'zerotrace' } });
    elastic.stored.set('/_ilm/policy/zerotrace-gone', { policy: { _meta: { managed_by: 'zerotrace' } } });
    elastic.stored.set('/_ilm/policy/zerotrace-by-hand', { policy: {} });
    elastic.stored.set('/_data_stream/logs-zerotrace.gone-test', {});
    elastic.objects.set('search/zerotrace-search-gone', { type: 'search', id: 'zerotrace-search-gone' });
    elastic.objects.set('search/of-somebody', { type: 'search', id: 'of-somebody' });
    elastic.changes();
    expect((await run(resources)).code).toBe(0);
    expect(elastic.changes()).toEqual([
      'DELETE /_index_template/zerotrace-logs-gone',
      'DELETE /_component_template/zerotrace-gone',
      'DELETE /_ilm/policy/zerotrace-gone',
      'POST /api/saved_objects/_import?overwrite=true',
      'DELETE /api/saved_objects/search/zerotrace-search-gone',
    ]);
  });

  it('leaves a policy that indices still have to a later run', async () => {
    await run(resources);
    elastic.stored.set('/_ilm/policy/zerotrace-gone', { policy: { _meta: { managed_by: 'zerotrace' } } });
    elastic.refused.set('DELETE /_ilm/policy/zerotrace-gone', 400);
    const { code, output } = await run(resources);
    expect({ code, output }).toEqual({ code: 0, output: expect.stringContaining('zerotrace-gone: still in use') });
  });

  it.each([
    ['PUT /_component_template/zerotrace-settings', 403],
    ['POST /api/saved_objects/_import?overwrite=true', 500],
    ['GET /_ilm/policy/zerotrace-*', 503],
  ])('ends with what was refused: %s', async (request, status) => {
    elastic.refused.set(request, status);
    const { code, output } = await run(resources);
    expect(code).toBe(1);
    expect(output).toContain(`${status} {"error":"refused"}`);
    expect(output).not.toContain('Traceback');
  });
});
