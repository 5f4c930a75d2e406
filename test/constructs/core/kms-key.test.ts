import { KmsKey } from '../../../constructs/core/kms-key';
import type { KmsKeyProps } from '../../../constructs/core/kms-key';
import { grantToAutoScaling } from '../../../constructs/core/kms-key-grant';
import { sampleLocation } from '../../support/sample-cluster';
import { resource, statements, synthesize } from '../../support/synthesize';

const props = { alias: 'sample', description: 'Samples', location: sampleLocation };
const key = (change: Partial<KmsKeyProps> = {}, use: (key: KmsKey) => void = () => undefined) =>
  synthesize((stack) => use(new KmsKey(stack, 'key', { ...props, ...change })));

describe('KmsKey', () => {
  it('is rotated, and can be had back for 30 days', () => {
    expect(resource(key(), 'aws_kms_key')).toMatchObject({
      description: 'Samples',
      enable_key_rotation: true,
      deletion_window_in_days: 30,
    });
  });

  it('has a name', () => {
    expect(resource(key(), 'aws_kms_alias')).toMatchObject({
      name: 'alias/sample',
      target_key_id: expect.stringMatching(/^\$\{aws_kms_key\.key_\w*\.key_id\}$/),
    });
  });

  it('leaves its use to the IAM policies of its account', () => {
    expect(statements(resource(key(), 'aws_kms_key')['policy'])).toEqual([
      {
        Sid: 'AllowIamOfThisAccount',
        Effect: 'Allow',
        Principal: { AWS: 'arn:aws:iam::111122223333:root' },
        Action: 'kms:*',
        Resource: '*',
      },
    ]);
  });

  it('takes grants when it is made and later', () => {
    const grant = grantToAutoScaling(sampleLocation);
    const later = key({ grants: [grant] }, (made) =>
      made.allow([{ Sid: 'Later', Effect: 'Deny', Action: 'kms:Sign' }]),
    );
    expect(statements(resource(later, 'aws_kms_key')['policy']).map(({ Sid }) => Sid)).toEqual([
      'AllowIamOfThisAccount',
      'AllowAutoScaling',
      'AllowAutoScalingGrants',
      'Later',
    ]);
  });

  it('can be kept from being destroyed', () => {
    expect(resource(key({ preventDestroy: true }), 'aws_kms_key')['lifecycle']).toEqual({ prevent_destroy: true });
    expect(resource(key(), 'aws_kms_key')).not.toHaveProperty('lifecycle');
  });

  it.each(['', 'aws/sample', 'alias/with space', '${x}'])('refuses the alias %p', (alias) => {
    expect(() => key({ alias })).toThrow(`test/key: alias: got ${JSON.stringify(alias)}, expected letters, digits`);
  });
});
