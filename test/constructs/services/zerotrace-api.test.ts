import { spawnSync } from 'node:child_process';
import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { serviceOptions } from '../../../constructs/services/service-options';
import { ZerotraceApi } from '../../../constructs/services/zerotrace-api';
import { ZerotraceEnrichment } from '../../../constructs/services/zerotrace-enrichment';
import { flowsOf } from '../../support/flows-of';
import { environmentOf, mainContainer, podOf } from '../../support/pod-of';
import { problemsOf } from '../../support/problems-of';
import {
  samplePostgres as postgres,
  sampleSecrets,
  sampleService,
  sampleValkey as valkey,
  servicesNamespace as namespace,
} from '../../support/sample-services';
import { scratch } from '../../support/scratch';
import type { Synthesized } from '../../support/synthesize';
import { resource, synthesize } from '../../support/synthesize';

function api(change: Readonly<Record<string, unknown>> = {}): Synthesized {
  return synthesize((stack) => {
    const common = { namespace, postgres, valkey, secrets: sampleSecrets(stack) };
    const enrichment = new ZerotraceEnrichment(stack, 'enrichment', {
      ...common,
      options: serviceOptions.shape.enrichment.parse(sampleService('zerotrace-enrichment')),
    });
    const options = serviceOptions.shape.api.parse({ ...sampleService('zerotrace-api'), ...change });
    new ZerotraceApi(stack, 'api', { ...common, enrichment, options, imageMirror: 'mirror.example.com' });
  });
}

/** Whether the readiness probe says yes to a body of /health, which a stand-in for wget prints. */
function readyWith(body: object): boolean {
  const folder = scratch();
  const wget = join(folder, 'wget');
  writeFileSync(wget, `#!/bin/sh\necho '${JSON.stringify(body)}'\n`);
  chmodSync(wget, 0o755);
  const { readiness_probe: probe } = mainContainer(podOf(api(), deployment, 'api'));
  const [program = '', ...args] = (probe as { exec: { command: string[] } }).exec.command;
  const PATH = `${folder}:${process.env['PATH'] ?? ''}`;
  return spawnSync(program, args, { env: { PATH } }).status === 0;
}

const deployment = 'kubernetes_deployment_v1';

describe('ZerotraceApi', () => {
  it('sets every variable that the API reads and that differs from its default, secrets by reference', () => {
    expect(environmentOf(mainContainer(podOf(api({ rateLimit: 6000 }), deployment, 'api')))).toEqual({
      API_PORT: '8080',
      API_MODE: 'production',
      DB_HOST: 'zerotrace-postgres-pooler.zerotrace-data.svc',
      DB_PORT: '5432',
      DB_NAME: 'zerotrace',
      DB_USER: 'zerotrace_api',
      DB_PASSWORD: 'zerotrace-api/database-password',
      DB_SSL_MODE: 'require',
      REDIS_HOST: 'zerotrace-valkey.zerotrace-data.svc',
      REDIS_PORT: '6379',
      REDIS_DB: '0',
      REDIS_PASSWORD: 'zerotrace-api/valkey-password',
      CLERK_JWT_VERIFICATION_KEY: 'zerotrace-api/clerk-key',
      ENRICHMENT_SERVICE_URL: 'http://zerotrace-enrichment:8000',
      RATE_LIMIT_REQUESTS: '6000',
      RATE_LIMIT_WINDOW: '1m',
    });
  });

  it('writes its secrets from variables, and nothing of them but references', () => {
    expect(resource(api(), 'kubernetes_secret_v1', 'api')).toMatchObject({
      metadata: { name: 'zerotrace-api', namespace: 'zerotrace' },
      data_wo: {
        'database-password': '${var.postgres_api}',
        'valkey-password': '${var.valkey}',
        'clerk-key': '${var.clerk}',
      },
    });
  });

  it('waits for the database before it starts', () => {
    const [wait] = podOf(api(), deployment, 'api').init_container ?? [];
    expect(wait).toMatchObject({
      name: 'wait-for-postgres',
      image: 'mirror.example.com/example/postgresql:17.5',
      command: ['/bin/sh', '-c', 'until pg_isready --timeout=3; do sleep 2; done'],
      resources: { requests: { cpu: '10m', memory: '16Mi' }, limits: { memory: '64Mi' } },
    });
    expect(wait === undefined ? {} : environmentOf(wait)).toEqual({
      PGHOST: 'zerotrace-postgres-pooler.zerotrace-data.svc',
      PGPORT: '5432',
      PGUSER: 'zerotrace_api',
      PGDATABASE: 'zerotrace',
    });
  });

  it('is ready by what its health says of the database, and alive while it accepts connections', () => {
    expect(mainContainer(podOf(api(), deployment, 'api'))).toMatchObject({
      image: 'mirror.example.com/example/zerotrace-api:1.0.0',
      port: [
        { name: 'http', container_port: 8080, protocol: 'TCP' },
        { name: 'metrics', container_port: 9464, protocol: 'TCP' },
      ],
      startup_probe: { tcp_socket: [{ port: 'http' }], period_seconds: 5, failure_threshold: 60 },
      readiness_probe: {
        exec: {
          command: ['/bin/sh', '-c', `wget -q -T 4 -O - http://127.0.0.1:8080/health | grep -q '"database":"healthy"'`],
        },
        period_seconds: 10,
        timeout_seconds: 5,
      },
      liveness_probe: { tcp_socket: [{ port: 'http' }], period_seconds: 20 },
    });
  });

  it.each([
    ['healthy', 'healthy', 'healthy', true],
    ['degraded', 'healthy', 'unhealthy', true],
    ['degraded', 'unhealthy', 'healthy', false],
    ['degraded', 'error', 'healthy', false],
  ])('when it is %s, its database %s and Redis %s: ready is %s', (status, database, redis, ready) => {
    // models.APIResponse with models.HealthCheckResponse: Go writes the keys of the map in order.
    const services = { api: 'healthy', database, redis };
    expect(readyWith({ success: true, data: { status, timestamp: '2025-12-10T00:00:00Z', services } })).toBe(ready);
  });

  it('never runs twice, and gets the time that it needs to stop', () => {
    expect(resource(api(), deployment, 'api')).toMatchObject({
      spec: { replicas: '1', strategy: { type: 'Recreate' } },
    });
    expect(podOf(api(), deployment, 'api')).toMatchObject({
      termination_grace_period_seconds: 40,
      enable_service_links: false,
      security_context: { run_as_user: '65532', run_as_non_root: true },
    });
  });

  it('talks to PostgreSQL, Valkey and enrichment, and enrichment talks to it', () => {
    expect(flowsOf(api()).filter((flow) => flow.includes('zerotrace-api'))).toEqual([
      'zerotrace-data/zerotrace-postgres-pooler-from-zerotrace-api ingress 5432',
      'zerotrace-data/zerotrace-valkey-from-zerotrace-api ingress 6379',
      'zerotrace/zerotrace-api-from-zerotrace-enrichment ingress 8080',
      'zerotrace/zerotrace-api-to-zerotrace-enrichment egress 8000',
      'zerotrace/zerotrace-api-to-zerotrace-postgres-pooler egress 5432',
      'zerotrace/zerotrace-api-to-zerotrace-valkey egress 6379',
      'zerotrace/zerotrace-enrichment-from-zerotrace-api ingress 8000',
      'zerotrace/zerotrace-enrichment-to-zerotrace-api egress 8080',
    ]);
  });

  it('refuses a second replica, and a rate limit that its own probe would use up', () => {
    expect(problemsOf(() => api({ replicas: 2, rateLimit: 11 }))).toMatchObject([
      { where: 'test/api', property: 'options.replicas', got: '2', expected: '1' },
      { where: 'test/api', property: 'options.rateLimit', got: '11', expected: expect.stringContaining('at least 12') },
    ]);
  });
});
