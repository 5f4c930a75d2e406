import { shown } from '../../constructs/core/problem';
import type { Rule } from '../rule';

/** Two Prometheus servers are not behind one Alertmanager. */
export const alertmanagerPair: Rule = {
  id: 'alertmanager-pair',
  reason: 'Two Prometheus servers behind one Alertmanager still lose every notification with its node.',
  check({ monitoring: { prometheus, alertmanager } }) {
    if (prometheus.replicas < 2 || alertmanager.replicas >= 2) return [];
    return [
      {
        property: 'monitoring.alertmanager.replicas',
        got: shown(alertmanager.replicas),
        expected: `at least 2 with ${prometheus.replicas} Prometheus servers`,
        fix: 'set monitoring.alertmanager.replicas to 3',
      },
    ];
  },
};
