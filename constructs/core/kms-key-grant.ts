import type { AwsLocation } from './aws-location';
import type { PolicyConditions, PolicyPrincipal, PolicyStatement } from './policy-document';
import { statementId } from './policy-document';

/** What a key policy allows somebody other than its account's own IAM policies. */
export type KmsKeyGrant = readonly PolicyStatement[];

const cryptography = ['kms:Encrypt', 'kms:Decrypt', 'kms:ReEncrypt*', 'kms:GenerateDataKey*', 'kms:DescribeKey'];

/** A grant to an AWS service, such as `delivery.logs.amazonaws.com`. Conditions are not optional: services act for everybody. */
export function grantToService(
  service: string,
  conditions: PolicyConditions,
  actions: readonly string[] = cryptography,
): KmsKeyGrant {
  return [allow(statementId('Allow', service), { Service: service }, actions, conditions)];
}

/**
 * CloudWatch Logs may use the key for one log group.
 * https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/encrypt-log-data-kms.html
 */
export function grantToLogGroup({ account, region }: AwsLocation, logGroupName: string): KmsKeyGrant {
  const arn = `arn:aws:logs:${region}:${account}:log-group:${logGroupName}`;
  return [
    allow(statementId('AllowLogGroup', logGroupName), { Service: `logs.${region}.amazonaws.com` }, cryptography, {
      ArnEquals: { 'kms:EncryptionContext:aws:logs:arn': arn },
    }),
  ];
}

/**
 * EC2 Auto Scaling may attach volumes that the key encrypts: without it nodes end as `Client.InternalError`.
 * The service-linked role must exist (docs/bootstrap.md): KMS refuses a policy that names an unknown principal.
 * https://docs.aws.amazon.com/autoscaling/ec2/userguide/key-policy-requirements-EBS-encryption.html
 */
export function grantToAutoScaling({ account }: AwsLocation): KmsKeyGrant {
  const role = 'role/aws-service-role/autoscaling.amazonaws.com/AWSServiceRoleForAutoScaling';
  return grantForVolumes('AutoScaling', `arn:aws:iam::${account}:${role}`);
}

/** A role may use the key for EBS volumes: the EBS CSI driver's, for instance. */
export function grantForVolumes(name: string, roleArn: string): KmsKeyGrant {
  return [
    allow(statementId('Allow', name), { AWS: roleArn }, cryptography),
    allow(statementId('Allow', name, 'Grants'), { AWS: roleArn }, ['kms:CreateGrant'], {
      Bool: { 'kms:GrantIsForAWSResource': 'true' },
    }),
  ];
}

function allow(
  sid: string,
  principal: PolicyPrincipal,
  actions: readonly string[],
  conditions?: PolicyConditions,
): PolicyStatement {
  return {
    Sid: sid,
    Effect: 'Allow',
    Principal: principal,
    Action: actions,
    // In a key policy "*" is the key that the policy belongs to.
    Resource: '*',
    ...(conditions === undefined ? {} : { Condition: conditions }),
  };
}
