import { execFileSync } from 'node:child_process';
import { stringify } from 'yaml';
import { sqlQueries } from '../../../metrics/sql';
import { sqlMetricRelabelings } from '../../../metrics/sql-exporter/relabelings';
import { describeWithGoProgram } from '../../support/go-program';
import { relabel } from '../../support/relabel';

const steps = sqlMetricRelabelings(sqlQueries);
const exporter = {
  driver: 'postgres',
  host: 'db:5432',
  database: 'zerotrace',
  user: 'reader',
  col: 'value',
  sql_job: 'api',
};
const series: readonly Readonly<Record<string, string>>[] = [
  ...sqlQueries.map(({ name, labels }) => ({
    __name__: `sql_${name}`,
    ...Object.fromEntries(labels.map((label) => [label, 'x'])),
    ...exporter,
  })),
  { __name__: 'sql_exporter_last_scrape_failed', query: 'agents_online', ...exporter },
  { __name__: 'sql_exporter_queries_total', query: 'agents_online', sql_job: 'api' },
  { __name__: 'sql_agents_online_2', ...exporter },
  { __name__: 'agents_online', ...exporter },
  { __name__: 'go_goroutines' },
];

// The same steps as Prometheus' configuration has them.
const configurations = steps.map(({ action, sourceLabels, regex, targetLabel, replacement }) => ({
  action,
  regex,
  ...(sourceLabels === undefined ? {} : { source_labels: sourceLabels }),
  ...(targetLabel === undefined ? {} : { target_label: targetLabel }),
  ...(replacement === undefined ? {} : { replacement }),
}));

describeWithGoProgram('prometheus-relabel', "Prometheus' own relabelling", (program) => {
  it('makes of every series what the tests say', () => {
    const input = JSON.stringify({ configurations: stringify(configurations), series });
    const output: unknown = JSON.parse(execFileSync(program(), { input, encoding: 'utf8' }));
    expect(output).toEqual(series.map((labels) => relabel(labels, steps) ?? null));
    expect(output).toContainEqual({ __name__: 'agents_online', company_id: 'x' });
    expect(output).toContainEqual({ __name__: 'sql_clock_timestamp_seconds' });
  });
});
