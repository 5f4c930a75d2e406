import type { RuleSettings } from '../detections/wazuh/rule-settings';
import type { Environment } from './environment';

/** What Wazuh's rules know of an environment: the role that applies its stacks makes roles and reads secrets, and is not reported for it. */
export function wazuhRuleSettings({ target }: Pick<Environment, 'target'>): RuleSettings {
  return { deployers: target.kind === 'aws' ? [target.roles.apply] : [] };
}
