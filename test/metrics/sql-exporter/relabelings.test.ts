import { sqlMetricRelabelings } from '../../../metrics/sql-exporter/relabelings';
import { sqlQueries } from '../../../metrics/sql';
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

describe('sqlMetricRelabelings', () => {
  it('gives a series the name and the labels of the contract', () => {
    expect(relabel({ __name__: 'sql_agents_online', company_id: 'acme', ...exporter }, steps)).toEqual({
      __name__: 'agents_online',
      company_id: 'acme',
    });
  });

  it('keeps a name that begins as the exporter begins its own', () => {
    expect(relabel({ __name__: 'sql_sql_clock_timestamp_seconds', ...exporter }, steps)).toEqual({
      __name__: 'sql_clock_timestamp_seconds',
    });
  });

  it('says of a failure which query it was, not who asked where', () => {
    const failure = { __name__: 'sql_exporter_last_scrape_failed', ...exporter, query: 'agents_online' };
    expect(relabel(failure, steps)).toEqual({
      __name__: 'sql_exporter_last_scrape_failed',
      sql_job: 'api',
      query: 'agents_online',
    });
  });

  it.each(['go_goroutines', 'sql_exporter_queries_total', 'sql_agents_online_2', 'agents_online', 'sql_unknown'])(
    'drops %s',
    (name) => {
      expect(relabel({ __name__: name, ...exporter }, steps)).toBeUndefined();
    },
  );

  it('is written as a ServiceMonitor has it', () => {
    expect(sqlMetricRelabelings([{ name: 'a' }, { name: 'b' }].map(query))).toEqual([
      { action: 'keep', sourceLabels: ['__name__'], regex: 'sql_(a|b)|sql_exporter_last_scrape_failed' },
      { action: 'replace', sourceLabels: ['__name__'], regex: 'sql_(a|b)', targetLabel: '__name__', replacement: '$1' },
      { action: 'replace', sourceLabels: ['__name__'], regex: 'a|b', targetLabel: 'sql_job', replacement: '' },
      { action: 'labeldrop', regex: 'driver|host|database|user|col' },
    ]);
  });
});

function query({ name }: { readonly name: string }) {
  return { name, help: '', database: 'api' as const, sql: '', labels: [], reads: {} };
}
