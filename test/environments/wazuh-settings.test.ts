import { parseEnvironment } from '../../environments/environment';
import { wazuhRuleSettings } from '../../environments/wazuh-settings';
import { vary } from '../support/environment-variation';

describe('wazuhRuleSettings', () => {
  it('names the role that applies on AWS, and nobody where nobody is stated', () => {
    expect(wazuhRuleSettings(parseEnvironment(vary({ base: 'production' }))).deployers).toEqual([
      'arn:aws:iam::111122223333:role/zerotrace-apply-production',
    ]);
    expect(wazuhRuleSettings(parseEnvironment(vary({ base: 'local' }))).deployers).toEqual([]);
  });

  it('names whom an environment with a file of the audit log states', () => {
    const audit = { kind: 'file', deployers: ['kubernetes-admin'] };
    const stated = parseEnvironment(vary({ base: 'local', set: { 'security.wazuh.manager': { audit } } }));
    expect(wazuhRuleSettings(stated).deployers).toEqual(['kubernetes-admin']);
  });
});
