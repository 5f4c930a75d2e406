import { poolerManifest } from '../../../constructs/data/pooler-manifest';

describe('poolerManifest', () => {
  it('pools transactions, keeps prepared statements and insists on TLS', () => {
    const labelSelector = { matchLabels: { 'cnpg.io/poolerName': 'db-pooler' } };
    const spread = { maxSkew: 1, whenUnsatisfiable: 'ScheduleAnyway', labelSelector };
    expect(
      poolerManifest({
        name: 'db-pooler',
        cluster: 'db',
        options: { instances: 2, poolSize: 60 },
        image: 'registry/pgbouncer:1',
        placement: { nodeSelector: { pool: 'services' } },
        priorityClass: 'high',
      }),
    ).toEqual({
      apiVersion: 'postgresql.cnpg.io/v1',
      kind: 'Pooler',
      metadata: { name: 'db-pooler' },
      spec: {
        cluster: { name: 'db' },
        instances: 2,
        type: 'rw',
        pgbouncer: {
          image: 'registry/pgbouncer:1',
          poolMode: 'transaction',
          parameters: {
            default_pool_size: '60',
            max_client_conn: '1000',
            max_prepared_statements: '200',
            client_tls_sslmode: 'require',
          },
        },
        template: {
          spec: {
            containers: [
              {
                name: 'pgbouncer',
                resources: { requests: { cpu: '100m', memory: '128Mi' }, limits: { memory: '256Mi' } },
              },
            ],
            nodeSelector: { pool: 'services' },
            priorityClassName: 'high',
            topologySpreadConstraints: [
              { ...spread, topologyKey: 'topology.kubernetes.io/zone' },
              { ...spread, topologyKey: 'kubernetes.io/hostname' },
            ],
          },
        },
      },
    });
  });
});
