import { thresholdMetric } from '../../../alerts/recording-rule';
import { max } from '../../../metrics/promql';
import type { Section } from '../../dashboard';
import { query, table } from '../../panels';

/** The numbers at which somebody is told. */
export const thresholds: Section = {
  title: 'Thresholds',
  panels: [
    table({
      title: 'Thresholds in force',
      description:
        'The number at which each alert fires in this environment, in the unit of the alert: shares from 0 to 1, times in seconds, sizes in ' +
        'bytes. Alerts on what holds or does not have none. Runbooks are linked.',
      queries: [query(max.by('alertname', 'severity')(thresholdMetric()), 'Threshold')],
      labels: { severity: 'Severity', alertname: 'Alert' },
      height: 14,
    }),
  ],
};
