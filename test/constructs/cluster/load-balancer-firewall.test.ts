import { LoadBalancerFirewall } from '../../../constructs/cluster/load-balancer-firewall';
import { sampleCluster, sampleNetwork } from '../../support/sample-cluster';
import { resource, resources, synthesize } from '../../support/synthesize';

describe('LoadBalancerFirewall', () => {
  const json = synthesize((stack) => {
    new LoadBalancerFirewall(stack, 'firewall', {
      name: 'sample-load-balancer',
      network: sampleNetwork,
      cluster: sampleCluster,
      listenerPorts: [80, 443],
      targetPort: 8080,
    });
  });
  const own = expect.stringMatching(/^\$\{aws_security_group\.firewall_group_\w+\.id\}$/);

  it('lets the world reach the listeners', () => {
    for (const port of [80, 443]) {
      expect(resource(json, 'aws_vpc_security_group_ingress_rule', `firewall_world-${port}`)).toMatchObject({
        security_group_id: own,
        cidr_ipv4: '0.0.0.0/0',
        ip_protocol: 'tcp',
        from_port: port,
        to_port: port,
      });
    }
    expect(resources(json, 'aws_vpc_security_group_ingress_rule')).toHaveLength(3);
  });

  it('opens one port of the cluster to the load balancer, from both sides', () => {
    const target = { ip_protocol: 'tcp', from_port: 8080, to_port: 8080 };
    expect(resource(json, 'aws_vpc_security_group_egress_rule')).toMatchObject({
      ...target,
      security_group_id: own,
      referenced_security_group_id: 'sg-00000001',
    });
    expect(resource(json, 'aws_vpc_security_group_ingress_rule', 'firewall_edge')).toMatchObject({
      ...target,
      security_group_id: 'sg-00000001',
      referenced_security_group_id: own,
    });
  });
});
