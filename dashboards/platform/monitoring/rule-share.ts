import { ruleGroupDuration, ruleGroupInterval } from '../../../metrics/prometheus';
import { div, max } from '../../../metrics/promql';

/** Time that each group of rules takes, as a share of the time between two evaluations: at 1 it falls behind. */
export const ruleShare = div(max.by('rule_group')(ruleGroupDuration()), max.by('rule_group')(ruleGroupInterval()));
