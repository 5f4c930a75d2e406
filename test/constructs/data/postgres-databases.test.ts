import { metricsRole, ownDatabaseOnly, postgresDatabases } from '../../../constructs/data/postgres-databases';
import { describeWithPostgres } from '../../support/postgres-server';

const { api, enrichment } = postgresDatabases;
const lines = ownDatabaseOnly([api, enrichment]);

describe('ownDatabaseOnly', () => {
  it('lets each role into its database, and refuses the rest', () => {
    expect(lines).toEqual([
      'hostssl zerotrace zerotrace_api all scram-sha-256',
      'hostssl cve_db zerotrace_enrichment all scram-sha-256',
      'host all zerotrace_api,zerotrace_enrichment all reject',
    ]);
  });

  it('lets readers into all of them', () => {
    expect(ownDatabaseOnly([api, enrichment], [metricsRole]).slice(2)).toEqual([
      'hostssl zerotrace,cve_db zerotrace_metrics all scram-sha-256',
      'host all zerotrace_api,zerotrace_enrichment,zerotrace_metrics all reject',
    ]);
  });
});

// The last line is the one that CloudNativePG ends its pg_hba.conf with.
describeWithPostgres('ownDatabaseOnly on a real server', [...lines, 'host all all all scram-sha-256'], (server) => {
  const password = 'sixteen characters';
  const connect = (user: string, database: string, sslMode: 'disable' | 'require' = 'require') =>
    server.psql('SELECT current_database()', { user, database, password, sslMode });

  beforeAll(() => {
    const roles = [api.user, enrichment.user, 'exporter'];
    const sql = [
      ...roles.map((role) => `CREATE ROLE ${role} LOGIN PASSWORD '${password}';`),
      ...[api, enrichment].map(({ name, user }) => `CREATE DATABASE ${name} OWNER ${user};`),
    ];
    expect(server.administer(sql.join('\n'))).toMatchObject({ code: 0, stderr: '' });
  });

  it.each([api, enrichment])('$user reaches $name', ({ name, user }) => {
    expect(connect(user, name)).toMatchObject({ code: 0, stdout: `${name}\n` });
  });

  it.each([
    [api.user, enrichment.name],
    [api.user, 'postgres'],
    [enrichment.user, api.name],
    [enrichment.user, 'template1'],
  ])('%s does not reach %s', (user, database) => {
    const { code, stderr } = connect(user, database);
    expect(code).toBe(2);
    expect(stderr).toContain(`pg_hba.conf rejects connection for host "127.0.0.1", user "${user}"`);
  });

  it('refuses a connection without TLS', () => {
    expect(connect(api.user, api.name, 'disable').stderr).toContain('pg_hba.conf rejects connection');
  });

  it('says nothing about other roles', () => {
    expect(connect('exporter', enrichment.name)).toMatchObject({ code: 0 });
  });
});
