import { serviceOptions } from '../../../constructs/services/service-options';
import { ZerotraceAgent } from '../../../constructs/services/zerotrace-agent';
import { flowsOf } from '../../support/flows-of';
import { environmentOf, mainContainer, podOf } from '../../support/pod-of';
import { sampleEdge } from '../../support/sample-edge';
import { sampleService, servicesNamespace as namespace } from '../../support/sample-services';
import { resources, synthesize } from '../../support/synthesize';

const json = synthesize((stack) => {
  const { image, resources: wanted } = sampleService('zerotrace-agent');
  const options = serviceOptions.shape.agent.unwrap().parse({ image, resources: wanted });
  new ZerotraceAgent(stack, 'agent', { namespace, options, edge: sampleEdge(stack) });
});

describe('ZerotraceAgent', () => {
  it('runs on every node, tainted or not, and reports through the edge under the name of the node', () => {
    const pod = podOf(json, 'kubernetes_daemon_set_v1');
    expect(pod).toMatchObject({ toleration: [{ operator: 'Exists' }], security_context: { run_as_user: '65532' } });
    expect(environmentOf(mainContainer(pod))).toEqual({
      API_ENDPOINT: 'http://zerotrace-edge:8080',
      API_URL: 'http://zerotrace-edge:8080',
      NODE_NAME: 'field:spec.nodeName',
      AGENT_NAME: 'field:spec.nodeName',
      HOSTNAME: 'field:spec.nodeName',
      NETWORK_SCAN_ENABLED: 'false',
    });
  });

  it('needs nothing of the node: no directory, no capability, no root', () => {
    const pod = podOf(json, 'kubernetes_daemon_set_v1');
    expect(pod['volume']).toEqual([{ name: 'tmp', empty_dir: { size_limit: '16Mi' } }]);
    expect(mainContainer(pod)).toMatchObject({
      security_context: {
        allow_privilege_escalation: false,
        capabilities: { drop: ['ALL'] },
        read_only_root_filesystem: true,
        run_as_non_root: true,
      },
    });
  });

  it('listens on nothing, so that it has no Service', () => {
    expect(resources(json, 'kubernetes_service_v1').map(([name]) => name.split('_')[0])).not.toContain('agent');
    expect(flowsOf(json).filter((flow) => flow.includes('agent'))).toEqual([
      'zerotrace/zerotrace-agent-to-zerotrace-edge egress 8080',
      'zerotrace/zerotrace-edge-from-zerotrace-agent ingress 8080',
    ]);
  });
});
