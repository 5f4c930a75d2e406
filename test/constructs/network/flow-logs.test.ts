import { FlowLogs } from '../../../constructs/network/flow-logs';
import { sampleLocation } from '../../support/sample-cluster';
import { resource, statements, synthesize } from '../../support/synthesize';

describe('FlowLogs', () => {
  const json = synthesize((stack) => {
    new FlowLogs(stack, 'logs', { name: 'sample', location: sampleLocation, vpcId: 'vpc-00000001', retentionDays: 90 });
  });

  it('logs all traffic, a minute at a time', () => {
    expect(resource(json, 'aws_flow_log')).toMatchObject({
      vpc_id: 'vpc-00000001',
      traffic_type: 'ALL',
      log_destination_type: 'cloud-watch-logs',
      max_aggregation_interval: 60,
    });
  });

  it('keeps them encrypted for as long as asked', () => {
    expect(resource(json, 'aws_cloudwatch_log_group')).toMatchObject({
      name: '/aws/vpc/sample/flow-logs',
      retention_in_days: 90,
      kms_key_id: expect.stringMatching(/^\$\{aws_kms_key\.logs_key_\w+\.arn\}$/),
    });
  });

  it('is written by flow logs of this account and region only', () => {
    expect(statements(resource(json, 'aws_iam_role')['assume_role_policy'])[0]).toMatchObject({
      Principal: { Service: 'vpc-flow-logs.amazonaws.com' },
      Condition: {
        StringEquals: { 'aws:SourceAccount': '111122223333' },
        ArnLike: { 'aws:SourceArn': 'arn:aws:ec2:eu-central-1:111122223333:vpc-flow-log/*' },
      },
    });
  });

  it('may write to its own log group only', () => {
    const [write] = statements(resource(json, 'aws_iam_role_policy')['policy']);
    const arn = /^\$\{aws_cloudwatch_log_group\.logs_log-group_\w+\.arn\}/;
    expect(write?.['Resource']).toEqual([
      expect.stringMatching(new RegExp(`${arn.source}$`)),
      expect.stringMatching(new RegExp(`${arn.source}:\\*$`)),
    ]);
  });
});
