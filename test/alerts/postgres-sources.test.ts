import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import type { RuleOptions } from '../../alerts/export';
import { ruleGroups } from '../../alerts/export';
import { describeWith } from '../support/program';
import { scratch } from '../support/scratch';

/** What is asked about PostgreSQL follows from what an environment scrapes. */
const cloudNativePg: RuleOptions = { environment: 'x', absentJobs: ['postgres-exporter'] };
const rds: RuleOptions = { environment: 'x', absentJobs: ['cloudnative-pg', 'cloudnative-pg-pooler'] };
const neither: RuleOptions = { environment: 'x', absentJobs: ['postgres-exporter', 'cloudnative-pg'] };

const rulesOf = (options: RuleOptions) =>
  ruleGroups(options)
    .filter(({ name }) => name === 'zerotrace-postgres')
    .flatMap(({ rules }) => rules.flatMap((rule) => ('alert' in rule ? [rule] : [])));
const expression = (options: RuleOptions, name: string) => rulesOf(options).find(({ alert }) => alert === name)?.expr;

describe('alerts about PostgreSQL', () => {
  it("ask CloudNativePG's instances where there is no exporter", () => {
    expect(expression(cloudNativePg, 'PostgresDown')).toBe(`  max(cnpg_collector_up) == 0
or
  absent(cnpg_collector_up) and min(sql_exporter_last_scrape_failed) == 1`);
    expect(expression(cloudNativePg, 'PostgresLongTransaction')).toBe(
      `  max by (datname) (
    cnpg_backends_max_tx_duration_seconds{application_name!~"pg_basebackup|pg_dump"}
  )
> 1800`,
    );
  });

  it('ask for statements wherever PostgreSQL runs, by the same names', () => {
    expect(expression(cloudNativePg, 'PostgresSlowStatements'))
      .toBe(`      sum by (datname) (rate(pg_stat_statements_seconds_total[5m]))
    /
      sum by (datname) (rate(pg_stat_statements_calls_total[5m]))
  > 0.5
and
  sum by (datname) (rate(pg_stat_statements_calls_total[5m])) >= 1`);
    expect(expression(rds, 'PostgresSlowStatements')).toBe(expression(cloudNativePg, 'PostgresSlowStatements'));
  });

  it('ask postgres_exporter with RDS, and not for what AWS looks after', () => {
    expect(rulesOf(rds).map(({ alert, labels }) => `${alert} ${labels?.['severity'] ?? ''}`)).toEqual([
      'PostgresDown critical',
      'PostgresConnectionsHigh critical',
      'PostgresConnectionsHigh warning',
      'PostgresSlowStatements warning',
      'PostgresLongTransaction warning',
    ]);
    expect(expression(rds, 'PostgresDown')).toBe('max(pg_up) == 0');
  });

  it('ask the SQL exporter where PostgreSQL is not asked itself', () => {
    expect(rulesOf(neither).map(({ alert, expr }) => [alert, expr])).toEqual([
      ['PostgresDown', 'min(sql_exporter_last_scrape_failed) == 1'],
    ]);
  });
});

describeWith('promtool', 'PostgreSQL of CloudNativePG', (promtool) => {
  const evaluate = (alertname: string, at: string, series: Readonly<Record<string, string>>, expected: number) => {
    const folder = scratch();
    const groups = [{ name: 'x', rules: rulesOf(cloudNativePg).filter(({ alert }) => alert === alertname) }];
    writeFileSync(join(folder, 'rules.yaml'), stringify({ groups }, { aliasDuplicateObjects: false }));
    const test = {
      rule_files: ['rules.yaml'],
      evaluation_interval: '30s',
      tests: [
        {
          interval: '30s',
          input_series: Object.entries(series).map(([name, values]) => ({ series: name, values })),
          promql_expr_test: [
            {
              expr: `count(ALERTS{alertname="${alertname}", alertstate="firing"}) or vector(0)`,
              eval_time: at,
              exp_samples: [{ value: expected }],
            },
          ],
        },
      ],
    };
    writeFileSync(join(folder, 'test.yaml'), stringify(test));
    return spawnSync(promtool, ['test', 'rules', join(folder, 'test.yaml')], { encoding: 'utf8' });
  };

  it.each([
    ['fires when an instance says so', { cnpg_collector_up: '0x20', sql_exporter_last_scrape_failed: '1x20' }, 1],
    ['fires when the pod is gone and queries fail', { sql_exporter_last_scrape_failed: '1x20' }, 1],
    ['is silent when only the scrape fails', { sql_exporter_last_scrape_failed: '0x20' }, 0],
    ['is silent when all is well', { cnpg_collector_up: '1x20', sql_exporter_last_scrape_failed: '0x20' }, 0],
  ])('PostgresDown %s', (_, series, expected) => {
    expect(evaluate('PostgresDown', '5m', series, expected).status).toBe(0);
  });

  it.each([
    [160, 0],
    [161, 1],
    [191, 2],
  ])('PostgresConnectionsHigh at %i of 200 connections of an instance', (taken, expected) => {
    const series = {
      'cnpg_backends_total{pod="postgres-1", datname="a"}': `${taken - 1}x40`,
      'cnpg_backends_total{pod="postgres-1", datname="b"}': '1x40',
      'cnpg_backends_total{pod="postgres-2", datname="a"}': '100x40',
      'cnpg_pg_settings_setting{pod="postgres-1", name="max_connections"}': '200x40',
      'cnpg_pg_settings_setting{pod="postgres-2", name="max_connections"}': '200x40',
    };
    expect(evaluate('PostgresConnectionsHigh', '15m', series, expected).status).toBe(0);
  });
});
