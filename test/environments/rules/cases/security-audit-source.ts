import type { RuleCases } from '../../../support/rule-cases';

const property = 'security.wazuh.manager.audit.kind';

export const cases: RuleCases = {
  passing: [
    { base: 'production' },
    { base: 'production', remove: ['security'] },
    { base: 'staging', set: { 'security.wazuh.manager.audit': { kind: 'none' } } },
    { base: 'local', set: { 'security.wazuh.manager': { audit: { kind: 'file' } } } },
  ],
  failing: [
    {
      base: 'staging',
      set: { 'security.wazuh.manager.audit': { kind: 'file' } },
      finds: [
        {
          property,
          got: '"file"',
          expected: '"cloudwatch" or "none" for a target of kind aws',
          fix: 'set it to "cloudwatch"',
        },
      ],
    },
    {
      base: 'local',
      set: { 'security.wazuh.manager': { audit: { kind: 'cloudwatch' } } },
      finds: [
        {
          property,
          got: '"cloudwatch"',
          expected: '"file" or "none" for a target of kind kubeconfig',
          fix: 'set it to "file"',
        },
      ],
    },
  ],
};
