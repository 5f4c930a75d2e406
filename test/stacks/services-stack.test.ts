import { Testing } from 'cdktf';
import type { PodLoadBalancer } from '../../constructs/kubernetes/target-group-binding';
import type { EnvironmentInput } from '../../environments/environment';
import { environmentSchema } from '../../environments/environment';
import { local } from '../../environments/local';
import { production } from '../../environments/production';
import { ServicesStack } from '../../stacks/services-stack';
import { flowsOf } from '../support/flows-of';
import { podOf } from '../support/pod-of';
import { samplePostgres as postgres, sampleValkey as valkey, servicesNamespace } from '../support/sample-services';
import type { Synthesized } from '../support/synthesize';
import { resource, resources } from '../support/synthesize';

function services(input: EnvironmentInput, loadBalancer?: PodLoadBalancer) {
  const environment = environmentSchema.parse(input);
  const access = { kind: 'kubeconfig', context: 'kind-zerotrace' } as const;
  const namespaces = { services: servicesNamespace };
  const stack = new ServicesStack(Testing.app(), { environment, access, namespaces, postgres, valkey, loadBalancer });
  return { stack, json: JSON.parse(Testing.synth(stack)) as Synthesized };
}

const names = (json: Synthesized, type: string) =>
  resources(json, type).map(([, block]) => (block as { metadata: { name: string } }).metadata.name);

const inProduction = () =>
  services(production, {
    targetGroupArn: 'arn:aws:elasticloadbalancing:example',
    cidrs: ['10.30.128.0/22', '10.30.132.0/22'],
  });

describe('ServicesStack', () => {
  it('runs the services under the names that their code hard-wires, in one namespace', () => {
    const { stack, json } = services(local);
    expect(stack.node.id).toBe('local-services');
    expect(names(json, 'kubernetes_deployment_v1').sort()).toEqual([
      'zerotrace-api',
      'zerotrace-edge',
      'zerotrace-enrichment',
      'zerotrace-web',
    ]);
    expect(names(json, 'kubernetes_service_v1').sort()).toEqual([
      'zerotrace-api',
      'zerotrace-edge',
      'zerotrace-enrichment',
      'zerotrace-valkey',
      'zerotrace-web',
    ]);
    expect(names(json, 'kubernetes_cron_job_v1')).toEqual(['zerotrace-enrichment-cve-update']);
    expect(json.resource).not.toHaveProperty('kubernetes_daemon_set_v1');
    expect(json.resource).not.toHaveProperty('helm_release');
  });

  it('allows these flows and no others', () => {
    expect(flowsOf(services(local).json).filter((flow) => flow.startsWith('zerotrace/'))).toEqual([
      'zerotrace/zerotrace-api-from-zerotrace-edge ingress 8080',
      'zerotrace/zerotrace-api-from-zerotrace-enrichment ingress 8080',
      'zerotrace/zerotrace-api-to-zerotrace-enrichment egress 8000',
      'zerotrace/zerotrace-api-to-zerotrace-postgres-pooler egress 5432',
      'zerotrace/zerotrace-api-to-zerotrace-valkey egress 6379',
      'zerotrace/zerotrace-edge-to-zerotrace-api egress 8080',
      'zerotrace/zerotrace-edge-to-zerotrace-web egress 3000',
      'zerotrace/zerotrace-enrichment-cve-update-to-internet egress 443',
      'zerotrace/zerotrace-enrichment-cve-update-to-zerotrace-postgres-pooler egress 5432',
      'zerotrace/zerotrace-enrichment-from-zerotrace-api ingress 8000',
      'zerotrace/zerotrace-enrichment-to-internet egress 443',
      'zerotrace/zerotrace-enrichment-to-zerotrace-api egress 8080',
      'zerotrace/zerotrace-enrichment-to-zerotrace-postgres-pooler egress 5432',
      'zerotrace/zerotrace-enrichment-to-zerotrace-valkey egress 6379',
      'zerotrace/zerotrace-web-from-zerotrace-edge ingress 3000',
    ]);
  });

  it('trusts a hop and binds the target group only where a load balancer is in front', () => {
    const config = (json: Synthesized) => JSON.stringify(resource(json, 'kubernetes_config_map_v1'));
    expect(config(services(local).json)).toContain('xff_num_trusted_hops: 0');
    const { json } = inProduction();
    expect(config(json)).toContain('xff_num_trusted_hops: 1');
    expect(resource(json, 'helm_release')).toMatchObject({ name: 'zerotrace-edge-target-group' });
    expect(flowsOf(json).filter((flow) => flow.includes('edge-from-load-balancer'))).toEqual([
      'zerotrace/zerotrace-edge-from-load-balancer-10-30-128-0-22 ingress 8080',
      'zerotrace/zerotrace-edge-from-load-balancer-10-30-132-0-22 ingress 8080',
    ]);
  });

  it('places its pods on the nodes for services, where the environment has such nodes', () => {
    const { json } = inProduction();
    for (const service of ['api', 'enrichment', 'web', 'edge']) {
      expect(podOf(json, 'kubernetes_deployment_v1', service)).toMatchObject({
        node_selector: { 'zerotrace.io/node-group': 'services' },
      });
    }
    expect(podOf(services(local).json, 'kubernetes_deployment_v1', 'api')).not.toHaveProperty('node_selector');
  });

  it('pulls every image through the mirror of the environment', () => {
    const { json } = services({ ...local, mirrors: { images: 'mirror.example.com' } });
    const images = [...JSON.stringify(json).matchAll(/"image":"([^"]+)"/g)].map(([, image = '']) => image);
    expect(images).toHaveLength(8);
    expect(images.filter((image) => !image.startsWith('mirror.example.com/'))).toEqual([]);
  });

  it('runs agents where the environment asks for them', () => {
    const { image, resources: wanted } = local.services.web;
    const { json } = services({ ...local, services: { ...local.services, agent: { image, resources: wanted } } });
    expect(names(json, 'kubernetes_daemon_set_v1')).toEqual(['zerotrace-agent']);
  });
});
