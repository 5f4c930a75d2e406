import type { PodFootprint } from '../../environments/footprint';
import { allocatable, instanceSize } from '../../environments/instance-types';
import type { FreeNode } from '../../environments/scheduling';
import { unplaced, withoutDaemons } from '../../environments/scheduling';

const gibibyte = 2 ** 30;

function node(zone: string, cpu = 2000, memory = 4, pods = 10): FreeNode {
  return { zone, cpu, memory: memory * gibibyte, pods };
}

function pod(changes: Partial<PodFootprint>): PodFootprint {
  return {
    name: 'pod',
    nodeGroup: 'services',
    replicas: 1,
    spreadOverZones: false,
    cpu: '1',
    memory: '1Gi',
    ...changes,
  };
}

function namesLeft(nodes: readonly FreeNode[], pods: readonly PodFootprint[]): readonly string[] {
  return unplaced(nodes, pods).map(({ pod: { name }, zones }) => `${name} in ${zones.join(',')}`);
}

describe('unplaced', () => {
  it('is empty when everything fits to the last millicore', () => {
    expect(namesLeft([node('a'), node('b')], [pod({ replicas: 4 })])).toEqual([]);
    expect(namesLeft([node('a'), node('b')], [pod({ replicas: 4 }), pod({ name: 'more', cpu: '1m' })])).toEqual([
      'more in a,b',
    ]);
  });

  it('counts memory, and the number of pods', () => {
    expect(namesLeft([node('a')], [pod({ cpu: '1m', memory: '5Gi' })])).toEqual(['pod in a']);
    expect(namesLeft([node('a', 2000, 4, 1)], [pod({ cpu: undefined, memory: undefined, replicas: 2 })])).toEqual([
      'pod in a',
    ]);
  });

  it('needs room in every zone for what is spread', () => {
    const nodes = [node('a', 4000, 16), node('b', 500, 16)];
    expect(namesLeft(nodes, [pod({ replicas: 2 })])).toEqual([]);
    expect(namesLeft(nodes, [pod({ replicas: 2, spreadOverZones: true })])).toEqual(['pod in b']);
  });

  it('lets the pod of a rollout go to any zone', () => {
    const nodes = [node('a', 3000), node('b', 1000)];
    expect(namesLeft(nodes, [pod({ replicas: 2, surge: 1, spreadOverZones: true })])).toEqual([]);
    expect(namesLeft(nodes, [pod({ replicas: 2, surge: 3, spreadOverZones: true })])).toEqual(['pod in a,b']);
  });

  it('places large pods first', () => {
    const pods = [pod({ name: 'small', memory: '1Gi', replicas: 4 }), pod({ name: 'large', memory: '4Gi' })];
    expect(namesLeft([node('a', 8000, 4), node('b', 8000, 4)], pods)).toEqual([]);
  });

  it('takes daemons from every node', () => {
    const daemon = pod({ nodeGroup: 'daemon', cpu: '500m', memory: '1Gi' });
    expect(withoutDaemons(node('a'), [daemon, daemon])).toEqual({ cpu: 1000, memory: 2 * gibibyte, pods: 8 });
  });
});

describe('instance sizes', () => {
  it('leave to pods what EKS leaves', () => {
    // 7577 MiB visible of 8192, less 255 + 11 x 29 for the kubelet and 100 for eviction.
    const { cpu, memory, pods } = allocatable({ cpus: 2, memory: 8, pods: 29 });
    expect([cpu, Math.floor(memory / 2 ** 20), pods]).toEqual([1930, 6903, 29]);
    expect(allocatable({ cpus: 4, memory: 16, pods: 58 }).cpu).toBe(3920);
    expect(allocatable({ cpus: 16, memory: 64, pods: 234 })).toMatchObject({ cpu: 15890, pods: 110 });
  });

  it.each([
    ['m7i.large', { cpus: 2, memory: 8, pods: 29 }],
    ['c6i.2xlarge', { cpus: 8, memory: 16, pods: 58 }],
    ['r7i.4xlarge', { cpus: 16, memory: 128, pods: 234 }],
    ['t3.medium', { cpus: 2, memory: 4, pods: 17 }],
  ])('%s is listed', (type, size) => {
    expect(instanceSize(type)).toEqual(size);
  });

  it.each(['m7g.large', 'm7i.metal', 'm7i', '', 'constructor.large', 'm7i.toString', '__proto__'])(
    '%p is not listed',
    (type) => {
      expect(instanceSize(type)).toBeUndefined();
    },
  );
});
