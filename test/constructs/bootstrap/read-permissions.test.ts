import { readActions, readPermissions } from '../../../constructs/bootstrap/read-permissions';
import { samplePipeline } from '../../support/sample-bootstrap';

describe('readPermissions', () => {
  it('names actions that read, each once, in order', () => {
    expect([...new Set(readActions)].sort()).toEqual(readActions);
    for (const action of readActions) expect(action).toMatch(/^[a-z0-9]+:(?:Describe|Get|List)/);
  });

  it.each(['s3:GetObject', 'kms:Decrypt', 'secretsmanager:GetSecretValue', 'logs:GetLogEvents'])(
    'leaves out %s, which reads data',
    (action) => {
      const patterns = readActions.map((known) => new RegExp(`^${known.replace('*', '.*')}$`));
      expect(patterns.filter((pattern) => pattern.test(action))).toEqual([]);
    },
  );

  it('reads the secrets of the environments that keep them in Secrets Manager', () => {
    const environments = [samplePipeline('staging', { secretPrefix: 'zerotrace/staging' }), samplePipeline('sandbox')];
    expect(readPermissions('111122223333', environments).at(-1)).toEqual({
      Sid: 'ReadSecrets',
      Effect: 'Allow',
      Action: 'secretsmanager:GetSecretValue',
      Resource: ['arn:aws:secretsmanager:eu-central-1:111122223333:secret:zerotrace/staging/*'],
    });
    expect(readPermissions('111122223333', [samplePipeline('sandbox')]).map(({ Sid }) => Sid)).toEqual([
      'ReadConfiguration',
      'FindBuckets',
    ]);
  });
});
