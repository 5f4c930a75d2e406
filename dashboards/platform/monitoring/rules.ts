import { alerts } from '../../../alerts/alerts';
import { ruleFailures, ruleGroupRules, ruleIterationsMissed } from '../../../metrics/prometheus';
import { increase, max, sum, topk } from '../../../metrics/promql';
import type { Section } from '../../dashboard';
import { query, timeseries } from '../../panels';
import { ruleShare } from './rule-share';

/** Whether rules are evaluated. */
export const rules: Section = {
  title: 'Rules',
  panels: [
    timeseries({
      title: 'Failed evaluations in 10 minutes',
      description:
        'Evaluations of the rules of each group that failed, of the ten groups with most: their alerts are silent whatever happens. Always 0.',
      queries: [query(topk(10)(max.by('rule_group')(increase(ruleFailures(), '10m'))), ({ rule_group }) => rule_group)],
      thresholds: [alerts.RuleEvaluationsFailing],
      width: 'quarter',
    }),
    timeseries({
      title: 'Time of groups',
      description:
        'Time that each group takes as a share of its interval, of the ten slowest. At 1 evaluations are left out.',
      queries: [query(topk(10)(ruleShare), ({ rule_group }) => rule_group)],
      alerts: [alerts.RuleEvaluationsFailing],
      width: 'quarter',
    }),
    timeseries({
      title: 'Evaluations left out',
      description: 'Evaluations within an hour that were left out because the one before took too long. Normally none.',
      queries: [query(sum(max.by('rule_group')(increase(ruleIterationsMissed(), '1h'))), 'left out')],
      bars: true,
      width: 'quarter',
    }),
    timeseries({
      title: 'Rules in force',
      description: 'Rules of all groups. It changes with a deploy and at no other time.',
      queries: [query(sum(max.by('rule_group')(ruleGroupRules())), 'rules')],
      width: 'quarter',
    }),
  ],
};
