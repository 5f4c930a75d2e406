import { Construct } from 'constructs';
import { apiMetricsPort } from '../../metrics/instrumentation/api-endpoint';
import { invalidConstruct } from '../core/invalid-construct';
import type { SecretSource } from '../core/secret-source';
import type { PostgresEndpoint } from '../data/postgres-endpoint';
import type { ValkeyEndpoint } from '../data/valkey-endpoint';
import { NetworkFlow } from '../kubernetes/network-flow';
import { Probe } from '../kubernetes/probe';
import { Workload } from '../kubernetes/workload';
import { WriteOnlySecret } from '../kubernetes/write-only-secret';
import { serviceNames } from './service-names';
import type { ServiceOptions } from './service-options';
import type { ServiceProps } from './service-props';
import { waitForPostgres } from './wait-for-postgres';
import type { ZerotraceEnrichment } from './zerotrace-enrichment';

/** Properties of `ZerotraceApi`. */
export interface ZerotraceApiProps extends ServiceProps {
  /** Image, resources and rate limit. */
  readonly options: ServiceOptions['api'];
  /** Secrets of the stack. */
  readonly secrets: SecretSource;
  /** Where PostgreSQL is. */
  readonly postgres: PostgresEndpoint;
  /** Where Valkey is. */
  readonly valkey: ValkeyEndpoint;
  /** The service that it asks about software, and whose admin pages ask it about agents. */
  readonly enrichment: ZerotraceEnrichment;
}

/** What every API has in common. */
export const apiDefaults = {
  /** `nonroot` of images/api. */
  user: 65532,
  /** The API stops its workers, then gives its requests 30 s (cmd/api/main.go). */
  terminationGracePeriodSeconds: 40,
  readinessPeriodSeconds: 10,
} as const;

/**
 * Ready when the API's health says that the database is: its status is 200 even without one, and `degraded` also when
 * only Valkey is away, without which it works. The probe runs inside, so its requests count for 127.0.0.1 in the rate
 * limiter, for which no client can count.
 */
const ready = `wget -q -T 4 -O - http://127.0.0.1:${serviceNames.api.port}/health | grep -q '"database":"healthy"'`;

/** zerotrace-api, the Go API. */
export class ZerotraceApi extends Construct {
  /** Its pods and its Service. */
  readonly workload: Workload;

  constructor(scope: Construct, id: string, props: ZerotraceApiProps) {
    super(scope, id);
    checkOptions(this, props.options);
    const { namespace, options, secrets, postgres, valkey, enrichment, placement, imageMirror } = props;
    const { name, port } = serviceNames.api;
    const secret = new WriteOnlySecret(this, 'secret', {
      namespace,
      name,
      data: {
        'database-password': secrets.value('postgresApi'),
        'valkey-password': secrets.value('valkey'),
        'clerk-key': secrets.value('clerk'),
      },
    });
    this.workload = new Workload(this, 'workload', {
      name,
      namespace,
      component: 'api',
      replicas: options.replicas,
      // Two at once would overwrite each other's agents: a new pod starts when the old one has stopped.
      rollout: 'recreate',
      user: apiDefaults.user,
      placement,
      imageMirror,
      terminationGracePeriodSeconds: apiDefaults.terminationGracePeriodSeconds,
      initContainers: [waitForPostgres(postgres, postgres.databases.api)],
      container: {
        name: 'api',
        image: options.image,
        // The second one answers only once the API is instrumented: docs/instrumentation.md.
        ports: { http: { port }, metrics: { port: apiMetricsPort } },
        environment: {
          API_PORT: String(port),
          // In `debug`, the default, the bearer token "demo-valid-token" is an administrator.
          API_MODE: 'production',
          DB_HOST: postgres.host,
          DB_PORT: String(postgres.port),
          DB_NAME: postgres.databases.api.name,
          DB_USER: postgres.databases.api.user,
          DB_PASSWORD: secret.key('database-password'),
          DB_SSL_MODE: postgres.sslMode,
          REDIS_HOST: valkey.host,
          REDIS_PORT: String(valkey.port),
          REDIS_DB: '0',
          REDIS_PASSWORD: secret.key('valkey-password'),
          CLERK_JWT_VERIFICATION_KEY: secret.key('clerk-key'),
          ENRICHMENT_SERVICE_URL: enrichment.url,
          RATE_LIMIT_REQUESTS: String(options.rateLimit),
          RATE_LIMIT_WINDOW: '1m',
        },
        resources: options.resources,
        // It listens when the tables are migrated: five minutes for a large one.
        startup: Probe.tcp('http', { periodSeconds: 5, failureThreshold: 60 }),
        readiness: Probe.command(['/bin/sh', '-c', ready], {
          periodSeconds: apiDefaults.readinessPeriodSeconds,
          timeoutSeconds: 5,
        }),
        // Not /health: it asks the database without a time limit, and no restart cures a database.
        liveness: Probe.tcp('http', { periodSeconds: 20 }),
      },
    });
    this.flows(props);
  }

  private flows({ postgres, valkey, enrichment }: ZerotraceApiProps): void {
    const { peer } = this.workload;
    const flow = (id: string, flowProps: Omit<ConstructorParameters<typeof NetworkFlow>[2], 'from'>) =>
      new NetworkFlow(this, id, { from: peer, ...flowProps });
    flow('to-postgres', { to: postgres.peer, ports: [postgres.port], reason: 'The API keeps its data in PostgreSQL.' });
    flow('to-valkey', { to: valkey.peer, ports: [valkey.port], reason: 'The API caches in Valkey.' });
    flow('to-enrichment', {
      to: enrichment.workload.peer,
      ports: [enrichment.workload.port('http')],
      reason: 'The API asks the enrichment service about software that agents report.',
    });
    new NetworkFlow(this, 'from-enrichment', {
      from: enrichment.workload.peer,
      to: peer,
      ports: [this.workload.port('http')],
      reason: "The enrichment service's admin pages ask the API about agents.",
    });
  }
}

function checkOptions(construct: Construct, { replicas, rateLimit }: ServiceOptions['api']): void {
  const probes = 60 / apiDefaults.readinessPeriodSeconds;
  const problems = [
    ...(replicas === 1
      ? []
      : [
          {
            property: 'options.replicas',
            got: String(replicas),
            expected: '1',
            fix: 'keep one: each replica has its own agents in memory and overwrites those of the others',
          },
        ]),
    ...(rateLimit >= 2 * probes
      ? []
      : [
          {
            property: 'options.rateLimit',
            got: String(rateLimit),
            expected: `at least ${2 * probes}: the readiness probe asks ${probes} times a minute`,
            fix: 'raise it: the API counts its own probe',
          },
        ]),
  ];
  if (problems.length > 0) throw invalidConstruct(construct, ...problems);
}
