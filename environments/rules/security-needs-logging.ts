import type { Rule } from '../rule';

/** Findings have somewhere to go. */
export const securityNeedsLogging: Rule = {
  id: 'security-needs-logging',
  reason:
    'Suricata and Wazuh write what they find as log lines: without logging it is neither kept nor counted, and nobody is told.',
  check({ security, logging }) {
    if (security === undefined || logging !== undefined) return [];
    return [
      {
        property: 'security',
        got: Object.keys(security).join(' and ') || 'nothing in it',
        expected: 'none without logging',
        fix: 'add logging, or remove security',
      },
    ];
  },
};
