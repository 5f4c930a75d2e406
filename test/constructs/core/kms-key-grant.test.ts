import {
  grantForVolumes,
  grantToAutoScaling,
  grantToLogGroup,
  grantToService,
} from '../../../constructs/core/kms-key-grant';
import { sampleLocation } from '../../support/sample-cluster';

const cryptography = ['kms:Encrypt', 'kms:Decrypt', 'kms:ReEncrypt*', 'kms:GenerateDataKey*', 'kms:DescribeKey'];
const scaling = 'role/aws-service-role/autoscaling.amazonaws.com/AWSServiceRoleForAutoScaling';

describe('kms-key-grant', () => {
  it('lets CloudWatch Logs encrypt one log group', () => {
    expect(grantToLogGroup(sampleLocation, '/aws/eks/sample/cluster')).toEqual([
      {
        Sid: 'AllowLogGroupAwsEksSampleCluster',
        Effect: 'Allow',
        Principal: { Service: 'logs.eu-central-1.amazonaws.com' },
        Action: cryptography,
        Resource: '*',
        Condition: {
          ArnEquals: {
            'kms:EncryptionContext:aws:logs:arn':
              'arn:aws:logs:eu-central-1:111122223333:log-group:/aws/eks/sample/cluster',
          },
        },
      },
    ]);
  });

  it('lets a service do what is named, under a condition', () => {
    const condition = { StringEquals: { 'aws:SourceAccount': '111122223333' } };
    expect(grantToService('sns.amazonaws.com', condition, ['kms:Decrypt'])).toEqual([
      {
        Sid: 'AllowSnsAmazonawsCom',
        Effect: 'Allow',
        Principal: { Service: 'sns.amazonaws.com' },
        Action: ['kms:Decrypt'],
        Resource: '*',
        Condition: condition,
      },
    ]);
  });

  it('lets Auto Scaling attach volumes, and pass the key on to EC2 only', () => {
    const principal = { AWS: `arn:aws:iam::111122223333:${scaling}` };
    const [use, grants] = grantToAutoScaling(sampleLocation);
    expect(use).toMatchObject({ Principal: principal, Action: cryptography });
    expect(grants).toMatchObject({
      Principal: principal,
      Action: ['kms:CreateGrant'],
      Condition: { Bool: { 'kms:GrantIsForAWSResource': 'true' } },
    });
  });

  it('lets a role use the key for volumes', () => {
    const principals = grantForVolumes('ebs-csi', '${aws_iam_role.ebs.arn}').map(({ Sid, Principal }) => [
      Sid,
      Principal,
    ]);
    expect(principals).toEqual([
      ['AllowEbsCsi', { AWS: '${aws_iam_role.ebs.arn}' }],
      ['AllowEbsCsiGrants', { AWS: '${aws_iam_role.ebs.arn}' }],
    ]);
  });
});
