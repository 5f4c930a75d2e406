import { parse } from 'yaml';
import type { Bootstrap } from '../../../constructs/edge/envoy';
import { flowsOf } from '../../support/flows-of';
import { mainContainer, podOf } from '../../support/pod-of';
import { sampleEdge } from '../../support/sample-edge';
import { resource, synthesize } from '../../support/synthesize';

const build = (trustedHops?: 0 | 1, cpu?: string) =>
  synthesize((stack) => {
    sampleEdge(stack, trustedHops, cpu);
  });

function config(trustedHops: 0 | 1): Bootstrap {
  const { data } = resource(build(trustedHops), 'kubernetes_config_map_v1') as { data: Record<string, string> };
  return parse(data['envoy.yaml'] ?? '') as Bootstrap;
}

describe('Edge', () => {
  it('runs a pinned Envoy with two threads, restricted, with a read-only root', () => {
    const pod = podOf(build(), 'kubernetes_deployment_v1', 'edge');
    expect(pod).toMatchObject({
      termination_grace_period_seconds: 45,
      security_context: { run_as_user: '65532', run_as_non_root: true },
      volume: [{ name: 'zerotrace-edge-config', config_map: { name: 'zerotrace-edge-config' } }],
    });
    expect(mainContainer(pod)).toMatchObject({
      image: 'docker.io/envoyproxy/envoy:distroless-v1.40.0',
      args: [
        '--config-path',
        '/etc/zerotrace-edge/envoy.yaml',
        '--concurrency',
        '2',
        '--file-flush-interval-msec',
        '1000',
      ],
      port: [
        { name: 'http', container_port: 8080, protocol: 'TCP' },
        { name: 'metrics', container_port: 9902, protocol: 'TCP' },
        { name: 'drain', container_port: 9903, protocol: 'TCP' },
      ],
      security_context: { read_only_root_filesystem: true, capabilities: { drop: ['ALL'] } },
    });
  });

  it('has as many threads as it requests cores, from two on', () => {
    const threads = (cpu: string) =>
      (mainContainer(podOf(build(0, cpu), 'kubernetes_deployment_v1', 'edge'))['args'] as string[])[3];
    expect(threads('4')).toBe('4');
    expect(threads('2500m')).toBe('3');
  });

  it('is drained before it is stopped', () => {
    expect(mainContainer(podOf(build(), 'kubernetes_deployment_v1', 'edge'))).toMatchObject({
      lifecycle: { pre_stop: [{ http_get: { path: '/drain', port: 'drain' } }] },
      readiness_probe: { http_get: { path: '/healthz', port: 'http' }, period_seconds: 5 },
      liveness_probe: { tcp_socket: [{ port: 'http' }] },
    });
  });

  it('waits for the load balancer to take a new pod in, where there is one', () => {
    const spec = (trustedHops: 0 | 1) => resource(build(trustedHops), 'kubernetes_deployment_v1', 'edge')['spec'];
    expect(spec(1)).toMatchObject({ min_ready_seconds: 30 });
    expect(spec(0)).not.toHaveProperty('min_ready_seconds');
  });

  it('offers requests and metrics as a Service, and has a disruption budget for its two pods', () => {
    expect(resource(build(), 'kubernetes_service_v1', 'edge')).toMatchObject({
      metadata: { name: 'zerotrace-edge', namespace: 'zerotrace' },
      spec: {
        type: 'ClusterIP',
        port: [
          { name: 'http', port: 8080, target_port: 'http', protocol: 'TCP' },
          { name: 'metrics', port: 9902, target_port: 'metrics', protocol: 'TCP' },
        ],
      },
    });
    expect(resource(build(), 'kubernetes_pod_disruption_budget_v1', 'edge')).toMatchObject({
      spec: { max_unavailable: '1' },
    });
  });

  it('is configured for its services, its memory, and the hops that it trusts', () => {
    const { admin, overload_manager: overload, static_resources: parts } = config(1);
    expect(admin).toEqual({ address: { socket_address: { address: '127.0.0.1', port_value: 9901 } } });
    expect(overload).toMatchObject({
      resource_monitors: [
        { typed_config: { max_heap_size_bytes: 114_085_068 } },
        { typed_config: { max_active_downstream_connections: 2048 } },
      ],
    });
    expect(JSON.stringify(parts.clusters)).toContain('"address":"zerotrace-api.zerotrace.svc","port_value":8080');
    expect(JSON.stringify(parts.clusters)).toContain('"address":"zerotrace-web.zerotrace.svc","port_value":3000');
    expect(JSON.stringify(parts.clusters)).not.toContain('enrichment');
    expect(JSON.stringify(parts.listeners)).toContain('"xff_num_trusted_hops":1');
    expect(JSON.stringify(config(0).static_resources.listeners)).toContain('"xff_num_trusted_hops":0');
    expect(JSON.stringify(parts.listeners)).toContain('"fixed_delay":"35s"');
  });

  it('reaches web and API, and nobody else', () => {
    expect(flowsOf(build())).toEqual([
      'zerotrace/zerotrace-api-from-zerotrace-edge ingress 8080',
      'zerotrace/zerotrace-edge-to-zerotrace-api egress 8080',
      'zerotrace/zerotrace-edge-to-zerotrace-web egress 3000',
      'zerotrace/zerotrace-web-from-zerotrace-edge ingress 3000',
    ]);
  });
});
