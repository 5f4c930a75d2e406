import { CloudwatchLogGroup } from '@cdktf/provider-aws/lib/cloudwatch-log-group';
import type { ITerraformDependable } from 'cdktf';
import { Construct } from 'constructs';
import { invalidConstruct } from './invalid-construct';
import type { KmsKey } from './kms-key';
import { grantToLogGroup } from './kms-key-grant';
import type { LogRetentionDays } from './log-retention';
import { shown } from './problem';

/** Properties of `LogGroup`. */
export interface LogGroupProps {
  /** Name, such as `/aws/eks/<cluster>/cluster`: known at synth, since the key's policy names it. */
  readonly name: string;
  /** Days that events are kept: one of the numbers that CloudWatch Logs accepts. */
  readonly retentionDays: LogRetentionDays;
  /** Key that encrypts the events. It is told to accept this log group, and no other. */
  readonly key: KmsKey;
}

/** An encrypted CloudWatch log group that forgets. */
export class LogGroup extends Construct {
  /** Name of the log group. */
  readonly name: string;
  /** ARN of the log group, without `:*`. */
  readonly arn: string;
  /** What has to exist before a service that would otherwise make the log group itself, without key and retention. */
  readonly ready: readonly ITerraformDependable[];

  constructor(scope: Construct, id: string, { name, retentionDays, key }: LogGroupProps) {
    super(scope, id);
    if (!/^[\w/.#-]{1,512}$/.test(name)) {
      throw invalidConstruct(this, {
        property: 'name',
        got: shown(name),
        expected: '1 to 512 letters, digits and any of _ / . # -',
        fix: 'give the name as plain text, without references',
      });
    }
    key.allow(grantToLogGroup(key.location, name));
    const group = new CloudwatchLogGroup(this, 'group', { name, retentionInDays: retentionDays, kmsKeyId: key.arn });
    this.name = group.name;
    this.arn = group.arn;
    this.ready = [group];
  }
}
