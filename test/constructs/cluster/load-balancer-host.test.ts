import { LoadBalancer } from '../../../constructs/cluster/load-balancer';
import { LoadBalancerHost } from '../../../constructs/cluster/load-balancer-host';
import { sampleCluster, sampleNetwork } from '../../support/sample-cluster';
import { resource, synthesize } from '../../support/synthesize';

const dnsZone = { zoneId: 'Z0000001', domain: 'zerotrace.example.com' };
const host = 'monitoring.zerotrace.example.com';
const certificateArn = 'arn:aws:acm:eu-central-1:111122223333:certificate/2';

describe('LoadBalancerHost', () => {
  const json = synthesize((stack) => {
    const loadBalancer = new LoadBalancer(stack, 'lb', {
      name: 'zerotrace-test',
      network: sampleNetwork,
      cluster: sampleCluster,
      dnsZone,
      certificate: { arn: 'arn:aws:acm:eu-central-1:111122223333:certificate/1' },
      options: { accessLogRetentionDays: 90 },
    });
    new LoadBalancerHost(stack, 'host', {
      loadBalancer,
      host,
      certificate: { arn: certificateArn },
      dnsZone,
      network: sampleNetwork,
      prefix: 'login',
      priority: 10,
      target: { name: 'login-proxy', description: 'the login proxy', port: 4180, healthPath: '/ping' },
    });
  });
  const listener = expect.stringMatching(/^\$\{aws_lb_listener\.lb_https_\w+\.arn\}$/);

  it('answers for the host with its certificate, and forwards to its pods alone', () => {
    expect(resource(json, 'aws_lb_listener_certificate')).toMatchObject({
      listener_arn: listener,
      certificate_arn: certificateArn,
    });
    expect(resource(json, 'aws_lb_listener_rule')).toMatchObject({
      listener_arn: listener,
      priority: 10,
      condition: [{ host_header: { values: [host] } }],
      action: [
        {
          type: 'forward',
          target_group_arn: expect.stringMatching(/^\$\{aws_lb_target_group\.host_targets_\w+\.arn\}$/),
        },
      ],
    });
    expect(resource(json, 'aws_lb_target_group', 'host_')).toMatchObject({
      name_prefix: 'login-',
      target_type: 'ip',
      protocol: 'HTTP',
      port: 4180,
      deregistration_delay: '30',
      health_check: { path: '/ping', matcher: '200' },
    });
  });

  it('has the name in the zone', () => {
    expect(resource(json, 'aws_route53_record', 'host_')).toMatchObject({
      zone_id: 'Z0000001',
      name: host,
      type: 'A',
      alias: { name: expect.stringMatching(/^\$\{aws_lb\.lb_[\w-]+\.dns_name\}$/) },
    });
  });

  it('opens the port of its pods to the load balancer, from both sides', () => {
    const ports = { ip_protocol: 'tcp', from_port: 4180, to_port: 4180 };
    const own = expect.stringMatching(/^\$\{aws_security_group\.lb_firewall_group_\w+\.id\}$/);
    expect(resource(json, 'aws_vpc_security_group_egress_rule', 'lb_firewall_to-login-proxy')).toMatchObject({
      ...ports,
      security_group_id: own,
      referenced_security_group_id: 'sg-00000001',
    });
    expect(resource(json, 'aws_vpc_security_group_ingress_rule', 'lb_firewall_login-proxy')).toMatchObject({
      ...ports,
      security_group_id: 'sg-00000001',
      referenced_security_group_id: own,
    });
  });
});
