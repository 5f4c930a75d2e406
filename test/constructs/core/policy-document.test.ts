import { policyDocument, statementId } from '../../../constructs/core/policy-document';

describe('policyDocument', () => {
  it('is of the version that knows policy variables', () => {
    const statement = { Sid: 'Read', Effect: 'Allow', Action: 's3:GetObject', Resource: '*' } as const;
    expect(JSON.parse(policyDocument([statement]))).toEqual({ Version: '2012-10-17', Statement: [statement] });
  });
});

describe('statementId', () => {
  it.each([
    [['/aws/eks/sample/cluster'], 'AwsEksSampleCluster'],
    [['Allow', 'logs.eu-central-1.amazonaws.com'], 'AllowLogsEuCentral1AmazonawsCom'],
  ])('%p is %s', (parts, id) => expect(statementId(...parts)).toBe(id));
});
