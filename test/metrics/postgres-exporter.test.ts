import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { TerraformStack, Testing } from 'cdktf';
import { postgresExporterArguments } from '../../charts/prometheus-postgres-exporter';
import { administrativeDatabase, databaseSetupSql, passwordVariable } from '../../constructs/data/database-setup-sql';
import { monitorRole, postgresDatabases } from '../../constructs/data/postgres-databases';
import { rdsAuthority } from '../../constructs/data/rds-authority';
import { postgresExporterMetrics, postgresExporterRelabelings } from '../../metrics/postgres-exporter';
import { isClosed } from '../../metrics/promql';
import { parseExposition } from '../support/exposition';
import { startExporter } from '../support/exporter-process';
import { describeWithPostgres } from '../support/postgres-server';
import { describeWith } from '../support/program';
import { relabel } from '../support/relabel';
import { scratch } from '../support/scratch';
import { waitFor } from '../support/wait-for';

const { api } = postgresDatabases;
const administrator = { user: 'zerotrace_admin', database: 'postgres', password: 'administrator' };
// What a URL would need to quote.
const password = `p@ss:w/ord?#%{'"$`;

describe('postgresExporterRelabelings', () => {
  it('keeps the contract and nothing else', () => {
    const steps = postgresExporterRelabelings();
    for (const name of ['pg_up', 'pg_stat_statements_seconds_total', 'pg_settings_max_connections']) {
      expect(relabel({ __name__: name, datname: 'x' }, steps)).toEqual({ __name__: name, datname: 'x' });
    }
    for (const name of ['pg_settings_work_mem_bytes', 'pg_stat_statements_query_id', 'go_goroutines']) {
      expect(relabel({ __name__: name }, steps)).toBeUndefined();
    }
  });
});

describeWithPostgres('postgres_exporter of RDS', ['hostssl all all all scram-sha-256'], (server) => {
  const monitor = (database: string, sql: string) => server.psql(sql, { user: monitorRole.user, database, password });

  beforeAll(() => {
    // As on RDS: no superuser, but one who may hand on pg_monitor.
    const prepared = server.administer(
      `CREATE ROLE zerotrace_admin LOGIN CREATEROLE CREATEDB PASSWORD 'administrator';
      GRANT pg_monitor TO zerotrace_admin WITH ADMIN OPTION; CREATE EXTENSION pg_stat_statements;`,
    );
    expect(prepared).toMatchObject({ code: 0, stderr: '' });
    const environment = {
      PGOPTIONS: '-c client_min_messages=warning',
      [passwordVariable(api.user)]: 'password-of-the-api',
      [passwordVariable(monitorRole.user)]: password,
    };
    const made = server.psql(databaseSetupSql([api], [monitorRole]), { ...administrator, environment });
    expect(made).toMatchObject({ code: 0, stderr: '' });
    const table = 'CREATE TABLE agents (id text)';
    expect(server.psql(table, { user: api.user, database: api.name, password: 'password-of-the-api' }).code).toBe(0);
  });

  it('logs in as a role that reads statistics and no database of a service', () => {
    expect(
      monitor(administrativeDatabase, 'SELECT count(*) > 0 FROM pg_stat_statements WHERE query IS NOT NULL'),
    ).toEqual(expect.objectContaining({ code: 0, stdout: 't\n' }));
    expect(monitor(api.name, 'SELECT 1').stderr).toContain('permission denied for database "zerotrace"');
    const granted = server.administer(
      `SELECT r.rolname FROM pg_auth_members JOIN pg_roles AS r ON r.oid = roleid JOIN pg_roles AS m ON m.oid = member
      WHERE m.rolname = '${monitorRole.user}'`,
    );
    expect(granted.stdout).toBe('pg_monitor\n');
  });

  describeWith('postgres_exporter', 'through a real exporter', (program) => {
    const start = (authorities: string) => {
      const file = join(scratch(), 'ca.pem');
      writeFileSync(file, authorities);
      const where = `127.0.0.1:${server.port()}/${administrativeDatabase}`;
      return startExporter(program, {
        arguments: (address) => [`--web.listen-address=${address}`, ...postgresExporterArguments],
        environment: {
          DATA_SOURCE_URI: `${where}?sslmode=verify-full&sslrootcert=${file}&connect_timeout=10`,
          DATA_SOURCE_USER: monitorRole.user,
          DATA_SOURCE_PASS: password,
        },
      });
    };
    // A label that 0.19 has and 0.20 has not.
    const steps = [{ action: 'labeldrop' as const, regex: 'server' }, ...postgresExporterRelabelings()];
    const kept = (page: string) =>
      parseExposition(page).samples.flatMap(({ labels, value }) => {
        const left = relabel(labels, steps);
        return left === undefined ? [] : [{ labels: left, value }];
      });

    it('says exactly what the contract has', async () => {
      const exporter = await start(server.certificate());
      try {
        const page = await waitFor(async () => {
          const answer = await exporter.scrape();
          return answer.includes('pg_stat_statements_calls_total{') ? answer : undefined;
        });
        const samples = kept(page);
        const names = samples.map(({ labels }) => labels['__name__'] ?? '');
        expect([...new Set(names)].sort()).toEqual(postgresExporterMetrics.map(({ name }) => name).sort());
        for (const { labels } of samples) {
          const definition = postgresExporterMetrics.find(({ name }) => name === labels['__name__']);
          expect(Object.keys(labels).sort()).toEqual(['__name__', ...(definition?.ownLabels ?? [])].sort());
          expect(parseExposition(page).types[labels['__name__'] ?? '']).toBe(definition?.kind);
          for (const [label, values] of Object.entries(definition?.labels ?? {})) {
            if (isClosed(values) && labels[label] !== undefined) expect(values).toContain(labels[label]);
          }
        }
        const value = (name: string) => samples.find(({ labels }) => labels['__name__'] === name)?.value;
        expect([value('pg_up'), value('pg_settings_max_connections')]).toEqual([1, 100]);
        expect(page).not.toMatch(/CREATE TABLE|SELECT /);
        // Each collector can do its work with these rights.
        expect(page).not.toMatch(/pg_scrape_collector_success\{[^}]*\} 0/);
      } finally {
        await exporter.stop();
      }
    });

    it('does not talk to a server that somebody else has signed', async () => {
      const exporter = await start(rdsAuthority(new TerraformStack(Testing.app(), 'test'), 'eu-central-1'));
      try {
        expect(kept(await exporter.scrape())).toEqual([{ labels: { __name__: 'pg_up' }, value: 0 }]);
      } finally {
        await exporter.stop();
      }
    });
  });
});
