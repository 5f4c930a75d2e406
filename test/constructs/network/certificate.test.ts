import { TerraformOutput } from 'cdktf';
import { Certificate } from '../../../constructs/network/certificate';
import { DnsZone } from '../../../constructs/network/dns-zone';
import { resource, synthesize } from '../../support/synthesize';

describe('Certificate', () => {
  const json = synthesize((stack) => {
    const zone = DnsZone.fromAttributes(stack, 'dns', { zoneId: 'Z00000001', domain: 'zerotrace.example.com' });
    const { arn } = new Certificate(stack, 'certificate', { zone });
    new TerraformOutput(stack, 'arn', { value: arn });
  });

  it('is proven by DNS and replaced before it goes', () => {
    expect(resource(json, 'aws_acm_certificate')).toMatchObject({
      domain_name: 'zerotrace.example.com',
      validation_method: 'DNS',
      lifecycle: { create_before_destroy: true },
    });
  });

  it('writes the proof that ACM asks for into the zone', () => {
    const option = (name: string) =>
      expect.stringMatching(
        new RegExp(`^\\$\\{tolist\\(aws_acm_certificate\\.\\w+\\.domain_validation_options\\)\\.0\\.${name}\\}$`),
      );
    expect(resource(json, 'aws_route53_record')).toMatchObject({
      zone_id: 'Z00000001',
      name: option('resource_record_name'),
      type: option('resource_record_type'),
      records: [option('resource_record_value')],
      ttl: 300,
    });
  });

  it('can be for a name below that of the zone', () => {
    const below = synthesize((stack) => {
      const zone = DnsZone.fromAttributes(stack, 'dns', { zoneId: 'Z00000001', domain: 'zerotrace.example.com' });
      new Certificate(stack, 'certificate', { zone, name: 'monitoring.zerotrace.example.com' });
    });
    expect(resource(below, 'aws_acm_certificate')['domain_name']).toBe('monitoring.zerotrace.example.com');
    expect(resource(below, 'aws_route53_record')['zone_id']).toBe('Z00000001');
  });

  it('is valid when ACM has seen that record', () => {
    expect(resource(json, 'aws_acm_certificate_validation')['validation_record_fqdns']).toEqual([
      expect.stringMatching(/^\$\{aws_route53_record\.certificate_proof_\w+\.fqdn\}$/),
    ]);
  });

  it('hands out an ARN that is known when the certificate is valid', () => {
    expect(json.output?.['arn']?.['value']).toMatch(
      /^\$\{aws_acm_certificate_validation\.certificate_validation_\w+\.certificate_arn\}$/,
    );
  });
});
