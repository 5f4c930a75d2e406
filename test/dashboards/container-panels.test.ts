import { containerPanels } from '../../dashboards/container-panels';
import { printFlat } from '../../metrics/promql';

describe('panels of containers', () => {
  const [cpu, memory] = containerPanels({ namespace: 'zerotrace', container: 'enrichment' });

  it('show what is used beside what is requested and the limit, in one unit', () => {
    expect([cpu.unit, memory.unit]).toEqual(['cores', 'bytes']);
    expect(cpu.queries.map(({ legend }) => legend)).toEqual(['{{pod}}', 'request', 'limit']);
    expect(memory.queries.map(({ expression }) => printFlat(expression.node))).toEqual([
      'max by (pod) (container_memory_working_set_bytes{namespace="zerotrace", container="enrichment"})',
      'max(kube_pod_container_resource_requests{namespace="zerotrace", container="enrichment", resource="memory"})',
      'max(kube_pod_container_resource_limits{namespace="zerotrace", container="enrichment", resource="memory"})',
    ]);
  });

  it('link what ends them', () => {
    expect(memory.alerts.map(({ name }) => name)).toEqual(['ContainerMemoryNearLimit', 'ContainerOutOfMemory']);
  });

  it('say why there may be none', () => {
    const [other] = containerPanels({ namespace: 'zerotrace-data', container: 'postgres', empty: 'RDS runs it' });
    expect([cpu.empty, other.empty]).toEqual([undefined, 'RDS runs it']);
  });
});
