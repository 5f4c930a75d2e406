import { nameProblems } from '../../../constructs/kubernetes/object-name';
import { wazuhHost, wazuhNames } from '../../../constructs/security/wazuh-names';

describe('wazuhNames', () => {
  it('are names that Kubernetes takes, each once', () => {
    const names = [...Object.values(wazuhNames).map(({ name }) => name), wazuhNames.indexer.discovery];
    expect(new Set(names).size).toBe(6);
    expect(names.flatMap((name) => nameProblems('name', name))).toEqual([]);
  });

  it('make hosts that pods of any namespace reach', () => {
    expect(wazuhHost(wazuhNames.master.name, 'zerotrace-wazuh')).toBe('zerotrace-wazuh-master.zerotrace-wazuh.svc');
  });
});
