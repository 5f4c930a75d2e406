import { wazuhImages, wazuhVersion } from '../../../constructs/security/wazuh-images';

describe('wazuhImages', () => {
  it('are of one version, from the publisher of Wazuh', () => {
    expect(wazuhVersion).toBe('4.14.6');
    expect(wazuhImages).toEqual({
      manager: { repository: 'docker.io/wazuh/wazuh-manager', tag: '4.14.6' },
      indexer: { repository: 'docker.io/wazuh/wazuh-indexer', tag: '4.14.6' },
      dashboard: { repository: 'docker.io/wazuh/wazuh-dashboard', tag: '4.14.6' },
      agent: { repository: 'docker.io/wazuh/wazuh-agent', tag: '4.14.6' },
    });
  });
});
