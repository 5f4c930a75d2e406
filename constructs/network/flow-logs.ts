import { FlowLog } from '@cdktf/provider-aws/lib/flow-log';
import { IamRole } from '@cdktf/provider-aws/lib/iam-role';
import { IamRolePolicy } from '@cdktf/provider-aws/lib/iam-role-policy';
import { Construct } from 'constructs';
import type { AwsLocation } from '../core/aws-location';
import { KmsKey } from '../core/kms-key';
import { LogGroup } from '../core/log-group';
import type { LogRetentionDays } from '../core/log-retention';
import { policyDocument } from '../core/policy-document';

/** Properties of `FlowLogs`. */
export interface FlowLogsProps {
  /** Prefix of names. */
  readonly name: string;
  /** Account and region of the VPC. */
  readonly location: AwsLocation;
  /** The VPC whose traffic is logged. */
  readonly vpcId: string;
  /** Days that flow logs are kept. */
  readonly retentionDays: LogRetentionDays;
}

/** Seconds that one record covers: the shortest there is, so that a short scan shows. */
const aggregationSeconds = 60;

/** Who talked to whom in a VPC, accepted and rejected, in an encrypted log group. */
export class FlowLogs extends Construct {
  /** The log group, for whoever reads the flow logs. */
  readonly logGroup: LogGroup;

  constructor(scope: Construct, id: string, { name, location, vpcId, retentionDays }: FlowLogsProps) {
    super(scope, id);
    const key = new KmsKey(this, 'key', {
      alias: `${name}-flow-logs`,
      description: `Flow logs of the VPC ${name}`,
      location,
    });
    this.logGroup = new LogGroup(this, 'log-group', { name: `/aws/vpc/${name}/flow-logs`, retentionDays, key });
    new FlowLog(this, 'flow-log', {
      vpcId,
      trafficType: 'ALL',
      logDestinationType: 'cloud-watch-logs',
      logDestination: this.logGroup.arn,
      iamRoleArn: this.role(name, location).arn,
      maxAggregationInterval: aggregationSeconds,
      tags: { Name: `${name}-flow-logs` },
    });
  }

  /** https://docs.aws.amazon.com/vpc/latest/userguide/flow-logs-iam-role.html, but for one log group. */
  private role(name: string, { account, region }: AwsLocation): IamRole {
    const role = new IamRole(this, 'role', {
      name: `${name}-flow-logs`,
      description: `Writes the flow logs of the VPC ${name}`,
      assumeRolePolicy: policyDocument([
        {
          Sid: 'FlowLogsOfThisAccount',
          Effect: 'Allow',
          Principal: { Service: 'vpc-flow-logs.amazonaws.com' },
          Action: 'sts:AssumeRole',
          Condition: {
            StringEquals: { 'aws:SourceAccount': account },
            ArnLike: { 'aws:SourceArn': `arn:aws:ec2:${region}:${account}:vpc-flow-log/*` },
          },
        },
      ]),
    });
    new IamRolePolicy(this, 'write', {
      name: 'write-flow-logs',
      role: role.name,
      policy: policyDocument([
        {
          Sid: 'WriteEvents',
          Effect: 'Allow',
          Action: ['logs:CreateLogStream', 'logs:PutLogEvents', 'logs:DescribeLogStreams'],
          Resource: [this.logGroup.arn, `${this.logGroup.arn}:*`],
        },
        // A list action: IAM knows no narrower resource for it.
        {
          Sid: 'FindLogGroups',
          Effect: 'Allow',
          Action: 'logs:DescribeLogGroups',
          Resource: `arn:aws:logs:${region}:${account}:log-group:*`,
        },
      ]),
    });
    return role;
  }
}
