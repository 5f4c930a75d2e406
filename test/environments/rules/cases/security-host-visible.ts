import type { RuleCases } from '../../../support/rule-cases';

const finding = (property: string, got: string) => ({
  property,
  got,
  expected: 'nodes whose files an agent can see, since security.wazuh is set',
  fix: 'remove security.wazuh, or use nodes of a general system such as Amazon Linux 2023',
});
const existing = {
  kind: 'existing',
  name: 'shared',
  endpoint: 'https://shared.eks.example.com',
  certificateAuthority: 'Y2VydGlmaWNhdGU=',
  securityGroupId: 'sg-0123456789abcdef0',
};

export const cases: RuleCases = {
  passing: [
    { base: 'local', set: { security: { wazuh: {} } } },
    { base: 'production', set: { security: { wazuh: {} } } },
    { base: 'staging', set: { security: { wazuh: {} }, 'target.cluster': existing } },
    { base: 'local', set: { security: {}, 'target.nodeSystem': 'bottlerocket' } },
    { base: 'local', set: { 'target.nodeSystem': 'talos' }, remove: ['security'] },
  ],
  failing: [
    {
      base: 'local',
      set: { security: { wazuh: {} }, 'target.nodeSystem': 'talos' },
      finds: [finding('target.nodeSystem', '"talos"')],
    },
    {
      base: 'staging',
      set: { security: { wazuh: {} }, 'target.cluster': { ...existing, nodeSystem: 'bottlerocket' } },
      finds: [finding('target.cluster.nodeSystem', '"bottlerocket"')],
    },
  ],
};
