import type { RuleOptions } from '../../alerts/export';
import { environmentAlerts, ruleGroups } from '../../alerts/export';
import { thresholdSeries } from '../../alerts/recording-rule';
import { alerts } from '../../metrics/prometheus';
import type { StoredSeries } from '../alerts/history';
import { counts, uuid } from '../alerts/rows';

/** What Prometheus writes of alerts on a very bad day: each fires at each severity, and for each company where it is of one. */
export function alertSeries(options: RuleOptions): readonly StoredSeries[] {
  const { name } = alerts.definition;
  return environmentAlerts(options).flatMap(({ alert, severity, expression }) => {
    const labels = {
      alertname: alert.name,
      alertstate: 'firing',
      severity,
      service: alert.service,
      team: alert.team,
      environment: options.environment,
    };
    const each = expression.labels.includes('company_id')
      ? Array.from({ length: counts.companies }, (_, index) => ({ ...labels, company_id: uuid(1, index) }))
      : [labels];
    return each.map((all) => ({ series: { name, labels: {}, value: () => 1 }, labels: all }));
  });
}

/** The thresholds in force. */
export function thresholdsInForce(options: RuleOptions): readonly StoredSeries[] {
  return ruleGroups(options)
    .flatMap(({ rules }) => rules)
    .flatMap((rule) =>
      'record' in rule && rule.record === thresholdSeries
        ? [{ series: { name: rule.record, labels: {}, value: () => 1 }, labels: rule.labels ?? {} }]
        : [],
    );
}
