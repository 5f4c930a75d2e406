import { IamRole } from '@cdktf/provider-aws/lib/iam-role';
import { IamRolePolicyAttachment } from '@cdktf/provider-aws/lib/iam-role-policy-attachment';
import { Construct } from 'constructs';
import type { AwsLocation } from '../core/aws-location';
import { policyDocument } from '../core/policy-document';

/** Properties of `RdsMonitoringRole`. */
export interface RdsMonitoringRoleProps {
  /** Name of the role. */
  readonly name: string;
  /** Identifier of the instance. */
  readonly instance: string;
  /** Account and region of the instance. */
  readonly location: AwsLocation;
}

/**
 * The role by which RDS writes what the operating system of one instance measures to CloudWatch.
 * https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_Monitoring.OS.Enabling.html
 */
export class RdsMonitoringRole extends Construct {
  /** ARN of the role. */
  readonly arn: string;
  /** What has to exist before an instance uses the role. */
  readonly ready: readonly IamRolePolicyAttachment[];

  constructor(scope: Construct, id: string, { name, instance, location }: RdsMonitoringRoleProps) {
    super(scope, id);
    const { account, region } = location;
    const role = new IamRole(this, 'role', {
      name,
      description: `Enhanced monitoring of RDS instance ${instance}`,
      assumeRolePolicy: policyDocument([
        {
          Sid: 'EnhancedMonitoring',
          Effect: 'Allow',
          Principal: { Service: 'monitoring.rds.amazonaws.com' },
          Action: 'sts:AssumeRole',
          Condition: {
            StringEquals: { 'aws:SourceAccount': account },
            ArnLike: { 'aws:SourceArn': `arn:aws:rds:${region}:${account}:db:${instance}` },
          },
        },
      ]),
    });
    this.arn = role.arn;
    this.ready = [
      new IamRolePolicyAttachment(this, 'policy', {
        role: role.name,
        policyArn: 'arn:aws:iam::aws:policy/service-role/AmazonRDSEnhancedMonitoringRole',
      }),
    ];
  }
}
