import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { customQueries } from '../../../metrics/instance-queries/file';
import { instancePrefix } from '../../../metrics/instance-queries/instance-query';
import { instanceQueries, statementsPerDatabase } from '../../../metrics/instance-queries/queries';
import { instanceMetricRelabelings } from '../../../metrics/instance-queries/relabelings';
import type { Exposition } from '../../support/exposition';
import { parseExposition } from '../../support/exposition';
import { startExporter } from '../../support/exporter-process';
import { describeWithPostgres } from '../../support/postgres-server';
import { describeWith } from '../../support/program';
import { relabel } from '../../support/relabel';
import { scratch } from '../../support/scratch';
import { waitFor } from '../../support/wait-for';

const queries = instanceQueries({ statMonitor: false });
const [statements] = queries;
const contract = queries.flatMap(({ metrics }) => metrics);
const file = join(scratch(), 'queries.yaml');
writeFileSync(file, stringify(customQueries(queries)));

/** The role that the operator makes for them (docs/src/monitoring.md of v1.30.0). */
const role = 'cnpg_metrics_exporter';
const session = 'SET search_path = pg_catalog, public, pg_temp; SET default_transaction_read_only = on;';

const prepare = `CREATE EXTENSION pg_stat_statements;
CREATE ROLE ${role} LOGIN; GRANT pg_monitor TO ${role};
CREATE ROLE api LOGIN; CREATE DATABASE zerotrace OWNER api; CREATE ROLE other LOGIN; CREATE DATABASE cve_db OWNER other;
SELECT pg_stat_statements_reset();`;

/** Statements of many kinds, one of which takes longest and has a value in it that nobody should see. */
const work = [
  "CREATE TABLE agents AS SELECT n, 'token-1234567890'::text AS token FROM generate_series(1, 20000) AS n;",
  ...Array.from(
    { length: statementsPerDatabase + 20 },
    (_, count) =>
      `SELECT ${Array(count + 1)
        .fill('1')
        .join(', ')};`,
  ),
  ...Array<string>(3).fill(
    "SELECT count(*) FROM agents AS a, agents AS b WHERE a.n < 50 AND a.n + b.n < 60 AND a.token <> 'token-99';",
  ),
  'SET work_mem = 64; SELECT count(*) FROM (SELECT DISTINCT n, token FROM agents ORDER BY token, n) AS sorted;',
].join('\n');

describeWithPostgres('queries of CloudNativePG on a real server', ['host all all all trust'], (server) => {
  const as = (user: string, database: string, sql: string) => server.psql(sql, { user, database, password: '' });

  beforeAll(() => {
    expect(server.administer(prepare)).toMatchObject({ code: 0, stderr: '' });
    expect(as('api', 'zerotrace', work)).toMatchObject({ code: 0, stderr: '' });
    expect(as('other', 'cve_db', 'SELECT 1')).toMatchObject({ code: 0, stderr: '' });
  });

  it('run as a role that reads statistics and no table', () => {
    const { code, stdout, stderr } = as(role, 'postgres', `${session} ${statements?.sql ?? ''}`);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const rows = stdout.split('\n').filter((line) => line.startsWith('api|zerotrace|'));
    expect(rows).toHaveLength(statementsPerDatabase);
    // The most expensive comes first.
    expect(rows[0]).toMatch(/^api\|zerotrace\|-?\d+\|3\|[\d.]+\|3\|\d+\|\d+\|0$/);
    expect(stdout).toContain('\nother|cve_db|');
    expect(as(role, 'zerotrace', 'SELECT * FROM agents').stderr).toContain('permission denied for table agents');
  });

  it('read pg_stat_monitor, of which a table with its columns stands in', () => {
    const [, monitor] = instanceQueries({ statMonitor: true });
    const standIn = `CREATE TABLE pg_stat_monitor (bucket_start_time timestamptz, datname text, queryid bigint, total_exec_time float8);
      INSERT INTO pg_stat_monitor VALUES (now(), 'zerotrace', 1, 500), (now() - interval '1 minute', 'zerotrace', 1, 1500),
        (now(), 'zerotrace', -2, 1000), (now() - interval '6 minutes', 'zerotrace', 3, 9000), (now(), NULL, 4, 9000);
      GRANT SELECT ON pg_stat_monitor TO PUBLIC`;
    expect(as('api', 'zerotrace', standIn).code).toBe(0);
    const { stdout } = as(role, 'zerotrace', `${session} ${monitor?.sql ?? ''}`);
    expect(stdout).toBe('SET\nSET\nzerotrace|1|2\nzerotrace|-2|1\n');
  });

  describeWith('postgres_exporter', 'through a real exporter', (program) => {
    let page: Exposition;
    let text: string;
    beforeAll(async () => {
      const exporter = await startExporter(program, {
        arguments: (address) => [
          `--web.listen-address=${address}`,
          `--extend.query-path=${file}`,
          '--disable-default-metrics',
        ],
        environment: { DATA_SOURCE_NAME: `postgresql://${role}@127.0.0.1:${server.port()}/postgres?sslmode=require` },
      });
      try {
        text = await waitFor(async () => {
          const answer = await exporter.scrape();
          return answer.includes('pg_stat_statements_calls_total{') ? answer : undefined;
        });
        page = parseExposition(text);
      } finally {
        await exporter.stop();
      }
    });

    it('are the counters and gauges of the contract, with its labels', () => {
      const steps = instanceMetricRelabelings(queries);
      const found = page.samples
        .filter(({ labels }) => labels['__name__']?.startsWith('pg_stat_statements'))
        // Without the exporter's own label, and with the prefix that an instance puts before every name.
        .map(({ labels }) => ({ ...labels, __name__: `${instancePrefix}${labels['__name__']}` }))
        .map((labels) => relabel(labels, [{ action: 'labeldrop', regex: 'server' }, ...steps]) ?? {});
      expect([...new Set(found.map(({ __name__: name }) => name))].sort()).toEqual(
        contract.map(({ name }) => name).sort(),
      );
      for (const { __name__: name = '', ...labels } of found) {
        const definition = contract.find((each) => each.name === name);
        expect(Object.keys(labels).sort()).toEqual([...(definition?.ownLabels ?? [])].sort());
        expect(page.types[name]).toBe(definition?.kind);
        expect(page.help[name]).toBe(definition?.help);
      }
    });

    it('are as many statements of a database as are wanted', () => {
      const counted = (database: string) =>
        page.samples.filter(
          ({ labels }) => labels['__name__'] === 'pg_stat_statements_calls_total' && labels['datname'] === database,
        ).length;
      expect(counted('zerotrace')).toBe(statementsPerDatabase);
      expect(counted('cve_db')).toBe(1);
    });

    it('say what a statement cost, and not what was written in it', () => {
      const value = (metric: string, queryid: string) =>
        page.samples.find(
          ({ labels }) => labels['__name__'] === `pg_stat_statements_${metric}` && labels['queryid'] === queryid,
        )?.value;
      const [slowest = ''] = server
        .administer('SELECT queryid FROM pg_stat_statements ORDER BY total_exec_time DESC LIMIT 1')
        .stdout.split('\n');
      const [sorted = ''] = server
        .administer('SELECT queryid FROM pg_stat_statements ORDER BY temp_blks_written DESC LIMIT 1')
        .stdout.split('\n');
      expect(value('calls_total', slowest)).toBe(3);
      expect(value('rows_total', slowest)).toBe(3);
      expect(value('seconds_total', slowest)).toBeGreaterThan(0.01);
      expect(value('seconds_total', slowest)).toBeLessThan(60);
      expect((value('shared_blocks_hit_total', slowest) ?? 0) > 100).toBe(true);
      expect(value('temp_blocks_written_total', sorted)).toBeGreaterThan(100);
      expect(text).not.toMatch(/token-|SELECT|agents/);
    });
  });
});
