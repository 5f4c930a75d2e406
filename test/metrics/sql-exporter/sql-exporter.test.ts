import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { databaseSetupSql, passwordVariable } from '../../../constructs/data/database-setup-sql';
import { metricsRole, ownDatabaseOnly, postgresDatabases } from '../../../constructs/data/postgres-databases';
import { isClosed } from '../../../metrics/promql/labels';
import { sqlMetrics, sqlQueries } from '../../../metrics/sql';
import { sqlExporterConfig } from '../../../metrics/sql-exporter/config';
import { grantsSql, readColumns } from '../../../metrics/sql-exporter/grants';
import { sqlMetricRelabelings } from '../../../metrics/sql-exporter/relabelings';
import type { Sample } from '../../support/exposition';
import { parseExposition } from '../../support/exposition';
import { describeWithPostgres } from '../../support/postgres-server';
import { relabel } from '../../support/relabel';
import { sqlExporterProgram, startSqlExporter } from '../../support/sql-exporter-process';
import { waitFor } from '../../support/wait-for';

const { api, enrichment } = postgresDatabases;
const databases = [api, { ...enrichment, extensions: [] }] as const;
const administrator = { user: 'zerotrace_admin', database: 'postgres', password: 'administrator' };
const passwords: Readonly<Record<string, string>> = {
  [api.user]: 'password-of-the-api',
  [enrichment.user]: 'password-of-enrichment',
  // What a URL or YAML would need to quote.
  [metricsRole.user]: `p@ss:w/ord?#%{'"$`,
};
const fixture = (name: string) => readFileSync(resolve(__dirname, '../../fixtures', name), 'utf8');
const program = sqlExporterProgram();
const contract = sqlMetrics.map(({ definition }) => definition);

// Those of the project, with the administrator let in beside them.
const hba = [...ownDatabaseOnly(databases, [metricsRole]), 'host all zerotrace_admin all scram-sha-256'];

describeWithPostgres('the SQL metrics on a real server', hba, (server) => {
  const as = (user: string, database: string, sql: string) =>
    server.psql(sql, { user, database, password: passwords[user] ?? '' });
  const grant = (owner: typeof api | typeof enrichment, database: 'api' | 'enrichment') =>
    as(owner.user, owner.name, grantsSql(metricsRole.user, readColumns(database, sqlQueries)));
  const reader = (database: string, sql: string) => as(metricsRole.user, database, sql);

  beforeAll(() => {
    const prepared = server.administer(
      `CREATE ROLE zerotrace_admin LOGIN CREATEROLE CREATEDB PASSWORD 'administrator'; CREATE EXTENSION pg_stat_statements;`,
    );
    expect(prepared).toMatchObject({ code: 0, stderr: '' });
    const environment = {
      PGOPTIONS: '-c client_min_messages=warning',
      ...Object.fromEntries(Object.entries(passwords).map(([user, value]) => [passwordVariable(user), value])),
    };
    const made = server.psql(databaseSetupSql(databases, [metricsRole]), { ...administrator, environment });
    expect(made).toMatchObject({ code: 0, stderr: '' });
  });

  it('grants nothing and does not fail before the services have made their tables', () => {
    for (const [owner, database] of [
      [api, 'api'],
      [enrichment, 'enrichment'],
    ] as const) {
      expect(grant(owner, database)).toMatchObject({ code: 0, stderr: '' });
    }
    expect(as(api.user, api.name, fixture('api-schema.sql'))).toMatchObject({ code: 0, stderr: '' });
    expect(as(api.user, api.name, fixture('api-rows.sql'))).toMatchObject({ code: 0, stderr: '' });
    expect(as(enrichment.user, enrichment.name, fixture('enrichment-schema.sql'))).toMatchObject({ code: 0 });
    expect(reader(api.name, 'SELECT count(*) FROM agents').stderr).toContain('permission denied for table agents');
  });

  it('grants once they are there, and has nothing to do when it runs again', () => {
    expect(grant(api, 'api').stdout.match(/^GRANT$/gm)).toHaveLength(4);
    expect(grant(enrichment, 'enrichment').stdout.match(/^GRANT$/gm)).toHaveLength(1);
    for (const again of [grant(api, 'api'), grant(enrichment, 'enrichment')]) {
      expect(again).toMatchObject({ code: 0, stderr: '' });
      expect(again.stdout).not.toMatch(/GRANT|REVOKE/);
    }
  });

  it.each([
    'SELECT token FROM enrollment_tokens',
    'SELECT token_hash FROM enrollment_tokens',
    'SELECT * FROM enrollment_tokens',
    'SELECT credential_hash FROM agent_credentials',
    'SELECT * FROM agent_credentials',
    'SELECT password FROM users',
    'SELECT hostname, ip_address FROM agents',
    'SELECT results FROM scans',
    'SELECT name FROM companies',
    'SELECT 1 FROM softwares',
  ])('keeps the role from %s', (sql) => {
    expect(reader(api.name, sql).stderr).toContain('permission denied for table');
  });

  it('keeps the role from writing', () => {
    for (const sql of [
      'UPDATE agents SET last_seen = now()',
      'DELETE FROM agents',
      "INSERT INTO scans (id) VALUES ('x')",
      'CREATE TABLE mine (id text)',
      'CREATE SCHEMA mine',
    ]) {
      expect(reader(api.name, sql).stderr).toContain('permission denied');
    }
    expect(reader('postgres', 'SELECT 1').stderr).toContain('rejects connection');
  });

  it('takes back what is too much', () => {
    const excess = `GRANT ALL ON users, agents TO ${metricsRole.user}; GRANT SELECT (token) ON enrollment_tokens TO ${metricsRole.user}`;
    expect(as(api.user, api.name, excess)).toMatchObject({ code: 0 });
    expect(reader(api.name, 'SELECT password FROM users').code).toBe(0);
    expect(grant(api, 'api')).toMatchObject({ code: 0, stderr: '' });
    for (const table of ['users', 'enrollment_tokens']) {
      expect(reader(api.name, `SELECT * FROM ${table}`).stderr).toContain(`permission denied for table ${table}`);
    }
    expect(reader(api.name, 'SELECT count(last_seen) FROM agents').stdout).toBe('4\n');
    expect(reader(api.name, 'SELECT hostname FROM agents').stderr).toContain('permission denied');
  });

  it.each(sqlQueries.map((query) => [query.name, query] as const))('%s reads only what it says', (_, query) => {
    const { name } = query.database === 'api' ? api : enrichment;
    expect(reader(name, query.sql)).toMatchObject({ code: 0, stderr: '' });
  });

  const withExporter = program === undefined && process.env['CI'] !== 'true' ? it.skip : it;
  const hint = program === undefined ? ' (not installed: apt-get install prometheus-sql-exporter)' : '';
  withExporter(`come out of a real exporter as the contract has them${hint}`, async () => {
    if (program === undefined) throw new Error('sql_exporter is not installed: .ci/run installs it');
    const connection = { host: '127.0.0.1', port: server.port(), user: metricsRole.user, sslMode: 'require' as const };
    const config = sqlExporterConfig({
      connections: {
        api: { ...connection, database: api.name },
        enrichment: { ...connection, database: enrichment.name },
      },
      queries: sqlQueries,
      intervalSeconds: 1,
      documentsIntervalSeconds: 1,
    });
    const exporter = await startSqlExporter(program, config, passwords[metricsRole.user] ?? '');
    try {
      const rounds = await waitFor(async () => {
        const samples = await relabelled(exporter.scrape());
        return names(samples).length === contract.length ? samples : undefined;
      });
      expectContract(rounds);
      const failed = 'sql_exporter_last_scrape_failed';
      expect(rounds.filter(({ labels }) => labels['__name__'] === failed).map(({ value }) => value)).toEqual(
        sqlQueries.map(() => 0),
      );

      const now = Date.now() / 1000;
      const clock = valueOf(rounds, 'sql_clock_timestamp_seconds');
      expect(Math.abs(clock - now)).toBeLessThan(30);
      expect(figures(rounds)).toEqual(expected);

      // Without PostgreSQL it goes on serving what it had, and says so.
      server.stop();
      const stale = await waitFor(async () => {
        const samples = await relabelled(exporter.scrape());
        const states = samples.filter(({ labels }) => labels['__name__'] === failed).map(({ value }) => value);
        return states.every((state) => state === 1) ? samples : undefined;
      });
      expect(figures(stale)).toEqual(expected);
      const before = valueOf(stale, 'sql_clock_timestamp_seconds');
      await new Promise((done) => setTimeout(done, 1500));
      expect(valueOf(await relabelled(exporter.scrape()), 'sql_clock_timestamp_seconds')).toBe(before);
    } finally {
      await exporter.stop();
    }
  });
});

async function relabelled(page: Promise<string>): Promise<readonly Sample[]> {
  const steps = sqlMetricRelabelings(sqlQueries);
  return parseExposition(await page).samples.flatMap(({ labels, value }) => {
    const kept = relabel(labels, steps);
    return kept === undefined ? [] : [{ labels: kept, value }];
  });
}

function names(samples: readonly Sample[]): readonly string[] {
  return [...new Set(samples.map(({ labels }) => labels['__name__'] ?? ''))].sort();
}

function valueOf(samples: readonly Sample[], name: string): number {
  const found = samples.find(({ labels }) => labels['__name__'] === name);
  if (found === undefined) throw new Error(`no ${name}`);
  return found.value;
}

/** Names, labels and closed values are the contract's, and no series is there twice. */
function expectContract(samples: readonly Sample[]): void {
  expect(names(samples)).toEqual(contract.map(({ name }) => name).sort());
  for (const { labels } of samples) {
    const definition = contract.find(({ name }) => name === labels['__name__']);
    expect(Object.keys(labels).sort()).toEqual(['__name__', ...(definition?.ownLabels ?? [])].sort());
    for (const [label, values] of Object.entries(definition?.labels ?? {})) {
      if (isClosed(values) && labels[label] !== undefined) expect(values).toContain(labels[label]);
    }
  }
  const keys = samples.map(({ labels }) => JSON.stringify(Object.entries(labels).sort()));
  expect(new Set(keys).size).toBe(keys.length);
}

/** Values of the business figures: `name{company_id,...}`, those at 0 and the clock left out. */
function figures(samples: readonly Sample[]): Readonly<Record<string, number>> {
  const some = samples.filter(({ labels, value }) => value !== 0 && !/^sql_/.test(labels['__name__'] ?? ''));
  return Object.fromEntries(
    some
      .map(({ labels: { __name__: name = '', ...labels }, value }) => {
        const inside = Object.keys(labels)
          .sort()
          .map((label) => labels[label]);
        return [inside.length === 0 ? name : `${name}{${inside.join(',')}}`, value] as const;
      })
      .sort(([left], [right]) => (left < right ? -1 : 1)),
  );
}

const expected = {
  'agent_credentials{active}': 1,
  'agent_credentials{expired}': 1,
  'agent_credentials{expiring_30d}': 1,
  'agent_credentials{revoked}': 1,
  'agents_by_version{1.4.0}': 1,
  // Neither a text of two lines nor none is a version.
  'agents_by_version{other}': 2,
  'agents_enrolled_24h{acme}': 1,
  'agents_enrolled_24h{globex}': 1,
  'agents_online{acme}': 1,
  'agents_online{globex}': 1,
  'agents_registered{acme}': 3,
  'agents_registered{globex}': 1,
  'agents_seen_7d{acme}': 2,
  'agents_seen_7d{globex}': 1,
  'agents_silent{acme}': 1,
  'assets_known{acme}': 140,
  'enrollment_tokens_expired_unused_24h{acme}': 1,
  'enrollment_tokens_issued_24h{acme}': 2,
  'enrollment_tokens_issued_24h{globex}': 1,
  'enrollment_tokens_used_24h{globex}': 1,
  'enrollment_tokens{acme,active}': 1,
  'enrollment_tokens{acme,expired_unused}': 1,
  'enrollment_tokens{acme,used}': 1,
  'enrollment_tokens{globex,revoked}': 1,
  'enrollment_tokens{globex,used}': 1,
  'scans_finished_1h{acme,completed}': 1,
  scans_pending_oldest_timestamp_seconds: 1700000000,
  'scans_pending{acme}': 2,
  'vulnerabilities_open{acme,critical}': 2,
  'vulnerabilities_open{acme,high}': 3,
  'vulnerabilities_open{acme,low}': 7,
  'vulnerabilities_open{acme,medium}': 1000005,
};
