import { RdsMonitoringRole } from '../../../constructs/data/rds-monitoring-role';
import { sampleLocation } from '../../support/sample-cluster';
import { resource, statements, synthesize } from '../../support/synthesize';

describe('RdsMonitoringRole', () => {
  const json = synthesize((stack) => {
    new RdsMonitoringRole(stack, 'monitoring', { name: 'sample-monitoring', instance: 'db', location: sampleLocation });
  });

  it('can be taken by RDS for one instance only', () => {
    expect(statements(resource(json, 'aws_iam_role')['assume_role_policy'])).toEqual([
      {
        Sid: 'EnhancedMonitoring',
        Effect: 'Allow',
        Principal: { Service: 'monitoring.rds.amazonaws.com' },
        Action: 'sts:AssumeRole',
        Condition: {
          StringEquals: { 'aws:SourceAccount': '111122223333' },
          ArnLike: { 'aws:SourceArn': 'arn:aws:rds:eu-central-1:111122223333:db:db' },
        },
      },
    ]);
  });

  it('may write metrics', () => {
    expect(resource(json, 'aws_iam_role_policy_attachment')['policy_arn']).toBe(
      'arn:aws:iam::aws:policy/service-role/AmazonRDSEnhancedMonitoringRole',
    );
  });
});
