import { TerraformVariable } from 'cdktf';
import { KmsKey } from '../../../constructs/core/kms-key';
import { LogGroup } from '../../../constructs/core/log-group';
import { sampleLocation } from '../../support/sample-cluster';
import { resource, statements, synthesize } from '../../support/synthesize';

const keyProps = { alias: 'sample', description: 'Samples', location: sampleLocation };

describe('LogGroup', () => {
  it('keeps events encrypted, and for a time', () => {
    const json = synthesize((stack) => {
      new LogGroup(stack, 'log', { name: '/sample/a', retentionDays: 30, key: new KmsKey(stack, 'key', keyProps) });
    });
    expect(resource(json, 'aws_cloudwatch_log_group')).toEqual({
      name: '/sample/a',
      retention_in_days: 30,
      kms_key_id: expect.stringMatching(/^\$\{aws_kms_key\.key_\w+\.arn\}$/),
    });
  });

  it('tells its key, whose policy then names each log group', () => {
    const json = synthesize((stack) => {
      const key = new KmsKey(stack, 'key', keyProps);
      for (const id of ['a', 'b']) new LogGroup(stack, id, { name: `/sample/${id}`, retentionDays: 30, key });
    });
    const policy = statements(resource(json, 'aws_kms_key')['policy']);
    expect(policy.map(({ Sid }) => Sid)).toEqual([
      'AllowIamOfThisAccount',
      'AllowLogGroupSampleA',
      'AllowLogGroupSampleB',
    ]);
    expect(policy[2]?.['Condition']).toEqual({
      ArnEquals: {
        'kms:EncryptionContext:aws:logs:arn': 'arn:aws:logs:eu-central-1:111122223333:log-group:/sample/b',
      },
    });
  });

  it('refuses a name that is not known at synth', () => {
    expect(() =>
      synthesize((stack) => {
        const name = new TerraformVariable(stack, 'name', {}).stringValue;
        new LogGroup(stack, 'log', { name, retentionDays: 30, key: new KmsKey(stack, 'key', keyProps) });
      }),
    ).toThrow('test/log: name: got "${TfToken[');
  });
});
