import { Construct } from 'constructs';
import type { SecretSource } from '../core/secret-source';
import type { PostgresEndpoint } from '../data/postgres-endpoint';
import type { ValkeyEndpoint } from '../data/valkey-endpoint';
import type { Mount } from '../kubernetes/container';
import { settleBeforeStop } from '../kubernetes/container';
import { NetworkFlow } from '../kubernetes/network-flow';
import { Probe } from '../kubernetes/probe';
import { internet } from '../kubernetes/well-known-peers';
import { Workload } from '../kubernetes/workload';
import type { SecretKey } from '../kubernetes/write-only-secret';
import { WriteOnlySecret } from '../kubernetes/write-only-secret';
import { serviceNames } from './service-names';
import type { ServiceOptions } from './service-options';
import type { ServiceProps } from './service-props';
import { waitForPostgres } from './wait-for-postgres';

/** Properties of `ZerotraceEnrichment`. */
export interface ZerotraceEnrichmentProps extends ServiceProps {
  /** Image, replicas, resources and what is switched on. */
  readonly options: ServiceOptions['enrichment'];
  /** Secrets of the stack. */
  readonly secrets: SecretSource;
  /** Where PostgreSQL is. */
  readonly postgres: PostgresEndpoint;
  /** Where Valkey is. */
  readonly valkey: ValkeyEndpoint;
}

/** What every enrichment service has in common. */
export const enrichmentDefaults = {
  /** `appuser` of images/enrichment, the same number as upstream's. */
  user: 1000,
  /** The API waits 60 s for an answer, and uvicorn lets requests end when it is told to stop, which it is 5 s later. */
  terminationGracePeriodSeconds: 70,
  /** Where the sentence model is kept: it is downloaded at each start. */
  modelCache: '/var/cache/huggingface',
} as const;

/** zerotrace-enrichment, the Python service that knows about software and its vulnerabilities. */
export class ZerotraceEnrichment extends Construct {
  /** Its pods and its Service. */
  readonly workload: Workload;
  /** Its secrets, which the CVE update reads too. */
  readonly secret: WriteOnlySecret;
  /** The variable that carries the NVD API key, where the environment has one. */
  readonly nvdVariables: Readonly<Record<string, SecretKey>>;

  constructor(scope: Construct, id: string, props: ZerotraceEnrichmentProps) {
    super(scope, id);
    const { namespace, options, secrets, postgres, valkey, placement, imageMirror } = props;
    const { name, port } = serviceNames.enrichment;
    const { user, terminationGracePeriodSeconds, modelCache } = enrichmentDefaults;
    const aiMatcher = String(options.aiMatcher);
    this.secret = new WriteOnlySecret(this, 'secret', {
      namespace,
      name,
      data: {
        'database-password': secrets.value('postgresEnrichment'),
        'valkey-password': secrets.value('valkey'),
        ...(options.nvdApiKey && { 'nvd-api-key': secrets.value('nvd') }),
      },
    });
    this.nvdVariables = options.nvdApiKey ? { NVD_API_KEY: this.secret.key('nvd-api-key') } : {};
    this.workload = new Workload(this, 'workload', {
      name,
      namespace,
      component: 'enrichment',
      replicas: options.replicas,
      user,
      placement,
      imageMirror,
      terminationGracePeriodSeconds,
      initContainers: [waitForPostgres(postgres, postgres.databases.enrichment)],
      container: {
        name: 'enrichment',
        image: options.image,
        ports: { http: { port } },
        environment: {
          ENVIRONMENT: 'production',
          DB_HOST: postgres.host,
          DB_PORT: String(postgres.port),
          DB_NAME: postgres.databases.enrichment.name,
          DB_USER: postgres.databases.enrichment.user,
          DB_PASSWORD: this.secret.key('database-password'),
          // The service has no setting of its own for TLS; asyncpg reads libpq's.
          PGSSLMODE: postgres.sslMode,
          REDIS_HOST: valkey.host,
          REDIS_PORT: String(valkey.port),
          REDIS_DB: '0',
          REDIS_PASSWORD: this.secret.key('valkey-password'),
          ENABLE_AI_MATCHER: aiMatcher,
          PGVECTOR_ENABLED: aiMatcher,
          // Its data is in no repository (an empty submodule): each look-up would fail, then try a host that is not there.
          CPE_GUESSER_ENABLED: 'false',
          ...this.nvdVariables,
          ...(options.aiMatcher && { HF_HOME: modelCache }),
        },
        mounts: [
          { kind: 'temporary', path: '/tmp', sizeLimit: '256Mi' },
          ...(options.aiMatcher ? [{ kind: 'temporary', path: modelCache, sizeLimit: '1Gi' } satisfies Mount] : []),
        ],
        resources: options.resources,
        // uvicorn closes its port with SIGTERM, and the API does not try again.
        beforeStop: settleBeforeStop,
        // Loads vulnerability lists, and a model with the AI matcher, before it listens: ten minutes.
        startup: Probe.httpGet('/health', 'http', { periodSeconds: 10, failureThreshold: 60 }),
        readiness: Probe.httpGet('/health', 'http', { timeoutSeconds: 5 }),
        // One event loop does all work: while it computes it answers nobody. Two minutes of silence are a hang.
        liveness: Probe.httpGet('/health', 'http', { periodSeconds: 20, timeoutSeconds: 10, failureThreshold: 6 }),
      },
    });
    this.flows(props);
  }

  /** Where other pods of its namespace reach it. */
  get url(): string {
    return `http://${this.workload.name}:${this.workload.port('http')}`;
  }

  private flows({ postgres, valkey }: ZerotraceEnrichmentProps): void {
    const from = this.workload.peer;
    new NetworkFlow(this, 'to-postgres', {
      from,
      to: postgres.peer,
      ports: [postgres.port],
      reason: 'Vulnerabilities are in PostgreSQL.',
    });
    new NetworkFlow(this, 'to-valkey', {
      from,
      to: valkey.peer,
      ports: [valkey.port],
      reason: 'Answers are cached in Valkey.',
    });
    new NetworkFlow(this, 'to-internet', {
      from,
      to: internet,
      ports: [443],
      reason: 'NVD and CISA; Hugging Face with the AI matcher.',
    });
  }
}
