import { serviceOptions } from '../../../constructs/services/service-options';
import { ZerotraceWeb } from '../../../constructs/services/zerotrace-web';
import { flowsOf } from '../../support/flows-of';
import { mainContainer, podOf } from '../../support/pod-of';
import { sampleService, servicesNamespace as namespace } from '../../support/sample-services';
import { resource, synthesize } from '../../support/synthesize';

const json = synthesize((stack) => {
  const options = serviceOptions.shape.web.parse({ ...sampleService('zerotrace-web'), replicas: 2 });
  new ZerotraceWeb(stack, 'web', { namespace, options });
});

describe('ZerotraceWeb', () => {
  it('serves files on port 3000 as a user without rights, under a read-only root', () => {
    const pod = podOf(json, 'kubernetes_deployment_v1');
    expect(pod).toMatchObject({
      security_context: { run_as_user: '101', run_as_non_root: true },
      volume: [{ name: 'tmp', empty_dir: { size_limit: '64Mi' } }],
    });
    expect(mainContainer(pod)).toMatchObject({
      image: 'ghcr.io/example/zerotrace-web:1.0.0',
      env: [],
      port: [{ name: 'http', container_port: 3000, protocol: 'TCP' }],
      readiness_probe: { http_get: { path: '/', port: 'http' } },
      liveness_probe: { tcp_socket: [{ port: 'http' }] },
      lifecycle: { pre_stop: [{ exec: { command: ['sleep', '5'] } }] },
      security_context: { read_only_root_filesystem: true },
    });
    expect(resource(json, 'kubernetes_deployment_v1')).toMatchObject({ spec: { replicas: '2' } });
  });

  it('calls nobody', () => {
    expect(flowsOf(json)).toEqual([]);
  });
});
