import { conditionOf, leavesOf, queryOf } from '../../../../cli/simulation/evaluation/condition';
import { alerts } from '../../../../alerts/alerts';

const condition = (of: 'ApiDown' | 'SqlExporterFailing') => {
  const [severity] = alerts[of].severities;
  if (severity === 'critical') return conditionOf(alerts.ApiDown.at(severity, []).expression.node);
  return conditionOf(alerts.SqlExporterFailing.at('warning', []).expression.node);
};

describe('the condition of an alert', () => {
  it('is taken apart into what is compared', () => {
    const apart = condition('ApiDown');
    expect(apart.is).toBe('unless');
    expect(leavesOf(apart)).toEqual([
      {
        is: 'comparison',
        left: 'max by (target) (probe_success{job="blackbox", target="api"})',
        operator: '==',
        limit: 0,
      },
      {
        is: 'comparison',
        left: 'max by (target) (probe_failed_due_to_cel{job="blackbox", target="api"})',
        operator: '==',
        limit: 1,
      },
    ]);
  });

  it('asks whether what is compared with nothing is there', () => {
    expect(leavesOf(condition('SqlExporterFailing')).map(queryOf)).toEqual([
      'max by (query) (sql_exporter_last_scrape_failed)',
      'absent(sql_clock_timestamp_seconds)',
    ]);
  });
});
