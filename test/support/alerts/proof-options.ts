import type { RuleOptions } from '../../../alerts/export';

/** What alerts are proven for: an environment in which everything is measured, with the thresholds of the rules. */
export const proofOptions: RuleOptions = {
  environment: 'production',
  instrumented: ['api', 'agent'],
  securityEvents: true,
  longTermRetention: '60d',
};
