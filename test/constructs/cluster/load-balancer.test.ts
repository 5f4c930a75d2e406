import type { LoadBalancerProps } from '../../../constructs/cluster/load-balancer';
import { LoadBalancer } from '../../../constructs/cluster/load-balancer';
import { sampleCluster, sampleNetwork } from '../../support/sample-cluster';
import { resource, resources, synthesize } from '../../support/synthesize';

const synthesized = (change: Partial<LoadBalancerProps> = {}) =>
  synthesize((stack) => {
    const { url } = new LoadBalancer(stack, 'lb', {
      name: 'zerotrace-test',
      network: sampleNetwork,
      cluster: sampleCluster,
      dnsZone: { zoneId: 'Z0000001', domain: 'zerotrace.example.com' },
      certificate: { arn: 'arn:aws:acm:eu-central-1:111122223333:certificate/1' },
      options: { accessLogRetentionDays: 90 },
      ...change,
    });
    expect(url).toBe('https://zerotrace.example.com');
  });

const targetGroupArn = expect.stringMatching(/^\$\{aws_lb_target_group\.lb_edge_\w+\.arn\}$/);

describe('LoadBalancer', () => {
  it('is in the public subnets, refuses odd requests and appends the address of the client', () => {
    expect(resource(synthesized(), 'aws_lb')).toMatchObject({
      name: 'zerotrace-test',
      load_balancer_type: 'application',
      internal: false,
      subnets: ['subnet-public-a', 'subnet-public-b'],
      drop_invalid_header_fields: true,
      desync_mitigation_mode: 'defensive',
      xff_header_processing_mode: 'append',
      idle_timeout: 80,
      enable_deletion_protection: false,
    });
  });

  it('ends TLS 1.2 and 1.3 and forwards to the edge', () => {
    expect(resource(synthesized(), 'aws_lb_listener', 'lb_https')).toMatchObject({
      port: 443,
      protocol: 'HTTPS',
      ssl_policy: 'ELBSecurityPolicy-TLS13-1-2-2021-06',
      certificate_arn: 'arn:aws:acm:eu-central-1:111122223333:certificate/1',
      routing_http_response_server_enabled: false,
      routing_http_response_strict_transport_security_header_value: 'max-age=31536000',
      default_action: [{ type: 'forward', target_group_arn: targetGroupArn }],
    });
  });

  it('sends plain HTTP to HTTPS', () => {
    expect(resource(synthesized(), 'aws_lb_listener', 'lb_http_')).toMatchObject({
      port: 80,
      protocol: 'HTTP',
      default_action: [{ type: 'redirect', redirect: { protocol: 'HTTPS', port: '443', status_code: 'HTTP_301' } }],
    });
  });

  it('asks the pods of the edge whether they are well', () => {
    expect(resource(synthesized(), 'aws_lb_target_group')).toMatchObject({
      name_prefix: 'edge-',
      vpc_id: 'vpc-00000001',
      target_type: 'ip',
      protocol: 'HTTP',
      port: 8080,
      health_check: { protocol: 'HTTP', port: 'traffic-port', path: '/healthz', matcher: '200' },
      lifecycle: { create_before_destroy: true },
    });
  });

  it('writes access logs into a bucket that is ready for them', () => {
    const loadBalancer = resource(synthesized(), 'aws_lb');
    expect(loadBalancer['access_logs']).toEqual({
      enabled: true,
      bucket: expect.stringMatching(/^\$\{aws_s3_bucket\.lb_logs_bucket_\w+\.bucket\}$/),
    });
    expect(loadBalancer['depends_on']).toContainEqual(expect.stringMatching(/^aws_s3_bucket_policy\.lb_logs_bucket_/));
  });

  it('has the name of the zone', () => {
    expect(resource(synthesized(), 'aws_route53_record')).toMatchObject({
      zone_id: 'Z0000001',
      name: 'zerotrace.example.com',
      type: 'A',
      alias: {
        name: expect.stringMatching(/^\$\{aws_lb\.lb_[\w-]+\.dns_name\}$/),
        zone_id: expect.stringMatching(/^\$\{aws_lb\.lb_[\w-]+\.zone_id\}$/),
        evaluate_target_health: true,
      },
    });
  });

  it('is protected together with its logs', () => {
    const json = synthesized({ deletionProtection: true });
    expect(resource(json, 'aws_lb')['enable_deletion_protection']).toBe(true);
    expect(resource(json, 'aws_s3_bucket')['lifecycle']).toEqual({ prevent_destroy: true });
    expect(resource(json, 'aws_s3_bucket')['force_destroy']).toBeUndefined();
  });

  it('can be destroyed with its logs where it is not protected', () => {
    expect(resource(synthesized(), 'aws_s3_bucket')['force_destroy']).toBe(true);
  });

  it('has a web ACL in front of it where one is given', () => {
    expect(resources(synthesized(), 'aws_wafv2_web_acl_association')).toEqual([]);
    const webAclArn = 'arn:aws:wafv2:eu-central-1:111122223333:regional/webacl/zerotrace/1';
    const json = synthesized({ options: { accessLogRetentionDays: 90, webAclArn } });
    expect(resource(json, 'aws_wafv2_web_acl_association')).toMatchObject({
      web_acl_arn: webAclArn,
      resource_arn: expect.stringMatching(/^\$\{aws_lb\.lb_[\w-]+\.arn\}$/),
    });
  });
});
