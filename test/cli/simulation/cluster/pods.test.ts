import { lastingNode, nodeTarget } from '../../../../cli/simulation/cluster/nodes';
import { podTarget, podsOf, readyPods } from '../../../../cli/simulation/cluster/pods';

const replicas = [
  { workload: 'edge', node: 'a' },
  { workload: 'edge', node: 'b' },
  { workload: 'valkey', node: 'a' },
] as const;

describe('pods', () => {
  it('of a rolling update overlap: none is missing', () => {
    const pods = podsOf(replicas, [{ workload: 'edge', at: 100, replica: 1, overlapping: true, takes: 60 }]);
    expect([99, 130, 160, 200].map(readyPods(pods, 'edge'))).toEqual([2, 2, 2, 2]);
    expect(pods.map(({ name, from, until }) => [name, from, until])).toEqual([
      ['edge-0-0', -Infinity, Infinity],
      ['edge-1-0', -Infinity, 160],
      ['edge-1-1', 100, Infinity],
      ['valkey-0', -Infinity, Infinity],
    ]);
  });

  it('that stop first are away meanwhile, and keep their name where they have a volume', () => {
    const pods = podsOf(replicas, [
      { workload: 'valkey', at: 100, replica: 0, overlapping: false, takes: 60, node: 'c' },
    ]);
    expect([99, 100, 159, 160].map(readyPods(pods, 'valkey'))).toEqual([1, 0, 0, 1]);
    expect(pods.slice(2).map(({ name, instance, node }) => [name, instance, node])).toEqual([
      ['valkey-0', 'valkey-0-0', 'a'],
      ['valkey-0', 'valkey-0-1', 'c'],
    ]);
    const states = pods.slice(2).map((pod) => [99, 110, 115, 120, 160].map((at) => podTarget(pod)?.state(at)));
    expect(states).toEqual([
      ['up', 'down', 'gone', 'gone', 'gone'],
      ['gone', 'gone', 'gone', 'down', 'up'],
    ]);
  });

  it('that nothing scrapes are no target', () => {
    expect(podsOf([{ workload: 'web', node: 'a' }], []).map(podTarget)).toEqual([undefined]);
  });
});

describe('a node', () => {
  it('that is gone is asked for a while, and one that starts again counts anew', () => {
    const gone = nodeTarget({ ...lastingNode('a'), until: 100 }, 'node-exporter');
    expect([99, 100, 249, 250].map(gone.state)).toEqual(['up', 'down', 'down', 'gone']);
    const restarted = nodeTarget({ ...lastingNode('a'), reboots: [{ at: 100, lasts: 30 }] }, 'node-exporter');
    expect([99, 100, 130].map(restarted.state)).toEqual(['up', 'down', 'up']);
    expect([99, 130].map(restarted.started)).toEqual([-Infinity, 100]);
  });
});
