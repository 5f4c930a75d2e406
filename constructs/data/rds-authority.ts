import { X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Construct } from 'constructs';
import { invalidConstruct } from '../core/invalid-construct';
import { shown } from '../core/problem';

/** The authority that signs certificates of our instances. */
export const rdsAuthorityName = 'rds-ca-rsa2048-g1';

/**
 * Its root certificates, one for each region, valid until 2061: those of this authority in AWS's bundle
 * (https://truststore.pki.rds.amazonaws.com/global/global-bundle.pem).
 */
const file = join(__dirname, `${rdsAuthorityName}.pem`);

/** The root certificate of RDS in a region, as PEM. Throws where none is known. */
export function rdsAuthority(construct: Construct, region: string): string {
  const certificates = readFileSync(file, 'utf8').match(/-----BEGIN[^]*?END CERTIFICATE-----\n/g) ?? [];
  const found = certificates.find((certificate) =>
    new X509Certificate(certificate).subject.includes(`CN=Amazon RDS ${region} Root CA RSA2048 G1`),
  );
  if (found !== undefined) return found;
  throw invalidConstruct(construct, {
    property: 'cluster.region',
    got: shown(region),
    expected: 'a region whose root certificate of RDS is known here',
    fix: `add the certificate to constructs/data/${rdsAuthorityName}.pem`,
  });
}
