import type { RuleSettings } from '../detections/wazuh/rule-settings';
import type { Environment } from './environment';

/** What Wazuh's rules know of an environment: whoever applies its stacks makes roles and reads secrets, and is not reported for it. */
export function wazuhRuleSettings({ target, security }: Pick<Environment, 'target' | 'security'>): RuleSettings {
  const audit = security?.wazuh?.manager.audit;
  const stated = audit?.kind === 'file' ? audit.deployers : [];
  return { deployers: target.kind === 'aws' ? [target.roles.apply, ...stated] : stated };
}
