import { shown } from '../../constructs/core/problem';
import type { Rule } from '../rule';
import { isProduction } from '../subjects';

/** Production's alerts survive the loss of a node. */
export const productionAlerting: Rule = {
  id: 'production-alerting',
  reason:
    'Who watches the platform must outlive a node of it: two Prometheus servers see the same, and with three ' +
    'Alertmanagers one can be drained while another fails.',
  check(environment) {
    if (!isProduction(environment)) return [];
    const { prometheus, alertmanager } = environment.monitoring;
    const wanted = [
      { part: 'prometheus', replicas: prometheus.replicas, least: 2 },
      { part: 'alertmanager', replicas: alertmanager.replicas, least: 3 },
    ];
    return wanted
      .filter(({ replicas, least }) => replicas < least)
      .map(({ part, replicas, least }) => ({
        property: `monitoring.${part}.replicas`,
        got: shown(replicas),
        expected: `at least ${least} in production`,
        fix: `set monitoring.${part}.replicas to ${least} or more`,
      }));
  },
};
