import { TerraformStack, Testing } from 'cdktf';
import { Workload } from '../../../constructs/kubernetes/workload';
import { serviceProbes } from '../../../constructs/monitoring/service-probes';
import { sampleEdge } from '../../support/sample-edge';
import { sampleContainer } from '../../support/sample-pod';
import { servicesNamespace } from '../../support/sample-services';

describe('serviceProbes', () => {
  const stack = new TerraformStack(Testing.app(), 'test');
  const workload = (name: string, port: number) =>
    new Workload(stack, `probed-${name}`, {
      name: `zerotrace-${name}`,
      namespace: servicesNamespace,
      component: name,
      user: 1000,
      container: { ...sampleContainer, ports: { http: { port } } },
    });
  const services = {
    api: workload('api', 8080),
    enrichment: workload('enrichment', 8000),
    web: workload('web', 3000),
    edge: sampleEdge(stack).workload,
  };
  const probes = serviceProbes(services);

  it('ask each service by itself, and the API for what its body says', () => {
    expect(probes.map(({ name, module, url }) => [name, module, url])).toEqual([
      ['api', 'api-health', 'http://zerotrace-api.zerotrace.svc:8080/health'],
      ['enrichment', 'http', 'http://zerotrace-enrichment.zerotrace.svc:8000/health'],
      ['web', 'http', 'http://zerotrace-web.zerotrace.svc:3000/'],
      ['edge', 'http', 'http://zerotrace-edge.zerotrace.svc:8080/healthz'],
    ]);
  });

  it('name who answers on which port, for network flows', () => {
    expect(probes.map(({ name, peer }) => [name, peer])).toEqual(
      Object.entries(services).map(([name, { peer }]) => [name, peer]),
    );
    expect(probes.map(({ port }) => port)).toEqual([8080, 8000, 3000, 8080]);
  });
});
