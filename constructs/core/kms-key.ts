import { KmsAlias } from '@cdktf/provider-aws/lib/kms-alias';
import { KmsKey as AwsKmsKey } from '@cdktf/provider-aws/lib/kms-key';
import { Lazy } from 'cdktf';
import { Construct } from 'constructs';
import type { AwsLocation } from './aws-location';
import { invalidConstruct } from './invalid-construct';
import type { KmsKeyGrant } from './kms-key-grant';
import { policyDocument } from './policy-document';
import { shown } from './problem';

/** Properties of `KmsKey`. */
export interface KmsKeyProps {
  /** Name, without `alias/`: unique in account and region. */
  readonly alias: string;
  /** What it encrypts, for the people who see it in the console. */
  readonly description: string;
  /** Account and region of the key. */
  readonly location: AwsLocation;
  /** Who may use it beside those whom the account's IAM policies allow. @default nobody */
  readonly grants?: readonly KmsKeyGrant[];
  /** Days in which a deletion can be taken back, 7 to 30. @default 30 */
  readonly deletionWindowDays?: number;
  /** Makes Terraform refuse to destroy it. @default false */
  readonly preventDestroy?: boolean;
}

/** Defaults of `KmsKey`. */
export const kmsKeyDefaults = { deletionWindowDays: 30, preventDestroy: false } as const;

/**
 * A symmetric KMS key that is rotated every year and has a name.
 *
 * Its policy lets the account's own IAM policies decide, and names each service that uses it, with a condition.
 */
export class KmsKey extends Construct {
  /** ARN of the key. */
  readonly arn: string;
  /** Name of its alias: `alias/<alias>`. */
  readonly aliasName: string;
  /** Account and region of the key. */
  readonly location: AwsLocation;
  private readonly grants: KmsKeyGrant[];

  constructor(scope: Construct, id: string, props: KmsKeyProps) {
    super(scope, id);
    const { alias, description, location, preventDestroy, deletionWindowDays } = { ...kmsKeyDefaults, ...props };
    if (!/^(?!aws\/)[\w/-]{1,250}$/.test(alias)) {
      throw invalidConstruct(this, {
        property: 'alias',
        got: shown(alias),
        expected: 'letters, digits, "/", "_" and "-", not starting with "aws/"',
        fix: 'leave out "alias/" and characters that KMS refuses',
      });
    }
    this.location = location;
    this.grants = [...(props.grants ?? [])];
    const key = new AwsKmsKey(this, 'key', {
      description,
      enableKeyRotation: true,
      deletionWindowInDays: deletionWindowDays,
      policy: Lazy.stringValue({ produce: () => this.policy() }),
      lifecycle: preventDestroy ? { preventDestroy } : undefined,
    });
    this.arn = key.arn;
    this.aliasName = new KmsAlias(this, 'alias', { name: `alias/${alias}`, targetKeyId: key.keyId }).name;
  }

  /** Lets somebody use the key: see kms-key-grant.ts. */
  allow(grant: KmsKeyGrant): void {
    this.grants.push(grant);
  }

  private policy(): string {
    return policyDocument([
      {
        // Without it nobody could administer the key, AWS support included:
        // https://docs.aws.amazon.com/kms/latest/developerguide/key-policy-default.html
        Sid: 'AllowIamOfThisAccount',
        Effect: 'Allow',
        Principal: { AWS: `arn:aws:iam::${this.location.account}:root` },
        Action: 'kms:*',
        Resource: '*',
      },
      ...this.grants.flat(),
    ]);
  }
}
