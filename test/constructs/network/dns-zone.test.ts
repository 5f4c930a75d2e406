import { DnsZone } from '../../../constructs/network/dns-zone';
import { resource, synthesize } from '../../support/synthesize';

describe('DnsZone', () => {
  it('makes a public zone', () => {
    const json = synthesize((stack) => {
      const zone = new DnsZone(stack, 'dns', { domain: 'zerotrace.example.com' });
      expect(zone.domain).toBe('zerotrace.example.com');
    });
    const zone = resource(json, 'aws_route53_zone');
    expect(zone['name']).toBe('zerotrace.example.com');
    expect(zone).not.toHaveProperty('vpc');
  });

  it('takes one that exists', () => {
    const attributes = { zoneId: 'Z00000001', domain: 'zerotrace.example.com' };
    const json = synthesize((stack) => {
      expect(DnsZone.fromAttributes(stack, 'dns', attributes)).toMatchObject(attributes);
    });
    expect(json.resource).toBeUndefined();
  });
});
