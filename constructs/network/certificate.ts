import { AcmCertificate } from '@cdktf/provider-aws/lib/acm-certificate';
import { AcmCertificateValidation } from '@cdktf/provider-aws/lib/acm-certificate-validation';
import { Route53Record } from '@cdktf/provider-aws/lib/route53-record';
import { Construct } from 'constructs';
import type { IDnsZone } from './dns-zone';

/** Properties of `Certificate`. */
export interface CertificateProps {
  /** The zone in which ACM looks for the proof. */
  readonly zone: IDnsZone;
  /** The name that is certified: that of the zone, or one below it. @default - the name of the zone */
  readonly name?: string;
}

/** How long resolvers may keep the proof, in seconds: the value that ACM's own console writes. */
const proofTtl = 300;

/**
 * A certificate for one name of a zone, proven by a DNS record and renewed by ACM as long as the record stays.
 *
 * An apply waits until ACM has seen the record, which needs the zone's delegation (docs/constructs/certificate.md).
 */
export class Certificate extends Construct {
  /** ARN of the certificate, known once it is valid: a listener that takes it waits for that. */
  readonly arn: string;

  constructor(scope: Construct, id: string, { zone, name = zone.domain }: CertificateProps) {
    super(scope, id);
    const certificate = new AcmCertificate(this, 'certificate', {
      domainName: name,
      validationMethod: 'DNS',
      // A listener uses it: the successor must exist before it goes.
      lifecycle: { createBeforeDestroy: true },
      tags: { Name: name },
    });
    // One name, one proof. Names known only after an apply would need for_each, which a first plan cannot expand.
    const proof = certificate.domainValidationOptions.get(0);
    const record = new Route53Record(this, 'proof', {
      zoneId: zone.zoneId,
      name: proof.resourceRecordName,
      type: proof.resourceRecordType,
      records: [proof.resourceRecordValue],
      ttl: proofTtl,
      // The proof is the same for every certificate of this name in this account: a replaced one finds it there.
      allowOverwrite: true,
    });
    this.arn = new AcmCertificateValidation(this, 'validation', {
      certificateArn: certificate.arn,
      validationRecordFqdns: [record.fqdn],
    }).certificateArn;
  }
}
