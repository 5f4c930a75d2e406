import type { TerraformStack } from 'cdktf';
import { Edge } from '../../constructs/edge/edge';
import { Workload } from '../../constructs/kubernetes/workload';
import { sampleContainer } from './sample-pod';
import { servicesNamespace as namespace } from './sample-services';

/** An edge in front of two workloads. */
export function sampleEdge(stack: TerraformStack, trustedHops: 0 | 1 = 0, cpu = '100m'): Edge {
  const service = (name: string, port: number) =>
    new Workload(stack, name, {
      name: `zerotrace-${name}`,
      namespace,
      component: name,
      user: 1000,
      container: { ...sampleContainer, ports: { http: { port } } },
    });
  return new Edge(stack, 'edge', {
    namespace,
    options: { replicas: 2, resources: { requests: { cpu, memory: '64Mi' }, limits: { memory: '128Mi' } } },
    api: service('api', 8080),
    web: service('web', 3000),
    trustedHops,
  });
}
