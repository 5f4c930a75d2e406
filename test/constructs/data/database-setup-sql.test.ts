import { databaseSetupSql, passwordVariable } from '../../../constructs/data/database-setup-sql';
import { metricsRole, monitorRole, postgresDatabases } from '../../../constructs/data/postgres-databases';
import { describeWithPostgres } from '../../support/postgres-server';

const { api, enrichment } = postgresDatabases;

describe('databaseSetupSql', () => {
  it('makes what is missing and revokes what a new database gives to everybody', () => {
    expect(databaseSetupSql([enrichment])).toBe(
      [
        "SELECT 'CREATE ROLE zerotrace_enrichment' WHERE NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'zerotrace_enrichment') \\gexec",
        '\\getenv zerotrace_enrichment_password ZEROTRACE_ENRICHMENT_PASSWORD',
        "ALTER ROLE zerotrace_enrichment LOGIN PASSWORD :'zerotrace_enrichment_password';",
        "COMMENT ON ROLE zerotrace_enrichment IS 'zerotrace-enrichment';",
        'GRANT zerotrace_enrichment TO CURRENT_USER;',
        "SELECT 'CREATE DATABASE cve_db OWNER zerotrace_enrichment' WHERE NOT EXISTS (SELECT FROM pg_database WHERE datname = 'cve_db') \\gexec",
        'REVOKE ALL ON DATABASE cve_db FROM PUBLIC;',
        'CREATE EXTENSION IF NOT EXISTS pg_stat_statements;',
        '\\connect cve_db',
        'CREATE EXTENSION IF NOT EXISTS vector;',
        '',
      ].join('\n'),
    );
  });
});

describe('readers', () => {
  it('are roles without a database, with a limit of connections', () => {
    expect(databaseSetupSql([], [metricsRole])).toBe(
      [
        "SELECT 'CREATE ROLE zerotrace_metrics' WHERE NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'zerotrace_metrics') \\gexec",
        '\\getenv zerotrace_metrics_password ZEROTRACE_METRICS_PASSWORD',
        "ALTER ROLE zerotrace_metrics LOGIN PASSWORD :'zerotrace_metrics_password';",
        "COMMENT ON ROLE zerotrace_metrics IS 'sql-exporter';",
        'ALTER ROLE zerotrace_metrics CONNECTION LIMIT 5;',
        'CREATE EXTENSION IF NOT EXISTS pg_stat_statements;',
        '',
      ].join('\n'),
    );
  });
});

describe('a role of an exporter', () => {
  it('is a member of pg_monitor', () => {
    expect(databaseSetupSql([], [monitorRole]).split('\n')).toContain('GRANT pg_monitor TO zerotrace_monitor;');
  });
});

describeWithPostgres('databaseSetupSql on a real server', ['host all all all scram-sha-256'], (server) => {
  const administrator = { user: 'zerotrace_admin', database: 'postgres', password: 'administrator' };
  // hstore stands for vector: a trusted extension that comes with PostgreSQL.
  const sql = databaseSetupSql([api, { ...enrichment, extensions: ['hstore'] }]);
  const run = (passwords: Readonly<Record<string, string>>) =>
    server.psql(sql, {
      ...administrator,
      environment: {
        PGOPTIONS: '-c client_min_messages=warning',
        ...Object.fromEntries(Object.entries(passwords).map(([user, value]) => [passwordVariable(user), value])),
      },
    });
  const passwords: Readonly<Record<string, string>> = {
    [api.user]: `it's "quoted" \\ $x`,
    [enrichment.user]: 'plain-and-long-enough',
  };

  beforeAll(() => {
    // As on RDS: the administrator may create roles and databases, and is no superuser. There it may also create
    // extensions that are not trusted.
    const prepared = server.administer(
      `CREATE ROLE zerotrace_admin LOGIN CREATEROLE CREATEDB PASSWORD 'administrator'; CREATE EXTENSION pg_stat_statements;`,
    );
    expect(prepared).toMatchObject({ code: 0, stderr: '' });
    expect(run(passwords)).toMatchObject({ code: 0, stderr: '' });
  });

  const as = (user: string, database: string, statement: string, password = passwords[user] ?? '') =>
    server.psql(statement, { user, database, password });

  it('gives each role its database, in which it may create tables', () => {
    const statement = 'CREATE TABLE agents (id text); INSERT INTO agents VALUES (1); SELECT count(*) FROM agents';
    expect(as(api.user, api.name, statement)).toMatchObject({ code: 0, stdout: 'CREATE TABLE\nINSERT 0 1\n1\n' });
  });

  it('keeps each role out of the other database', () => {
    for (const [user, database] of [
      [api.user, enrichment.name],
      [enrichment.user, api.name],
    ] as const) {
      const { code, stderr } = as(user, database, 'SELECT 1');
      expect(code).toBe(2);
      expect(stderr).toContain(`permission denied for database "${database}"`);
    }
  });

  it('installs extensions in the database that asks for them', () => {
    const installed = "SELECT extname FROM pg_extension WHERE extname = 'hstore'";
    expect(as(enrichment.user, enrichment.name, installed).stdout).toBe('hstore\n');
    expect(as(api.user, api.name, installed).stdout).toBe('');
  });

  it('runs again without an error, and then only new passwords are accepted', () => {
    const rotated = { ...passwords, [api.user]: 'another-password' };
    expect(run(rotated)).toMatchObject({ code: 0, stderr: '' });
    expect(as(api.user, api.name, 'SELECT count(*) FROM agents', 'another-password').stdout).toBe('1\n');
    expect(as(api.user, api.name, 'SELECT 1').stderr).toContain('password authentication failed');
  });

  it('stops at a role without a password', () => {
    const { code, stderr } = run({ [api.user]: 'another-password' });
    expect(code).toBe(3);
    expect(stderr).toContain('syntax error');
  });
});
