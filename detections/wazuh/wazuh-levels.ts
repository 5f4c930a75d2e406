import type { findingSeverities } from '../../metrics/security-findings';

/**
 * Level of Wazuh by the severity of a detection: between its own marks, of which 3 is the least that alerts and 12 and more are of high importance.
 *
 * @see https://documentation.wazuh.com/4.14/user-manual/ruleset/rules/rules-classification.html
 */
export const wazuhLevels = {
  info: 3,
  low: 5,
  medium: 8,
  high: 11,
  critical: 14,
} as const satisfies Record<(typeof findingSeverities)[number], number>;

/** The level of rules that keep an event from alerting. */
export const ignoreLevel = 0;
