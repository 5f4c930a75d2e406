import { TerraformStack, TerraformVariable, Testing } from 'cdktf';
import { parse } from 'yaml';
import { TargetGroupBinding } from '../../../constructs/kubernetes/target-group-binding';
import { sampleEdge } from '../../support/sample-edge';
import type { Synthesized } from '../../support/synthesize';
import { resource, resources } from '../../support/synthesize';

const stack = new TerraformStack(Testing.app(), 'test');
const arn = new TerraformVariable(stack, 'target_group_arn', {}).stringValue;
new TargetGroupBinding(stack, 'target-group', {
  workload: sampleEdge(stack, 1).workload,
  loadBalancer: { targetGroupArn: arn, cidrs: ['10.20.128.0/22', '10.20.132.0/22'] },
});
const json = JSON.parse(Testing.synth(stack)) as Synthesized;

describe('TargetGroupBinding', () => {
  it('binds the pods behind the Service to the target group, without rules for security groups', () => {
    const { values, ...release } = resource(json, 'helm_release') as { values: string[] };
    expect(release).toMatchObject({ name: 'zerotrace-edge-target-group', namespace: 'zerotrace' });
    const [{ spec, ...manifest }] = parse(values[0] ?? '').manifests;
    expect(manifest).toEqual({
      apiVersion: 'elbv2.k8s.aws/v1beta1',
      kind: 'TargetGroupBinding',
      metadata: { name: 'zerotrace-edge', namespace: 'zerotrace' },
    });
    expect(spec).toEqual({
      targetGroupARN: '${var.target_group_arn}',
      targetType: 'ip',
      serviceRef: { name: 'zerotrace-edge', port: 8080 },
    });
  });

  it.each([
    ['10-20-128-0-22', '10.20.128.0/22'],
    ['10-20-132-0-22', '10.20.132.0/22'],
  ])('lets the load balancer in from its subnet %s alone, on the one port', (name, cidr) => {
    const policies = resources(json, 'kubernetes_network_policy_v1').map(([logicalName]) => logicalName);
    expect(policies.filter((each) => each.startsWith('target-group_'))).toHaveLength(2);
    expect(resource(json, 'kubernetes_network_policy_v1', `target-group_from-load-balancer-${name}`)).toMatchObject({
      metadata: { name: `zerotrace-edge-from-load-balancer-${name}`, namespace: 'zerotrace' },
      spec: {
        pod_selector: { match_labels: { 'app.kubernetes.io/name': 'zerotrace-edge' } },
        policy_types: ['Ingress'],
        ingress: [{ from: [{ ip_block: { cidr } }], ports: [{ port: '8080', protocol: 'TCP' }] }],
      },
    });
  });
});
