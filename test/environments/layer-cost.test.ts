import type { ChartPods } from '../../charts/chart-installation';
import { added, environmentCost, layerCost } from '../../environments/layer-cost';
import { parseEnvironment } from '../../environments/environment';
import { vary } from '../support/environment-variation';

const mebibyte = 2 ** 20;
const gibibyte = 2 ** 30;
const resources = (cpu: string, memory: string) => ({ requests: { cpu, memory }, limits: { memory } });

const sensor: ChartPods = { name: 'sensor', replicas: 'per-node', resources: resources('200m', '512Mi') };
const agent: ChartPods = { name: 'agent', replicas: 'per-node', resources: resources('50m', '128Mi') };
const store: ChartPods = { name: 'store', replicas: 3, resources: resources('1', '2Gi'), storage: '20Gi' };
const page: ChartPods = { name: 'page', replicas: 2, resources: resources('100m', '256Mi') };

describe('layerCost', () => {
  it('adds up what runs on every node, and everything together with its volumes', () => {
    expect(layerCost('security', [sensor, agent, store, page], 4)).toEqual({
      layer: 'security',
      perNode: { cpu: 250, memory: 640 * mebibyte, disk: 0 },
      total: { cpu: 4 * 250 + 3 * 1000 + 2 * 100, memory: 9 * gibibyte, disk: 60 * gibibyte },
    });
  });

  it('counts a volume on every node', () => {
    const { perNode, total } = layerCost('logging', [{ ...sensor, storage: '1Gi' }], 3);
    expect([perNode.disk, total.disk]).toEqual([gibibyte, 3 * gibibyte]);
  });

  it('asks nothing where nothing runs', () => {
    const nothing = { cpu: 0, memory: 0, disk: 0 };
    expect(layerCost('monitoring', [], 4)).toEqual({ layer: 'monitoring', perNode: nothing, total: nothing });
    expect(added([])).toEqual(nothing);
  });
});

describe('environmentCost', () => {
  it('is of the layers that an environment has, on the fewest nodes that it has', () => {
    const production = environmentCost(parseEnvironment(vary({ base: 'production' })));
    expect([production.environment, production.nodes]).toEqual(['production', 9]);
    expect(production.layers[0]?.layer).toBe('monitoring');
    const bare = environmentCost(
      parseEnvironment(vary({ base: 'development', remove: ['security', 'logging', 'data.postgres.backups'] })),
    );
    expect(bare.layers.map(({ layer }) => layer)).toEqual(['monitoring']);
  });

  it('takes a cluster that somebody else sizes for one node', () => {
    const { nodes, layers } = environmentCost(parseEnvironment(vary({ base: 'local' })));
    expect(nodes).toBe(1);
    for (const { perNode, total } of layers) expect(total.cpu).toBeGreaterThan(perNode.cpu);
  });
});
