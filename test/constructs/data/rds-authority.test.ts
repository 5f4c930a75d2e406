import { X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { TerraformStack, Testing } from 'cdktf';
import { rdsAuthority } from '../../../constructs/data/rds-authority';

const construct = new TerraformStack(Testing.app(), 'test');
const file = readFileSync(resolve(__dirname, '../../../constructs/data/rds-ca-rsa2048-g1.pem'), 'utf8');
const certificates = (file.match(/-----BEGIN[^]*?END CERTIFICATE-----/g) ?? []).map((pem) => new X509Certificate(pem));
const regionOf = ({ subject }: X509Certificate) => / RDS (\S+) Root/.exec(subject)?.[1] ?? '';

describe('rdsAuthority', () => {
  it('is a root that has signed itself, and is valid for longer than any instance', () => {
    expect(certificates).toHaveLength(27);
    for (const certificate of certificates) {
      expect([regionOf(certificate), certificate.checkIssued(certificate), certificate.ca]).toEqual([
        expect.stringMatching(/^[a-z]{2}-[a-z]+-\d$/),
        true,
        true,
      ]);
      expect(certificate.verify(certificate.publicKey)).toBe(true);
      expect(new Date(certificate.validTo).getFullYear()).toBeGreaterThan(2060);
    }
  });

  it.each(certificates.map(regionOf))('is that of %s', (region) => {
    expect(new X509Certificate(rdsAuthority(construct, region)).subject).toContain(`CN=Amazon RDS ${region} Root CA`);
  });

  it('refuses a region that it does not know', () => {
    expect(() => rdsAuthority(construct, 'eu-nowhere-1')).toThrow(/cluster\.region[^]*eu-nowhere-1/);
  });
});
