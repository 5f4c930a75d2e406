import type { PostgresDatabase, PostgresEndpoint } from '../data/postgres-endpoint';
import type { InitContainerProps } from '../kubernetes/container';

/** Asks until PostgreSQL accepts connections, and says so in the log of the container. */
const script = 'until pg_isready --timeout=3; do sleep 2; done';

/**
 * A container that ends when PostgreSQL accepts connections. The services exit when they find no database at their start;
 * started again and again, they would wait up to five minutes between two attempts.
 */
export function waitForPostgres(endpoint: PostgresEndpoint, database: PostgresDatabase): InitContainerProps {
  return {
    name: 'wait-for-postgres',
    image: endpoint.clientImage,
    command: ['/bin/sh', '-c', script],
    // libpq looks the user up in /etc/passwd unless it is told one; ours is not listed there.
    environment: {
      PGHOST: endpoint.host,
      PGPORT: String(endpoint.port),
      PGUSER: database.user,
      PGDATABASE: database.name,
    },
    resources: { requests: { cpu: '10m', memory: '16Mi' }, limits: { memory: '64Mi' } },
  };
}
