import { serviceOptions } from '../../../constructs/services/service-options';
import { ZerotraceEnrichment } from '../../../constructs/services/zerotrace-enrichment';
import { flowsOf } from '../../support/flows-of';
import { environmentOf, mainContainer, podOf } from '../../support/pod-of';
import {
  samplePostgres as postgres,
  sampleSecrets,
  sampleService,
  sampleValkey as valkey,
  servicesNamespace as namespace,
} from '../../support/sample-services';
import { resource, resources, synthesize } from '../../support/synthesize';

const build = (change: Readonly<Record<string, unknown>> = {}) =>
  synthesize((stack) => {
    const options = serviceOptions.shape.enrichment.parse({ ...sampleService('zerotrace-enrichment'), ...change });
    const secrets = sampleSecrets(stack);
    new ZerotraceEnrichment(stack, 'enrichment', { namespace, postgres, valkey, secrets, options });
  });
const pod = (change?: Readonly<Record<string, unknown>>) => podOf(build(change), 'kubernetes_deployment_v1');

describe('ZerotraceEnrichment', () => {
  it('sets every variable that the service reads and that differs from its default', () => {
    expect(environmentOf(mainContainer(pod()))).toEqual({
      ENVIRONMENT: 'production',
      DB_HOST: 'zerotrace-postgres-pooler.zerotrace-data.svc',
      DB_PORT: '5432',
      DB_NAME: 'cve_db',
      DB_USER: 'zerotrace_enrichment',
      DB_PASSWORD: 'zerotrace-enrichment/database-password',
      PGSSLMODE: 'require',
      REDIS_HOST: 'zerotrace-valkey.zerotrace-data.svc',
      REDIS_PORT: '6379',
      REDIS_DB: '0',
      REDIS_PASSWORD: 'zerotrace-enrichment/valkey-password',
      ENABLE_AI_MATCHER: 'false',
      PGVECTOR_ENABLED: 'false',
      CPE_GUESSER_ENABLED: 'false',
    });
  });

  it('hands over the NVD API key only where there is one', () => {
    expect(environmentOf(mainContainer(pod({ nvdApiKey: true })))).toMatchObject({
      NVD_API_KEY: 'zerotrace-enrichment/nvd-api-key',
    });
    expect(build()).not.toHaveProperty('variable.nvd');
    expect(build({ nvdApiKey: true })).toHaveProperty('variable.nvd');
  });

  it('gives the AI matcher its switches and a place for its model', () => {
    expect(environmentOf(mainContainer(pod({ aiMatcher: true })))).toMatchObject({
      ENABLE_AI_MATCHER: 'true',
      PGVECTOR_ENABLED: 'true',
      HF_HOME: '/var/cache/huggingface',
    });
    expect(pod({ aiMatcher: true })['volume']).toEqual([
      { name: 'tmp', empty_dir: { size_limit: '256Mi' } },
      { name: 'var-cache-huggingface', empty_dir: { size_limit: '1Gi' } },
    ]);
    expect(pod()['volume']).toEqual([{ name: 'tmp', empty_dir: { size_limit: '256Mi' } }]);
  });

  it('waits for the database, may take ten minutes to start, and is patient with a busy event loop', () => {
    expect(pod().init_container?.map(({ name }) => name)).toEqual(['wait-for-postgres']);
    expect(mainContainer(pod())).toMatchObject({
      startup_probe: { http_get: { path: '/health', port: 'http' }, period_seconds: 10, failure_threshold: 60 },
      readiness_probe: { http_get: { path: '/health', port: 'http' }, timeout_seconds: 5 },
      liveness_probe: {
        http_get: { path: '/health', port: 'http' },
        period_seconds: 20,
        timeout_seconds: 10,
        failure_threshold: 6,
      },
    });
    expect(pod()).toMatchObject({
      termination_grace_period_seconds: 70,
      security_context: { run_as_user: '1000' },
      container: [{ lifecycle: { pre_stop: [{ exec: { command: ['sleep', '5'] } }] } }],
    });
  });

  it('reaches PostgreSQL, Valkey, and public addresses by HTTPS only', () => {
    expect(flowsOf(build())).toEqual([
      'zerotrace-data/zerotrace-postgres-pooler-from-zerotrace-enrichment ingress 5432',
      'zerotrace-data/zerotrace-valkey-from-zerotrace-enrichment ingress 6379',
      'zerotrace/zerotrace-enrichment-to-internet egress 443',
      'zerotrace/zerotrace-enrichment-to-zerotrace-postgres-pooler egress 5432',
      'zerotrace/zerotrace-enrichment-to-zerotrace-valkey egress 6379',
    ]);
  });

  it('has a disruption budget only where there is a second replica', () => {
    expect(resources(build(), 'kubernetes_pod_disruption_budget_v1')).toEqual([]);
    expect(resource(build({ replicas: 3 }), 'kubernetes_pod_disruption_budget_v1')).toMatchObject({
      spec: { max_unavailable: '1' },
    });
  });
});
