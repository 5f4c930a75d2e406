import { adoptions, notDeployed } from '../../../alerts/adopted';
import { hiddenComponents } from '../../../alerts/adopted/hidden-components';
import { kubernetes } from '../../../alerts/adopted/kubernetes';
import { nodes } from '../../../alerts/adopted/nodes';
import { watchers } from '../../../alerts/adopted/watchers';
import { environmentAlerts } from '../../../alerts/export';

const decided = Object.entries(adoptions);

describe('alerts of kube-prometheus-stack', () => {
  it('are decided about once, each with a reason', () => {
    const names = [hiddenComponents, kubernetes, nodes, watchers].flatMap((part) => Object.keys(part));
    expect(names).toEqual([...new Set(names)]);
    expect(decided.map(([name]) => name)).toEqual(names);
    expect(decided.filter(([, { reason }]) => !reason.endsWith('.'))).toEqual([]);
  });

  it('are replaced only by one that every environment has', () => {
    const bare = new Set<string>(environmentAlerts({ environment: 'local' }).map(({ alert }) => alert.name));
    const replaced = decided.filter(([, { decision }]) => decision === 'replaced');
    expect(replaced.length).toBeGreaterThan(0);
    expect(replaced.filter(([, { by }]) => by === undefined || !bare.has(by))).toEqual([]);
    expect(decided.filter(([, { decision, by }]) => decision !== 'replaced' && by !== undefined)).toEqual([]);
  });

  it('are deployed unless something better is there, or they say nothing here', () => {
    expect(notDeployed).toEqual([...notDeployed].sort());
    expect(notDeployed).toEqual(expect.arrayContaining(['KubeProxyDown', 'PrometheusBadConfig', 'etcdNoLeader']));
    expect(notDeployed).not.toContain('AlertmanagerClusterDown');
    expect(notDeployed).toHaveLength(decided.filter(([, { decision }]) => decision !== 'adopted').length);
  });
});
